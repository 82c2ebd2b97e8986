import type { EntityManager } from 'typeorm';
import type { GrantStatus } from '../../grants/index.js';
import type { NameProbe } from '../ranking/name-probes.js';

/** How the account's debtor is the grant's person; OTHER is outside the gates (domain.md 5.3 rule 1). */
export type PersonRelation = 'RECIPIENT' | 'CO_RECIPIENT' | 'PREVIOUS_CPR' | 'OTHER';

/** A grant that comes into question for one account. Amount in øre. */
export interface FoundCandidate {
  readonly accountId: number;
  readonly grantId: number;
  readonly grantNo: string;
  readonly grantNoKey: string;
  readonly debtorId: number;
  readonly coDebtorId: number | null;
  readonly benefitType: string;
  readonly benefitTypeName: string;
  readonly typeGroup: string;
  readonly periodFrom: string;
  readonly periodTo: string | null;
  readonly amountOere: number | null;
  readonly journalNo: string | null;
  readonly status: GrantStatus;
  readonly version: number;
  readonly recipientName: string;
  readonly recipientCprMasked: string | null;
  readonly recipientAddressProtected: boolean;
  readonly relation: PersonRelation;
  /** The recipient's or co-recipient's CPR number is within a typing slip of the debtor's. */
  readonly cprSlip: boolean;
}

/** Keyed hashes of the numbers within a typing slip of an account's debtor. */
export interface CprSlip {
  readonly accountId: number;
  readonly cprHash: Buffer;
}

/** A number that an account's reference may mean. */
export interface NumberToFind {
  readonly accountId: number;
  readonly digits: string;
}

/** Those whose name may be the one that an account was delivered with. */
export interface NameToFind extends NameProbe {
  readonly accountId: number;
}

/** The digits of a number with the letters that are mistaken for digits; as in migration 1764000000150. */
const DIGITS = (text: string): string =>
  `regexp_replace(translate(${text}, 'OIL', '011'), '[^0-9]', '', 'g')`;
/** Two exchanges of neighbours are four edits to PostgreSQL; the pure rule judges what is found. */
const FURTHEST_SLIP = 4;
const WITHIN_SLIP = `levenshtein_less_equal(left(g.grant_no_key, 255), left(w.ref, 255), ${FURTHEST_SLIP}) <= ${FURTHEST_SLIP}`;

const GRANT_COLUMNS = `
  g.id AS "grantId", g.grant_no AS "grantNo", g.grant_no_key AS "grantNoKey", g.debtor_id AS "debtorId", g.co_debtor_id AS "coDebtorId",
  g.benefit_type AS "benefitType", b.name_da AS "benefitTypeName", b.type_group AS "typeGroup", g.period_from AS "periodFrom",
  g.period_to AS "periodTo", g.amount_oere AS "amountOere", g.journal_no AS "journalNo", g.status, g.version,
  d.name AS "recipientName", d.cpr_masked AS "recipientCprMasked", d.address_protected AS "recipientAddressProtected"`;
/** Grants by an index; the OFFSET keeps the planner from reading all of the municipality instead. */
const grantsBy = (condition: string): string =>
  `CROSS JOIN LATERAL (SELECT id, grant_no_key FROM app.grant_award WHERE municipality_code = $1 AND ${condition} OFFSET 0) g`;

/**
 * All grants of the debtor (as recipient, as co-recipient, under an earlier or later CPR number), and those of others by
 * number, by journal number and by CPR slip. For many accounts at once; every arm is an index scan within the municipality.
 *
 * Every number within one slip is asked for by itself. A year of a large municipality has thousands within two of any
 * other, so those are looked for among the grants of who bears the name, because another's grant comes into question only
 * where the names agree (rankAnswers), and among those with the same last four digits. The pure rules judge what is found.
 */
