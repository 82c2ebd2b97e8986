-- Automatic links whose conditions a later load found broken (design.md 6): kept until a load finds them whole again,
-- so that a package that is created afterwards holds their check tasks too, and the task can say what is wrong.
CREATE TABLE app.failed_link_check (
  municipality_code text NOT NULL REFERENCES app.municipality,
  link_id           bigint NOT NULL,
  run_id            bigint NOT NULL REFERENCES app.load_run,
  -- R-19, and every reason code that would stop the machine now
  reasons           text[] NOT NULL CHECK ('R-19' = ANY (reasons)),
  PRIMARY KEY (municipality_code, link_id),
  FOREIGN KEY (municipality_code, link_id) REFERENCES app.account_link
);
CALL app.protect_tenant_table('app.failed_link_check');
GRANT SELECT ON app.failed_link_check TO r_case, r_auditor, r_auditor_national, r_vendor, r_import;
GRANT INSERT, UPDATE, DELETE ON app.failed_link_check TO r_import;

UPDATE app.reason_code SET found_by = found_by || ' Also found where a grants row of the debtor or of the reference''s '
  'number was rejected and has not come again: it may be another one that fits.' WHERE code = 'R-06';
UPDATE app.reason_code SET found_by = found_by || ' Also found where the open case is tied to a grant of another citizen '
  'or benefit type; where a cases row of the debtor or of the reference''s number was rejected and has not come again; '
  'and, of a link that is checked again, where another case carries its grant''s number.' WHERE code = 'R-22';
