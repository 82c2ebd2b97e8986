-- The register: what the extract delivers. Imported master data is read-only for people (domain.md 4.0);
-- the load writes it as r_import, the KY step alone writes cases (INV-01).

CREATE TABLE app.debtor (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  kind              text NOT NULL CHECK (kind IN ('PERSON', 'COMPANY', 'ESTATE')),
  cpr_hash          bytea,
  cpr_cipher        bytea,
  cpr_masked        text,
  cpr_substitute    boolean NOT NULL DEFAULT false,
  cvr               text CHECK (cvr ~ '^[0-9]{8}$'),
  name              text NOT NULL,
  address_protected boolean NOT NULL DEFAULT false,
  -- false: made from an account row, in no citizens.csv
  in_citizen_file   boolean NOT NULL DEFAULT false,
  version           int NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  CONSTRAINT debtor_cpr_unique UNIQUE (municipality_code, cpr_hash),
  CONSTRAINT debtor_cvr_unique UNIQUE (municipality_code, cvr),
  CONSTRAINT debtor_identified CHECK ((kind = 'COMPANY') = (cvr IS NOT NULL) AND (kind = 'COMPANY') = (cpr_hash IS NULL)),
  CONSTRAINT debtor_cpr_whole CHECK (num_nulls(cpr_hash, cpr_cipher, cpr_masked) IN (0, 3))
);
-- An earlier CPR number is R-10: it finds a person for the caseworker, never for the machine.
CREATE TABLE app.debtor_previous_cpr (
  municipality_code text NOT NULL,
  debtor_id         bigint NOT NULL,
  cpr_hash          bytea NOT NULL,
  cpr_masked        text NOT NULL,
  PRIMARY KEY (municipality_code, cpr_hash, debtor_id),
  FOREIGN KEY (municipality_code, debtor_id) REFERENCES app.debtor
);

CREATE TABLE app.grant_award (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  grant_no          text NOT NULL,
  -- letter for letter, surrounding spaces and case aside (design.md 6)
  grant_no_key      text NOT NULL GENERATED ALWAYS AS (upper(btrim(grant_no))) STORED,
  debtor_id         bigint NOT NULL,
  co_debtor_id      bigint,
  benefit_type      text NOT NULL REFERENCES app.benefit_type,
  period_from       date NOT NULL,
  period_to         date,
  amount_oere       bigint,
  journal_no        text,
  status            text NOT NULL CHECK (status IN ('ACTIVE', 'CLOSED', 'EXPIRED', 'ANNULLED')),
  version           int NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  CONSTRAINT grant_award_no_unique UNIQUE (municipality_code, grant_no),
  CONSTRAINT grant_award_period CHECK (period_to IS NULL OR period_to >= period_from),
  FOREIGN KEY (municipality_code, debtor_id) REFERENCES app.debtor,
  FOREIGN KEY (municipality_code, co_debtor_id) REFERENCES app.debtor
);
CREATE INDEX grant_award_key ON app.grant_award (municipality_code, grant_no_key);
CREATE INDEX grant_award_debtor ON app.grant_award (municipality_code, debtor_id);
CREATE INDEX grant_award_co_debtor ON app.grant_award (municipality_code, co_debtor_id) WHERE co_debtor_id IS NOT NULL;
CREATE INDEX grant_award_journal ON app.grant_award (municipality_code, upper(btrim(journal_no)));

CREATE TABLE app.debtor_account (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  account_no        text NOT NULL,
  source_system     text NOT NULL DEFAULT 'KMD_DEBITOR',
  debtor_id         bigint NOT NULL,
  -- the name as the account row spelt it; the debtor's own name may differ
  name_delivered    text NOT NULL,
  benefit_type_raw  text,
  benefit_type      text REFERENCES app.benefit_type,
  -- the reference as KMD Aktiv delivered it: right, empty, garbled, cut short or pointing elsewhere (NHJ1)
  grant_ref         text,
  grant_ref_key     text GENERATED ALWAYS AS (nullif(upper(btrim(grant_ref)), '')) STORED,
  established       date NOT NULL,
  due_date          date,
  balance_oere      bigint NOT NULL,
  first_run_id      bigint NOT NULL,
  last_run_id       bigint NOT NULL,
  version           int NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  CONSTRAINT debtor_account_no_unique UNIQUE (municipality_code, account_no),
  FOREIGN KEY (municipality_code, debtor_id) REFERENCES app.debtor
);
CREATE INDEX debtor_account_debtor ON app.debtor_account (municipality_code, debtor_id);
CREATE INDEX debtor_account_ref ON app.debtor_account (municipality_code, grant_ref_key);

CREATE TABLE app.claim (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  claim_no          text NOT NULL,
  account_id        bigint NOT NULL,
  claim_type        text NOT NULL REFERENCES app.claim_type,
  kind              text NOT NULL CHECK (kind IN ('MAIN', 'INTEREST', 'FEE', 'MANUAL')),
  principal_oere    bigint NOT NULL,
  interest_oere     bigint NOT NULL,
  balance_oere      bigint NOT NULL,
  established       date NOT NULL,
  due_date          date,
  period_from       date,
  period_to         date,
  limitation_date   date,
  collection_status text,
  parent_claim_no   text,
  version           int NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  CONSTRAINT claim_no_unique UNIQUE (municipality_code, claim_no),
  CONSTRAINT claim_period CHECK (period_to >= period_from),
  FOREIGN KEY (municipality_code, account_id) REFERENCES app.debtor_account
);
CREATE INDEX claim_account ON app.claim (municipality_code, account_id);

