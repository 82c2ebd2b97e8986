import type { EntityManager } from 'typeorm';
import type { CaseStatus } from './case-file.entity.js';

/** A case with what the KY step needs to know about the grant that it is tied to. */
export interface KnownCase {
  readonly caseId: number;
  readonly caseNo: string;
  readonly debtorId: number;
  readonly benefitType: string;
  readonly benefitTypeName: string;
  readonly opened: string;
  readonly status: CaseStatus;
  readonly tiedGrantNo: string | null;
  /** Upper case, without surrounding spaces. */
  readonly tiedGrantKey: string | null;
  /** How many known grants the tie names: 0 when it was never delivered. */
  readonly tiedGrants: number;
  readonly tiedFrom: string | null;
  /** Null: open-ended, or no known grant. */
  readonly tiedTo: string | null;
  readonly createdInError: boolean;
  readonly version: number;
}

/** The cases of these citizens, and those tied to one of these grants whoever they belong to; oldest first. */
export async function listCases(
  em: EntityManager,
  municipalityCode: string,
  wanted: { readonly debtorIds: readonly number[]; readonly grantNoKeys: readonly string[] },
): Promise<KnownCase[]> {
  return em.query(
    `SELECT k.id AS "caseId", k.case_no AS "caseNo", k.debtor_id AS "debtorId", k.benefit_type AS "benefitType",
            b.name_da AS "benefitTypeName", k.opened, k.status, k.grant_no AS "tiedGrantNo", k.grant_no_key AS "tiedGrantKey",
            tied.n AS "tiedGrants", tied.period_from AS "tiedFrom", tied.period_to AS "tiedTo",
            k.created_in_error AS "createdInError", k.version
     FROM app.case_file k
     JOIN app.benefit_type b ON b.code = k.benefit_type
     CROSS JOIN LATERAL (
       SELECT count(*)::int AS n, min(g.period_from) AS period_from,
              CASE WHEN bool_and(g.period_to IS NOT NULL) THEN max(g.period_to) END AS period_to
       FROM app.grant_award g WHERE g.municipality_code = k.municipality_code AND g.grant_no_key = k.grant_no_key) tied
     WHERE k.municipality_code = $1 AND (k.debtor_id = ANY($2::bigint[]) OR k.grant_no_key = ANY($3::text[]))
     ORDER BY k.opened, k.case_no`,
    [municipalityCode, [...wanted.debtorIds], [...wanted.grantNoKeys]],
  );
}