const SEARCH_SQL = `
WITH wanted AS MATERIALIZED (
  SELECT a.id AS account_id, a.debtor_id, d.cpr_hash, r.ref, CASE WHEN length(r.digits) > 4 THEN right(r.digits, 4) END AS tail
  FROM app.debtor_account a
  JOIN app.debtor d ON d.municipality_code = a.municipality_code AND d.id = a.debtor_id
  CROSS JOIN LATERAL (SELECT btrim(regexp_replace(a.grant_ref_key, '(^|\\s)[[:alpha:].:]+(?=\\s|$)', ' ', 'g')) AS ref) t
  CROSS JOIN LATERAL (SELECT t.ref, ${DIGITS('t.ref')} AS digits) r
  WHERE a.municipality_code = $1 AND a.id = ANY($2::bigint[])
), person AS MATERIALIZED (
  SELECT account_id, debtor_id, true AS now FROM wanted
  UNION SELECT w.account_id, p.debtor_id, false FROM wanted w
    JOIN app.debtor_previous_cpr p ON p.municipality_code = $1 AND p.cpr_hash = w.cpr_hash AND p.debtor_id <> w.debtor_id
  UNION SELECT w.account_id, d.id, false FROM wanted w
    JOIN app.debtor_previous_cpr p ON p.municipality_code = $1 AND p.debtor_id = w.debtor_id
    JOIN app.debtor d ON d.municipality_code = $1 AND d.cpr_hash = p.cpr_hash AND d.id <> w.debtor_id
), slip AS MATERIALIZED (
  SELECT DISTINCT s.account_id, d.id AS debtor_id FROM unnest($3::bigint[], $4::bytea[]) AS s(account_id, cpr_hash)
    CROSS JOIN LATERAL (SELECT id FROM app.debtor WHERE municipality_code = $1 AND cpr_hash = s.cpr_hash OFFSET 0) d
), namesake AS MATERIALIZED (
  SELECT DISTINCT n.account_id, d.id AS debtor_id
  FROM unnest($7::bigint[], $8::text[], $9::text[], $10::text[]) AS n(account_id, surname, first, before)
    CROSS JOIN LATERAL (SELECT id FROM app.debtor WHERE municipality_code = $1 AND surname_key = n.surname
      AND name_key ~>=~ n.first AND name_key ~<~ n.before OFFSET 0) d
), found AS (
  SELECT p.account_id, g.id, CASE WHEN p.now THEN 1 ELSE 3 END AS relation, false AS slip
    FROM person p ${grantsBy('debtor_id = p.debtor_id')}
  UNION ALL SELECT p.account_id, g.id, CASE WHEN p.now THEN 2 ELSE 3 END, false
    FROM person p ${grantsBy('co_debtor_id = p.debtor_id')}
  UNION ALL SELECT w.account_id, g.id, 4, false FROM wanted w ${grantsBy('grant_no_key = w.ref')}
  UNION ALL SELECT w.account_id, g.id, 4, false FROM wanted w ${grantsBy('journal_no_key = w.ref')}
  UNION ALL SELECT n.account_id, g.id, 4, false FROM unnest($5::bigint[], $6::text[]) AS n(account_id, digits)
    ${grantsBy('grant_no_digits = n.digits')}
  UNION ALL SELECT w.account_id, g.id, 4, false FROM wanted w ${grantsBy('grant_no_tail = w.tail')} WHERE ${WITHIN_SLIP}
  UNION ALL SELECT w.account_id, g.id, 4, false FROM namesake n JOIN wanted w USING (account_id) ${grantsBy('debtor_id = n.debtor_id')}
    WHERE ${WITHIN_SLIP}
  UNION ALL SELECT s.account_id, g.id, 4, true FROM slip s ${grantsBy('debtor_id = s.debtor_id')}
  UNION ALL SELECT s.account_id, g.id, 4, true FROM slip s ${grantsBy('co_debtor_id = s.debtor_id')}
), candidate AS MATERIALIZED (
  SELECT account_id, id, min(relation) AS relation, bool_or(slip) AS slip FROM found GROUP BY account_id, id
)
SELECT c.account_id AS "accountId", ${GRANT_COLUMNS}, c.slip AS "cprSlip",
       CASE c.relation WHEN 1 THEN 'RECIPIENT' WHEN 2 THEN 'CO_RECIPIENT' WHEN 3 THEN 'PREVIOUS_CPR' ELSE 'OTHER' END AS relation
FROM candidate c
CROSS JOIN LATERAL (SELECT * FROM app.grant_award WHERE municipality_code = $1 AND id = c.id OFFSET 0) g
JOIN app.benefit_type b ON b.code = g.benefit_type
CROSS JOIN LATERAL (SELECT name, cpr_masked, address_protected FROM app.debtor WHERE municipality_code = $1 AND id = g.debtor_id OFFSET 0) d
ORDER BY c.account_id, g.grant_no_key, g.id`;

/** The candidates of these accounts, before ranking; annulled grants are among them. */
export async function findCandidates(
  em: EntityManager,
  municipalityCode: string,
  accountIds: readonly number[],
  slips: readonly CprSlip[],
  numbers: readonly NumberToFind[],
  names: readonly NameToFind[],
): Promise<FoundCandidate[]> {
  return em.query(SEARCH_SQL, [
    municipalityCode,
    [...accountIds],
    slips.map((slip) => slip.accountId),
    slips.map((slip) => slip.cprHash),
    numbers.map((number) => number.accountId),
    numbers.map((number) => number.digits),
    names.map((name) => name.accountId),
    names.map((name) => name.surname),
    names.map((name) => name.from),
    names.map((name) => name.before),
  ]);
}