-- Kept as PENDING until the account has a case (A-16, INV-03).
CREATE TABLE app.posting (
  id                bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code text NOT NULL REFERENCES app.municipality,
  posting_no        text NOT NULL,
  claim_id          bigint NOT NULL,
  posting_type      text NOT NULL CHECK (posting_type IN ('COVERAGE', 'WRITE_OFF', 'DOWN_ADJUSTMENT', 'WRITE_DOWN', 'WRITE_UP',
                      'INTEREST', 'FEE', 'RECALL', 'RETURN', 'REVERSAL')),
  amount_oere       bigint NOT NULL CHECK (amount_oere > 0),
  entry_date        date NOT NULL,
  effective_date    date NOT NULL,
  state             text NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'RELEASED', 'PROCESSED', 'REJECTED')),
  PRIMARY KEY (municipality_code, id),
  CONSTRAINT posting_no_unique UNIQUE (municipality_code, posting_no),
  FOREIGN KEY (municipality_code, claim_id) REFERENCES app.claim
);
CREATE INDEX posting_claim ON app.posting (municipality_code, claim_id);

CREATE TABLE app.case_file (
  id                      bigint GENERATED ALWAYS AS IDENTITY,
  municipality_code       text NOT NULL REFERENCES app.municipality,
  case_no                 text NOT NULL,
  debtor_id               bigint NOT NULL,
  benefit_type            text NOT NULL REFERENCES app.benefit_type,
  -- the tie as delivered; it may name a grant that was never delivered
  grant_no                text,
  grant_no_key            text GENERATED ALWAYS AS (nullif(upper(btrim(grant_no)), '')) STORED,
  opened                  date NOT NULL,
  status                  text NOT NULL CHECK (status IN ('OPEN', 'CLOSED', 'REOPENED')),
  origin                  text NOT NULL DEFAULT 'DELIVERED' CHECK (origin IN ('DELIVERED', 'CREATED_BY_LINK')),
  created_from_account_id bigint,
  -- "Oprettet ved fejl": the link that made the case was undone; kept, never used again
  created_in_error        boolean NOT NULL DEFAULT false,
  version                 int NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  CONSTRAINT case_file_no_unique UNIQUE (municipality_code, case_no),
  CONSTRAINT case_file_origin CHECK ((origin = 'CREATED_BY_LINK') = (created_from_account_id IS NOT NULL)),
  CONSTRAINT case_file_error_is_closed CHECK (NOT created_in_error OR status = 'CLOSED'),
  FOREIGN KEY (municipality_code, debtor_id) REFERENCES app.debtor,
  FOREIGN KEY (municipality_code, created_from_account_id) REFERENCES app.debtor_account
);
CREATE INDEX case_file_debtor ON app.case_file (municipality_code, debtor_id, benefit_type);
CREATE INDEX case_file_grant ON app.case_file (municipality_code, grant_no_key);

CALL app.protect_tenant_table('app.debtor');
CALL app.protect_tenant_table('app.debtor_previous_cpr');
CALL app.protect_tenant_table('app.grant_award');
CALL app.protect_tenant_table('app.debtor_account');
CALL app.protect_tenant_table('app.claim');
CALL app.protect_tenant_table('app.posting');
CALL app.protect_tenant_table('app.case_file');
-- Cases change outside the load only by the KY step, and then leave an audit event.
CALL app.audit_table('app.case_file');

-- ── Who may do what ────────────────────────────────────────────────────────────────────────────────────
GRANT SELECT ON app.debtor, app.debtor_previous_cpr, app.grant_award, app.debtor_account, app.claim, app.posting, app.case_file
  TO r_case, r_import, r_ky;
GRANT SELECT ON app.grant_award, app.debtor_account, app.claim, app.posting, app.case_file TO r_auditor, r_auditor_national;
GRANT SELECT (municipality_code, id, kind, cpr_masked, cpr_cipher, cvr, name, address_protected, cpr_substitute, in_citizen_file, version)
  ON app.debtor TO r_auditor;
-- National auditors see masked persons only, Netcompany sees none (design.md 2).
GRANT SELECT (municipality_code, id, kind, cpr_masked, address_protected, version) ON app.debtor TO r_auditor_national;
GRANT SELECT (municipality_code, id, account_no, source_system, benefit_type, benefit_type_raw, established, due_date, balance_oere,
              first_run_id, last_run_id, version, grant_ref) ON app.debtor_account TO r_vendor;
GRANT SELECT (municipality_code, id, claim_no, account_id, claim_type, kind, principal_oere, interest_oere, balance_oere,
              limitation_date, collection_status) ON app.claim TO r_vendor;
GRANT SELECT (municipality_code, id, claim_id, state, amount_oere) ON app.posting TO r_vendor;
-- Row locks need a right to update; the version is all there is to touch.
GRANT UPDATE (version) ON app.debtor_account, app.debtor TO r_case, r_ky;
GRANT INSERT, UPDATE ON app.debtor, app.grant_award, app.debtor_account, app.claim, app.posting, app.case_file TO r_import;
GRANT INSERT, UPDATE, DELETE ON app.debtor_previous_cpr TO r_import;
GRANT INSERT ON app.case_file TO r_ky;
GRANT UPDATE (status, created_in_error, version) ON app.case_file TO r_ky;
