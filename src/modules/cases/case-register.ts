import type { EntityManager } from 'typeorm';
import { CaseCreatedInError, CaseNotFound, CaseStepFailed } from './cases.errors.js';
import type { CaseOrder, CaseOutcome } from './ky-gateway.js';

/** What the register of cases is told by KY. All of it runs as r_ky, which alone may (INV-01). */

/** Enters a case that KY made from an account. */
export async function enterCreatedCase(
  em: EntityManager,
  order: Omit<CaseOrder, 'step' | 'information' | 'accountNo'>,
  caseNo: string,
): Promise<CaseOutcome> {
  const [created]: { caseId: number }[] = await em.query(
    `INSERT INTO app.case_file (municipality_code, case_no, debtor_id, benefit_type, grant_no, opened, status, origin, created_from_account_id)
     VALUES ($1, $2, $3, $4, $5, $6, 'OPEN', 'CREATED_BY_LINK', $7) RETURNING id AS "caseId"`,
    [
      order.municipalityCode,
      caseNo,
      order.debtorId,
      order.benefitType,
      order.grantNo,
      order.today,
      order.accountId,
    ],
  );
  if (!created) throw new CaseStepFailed();
  return { outcome: 'CREATED', caseId: created.caseId, caseNo };
}

/** The case's row is locked, so that it cannot be closed as made in error while an account is being linked to it. */
export async function lockCaseToLink(
  em: EntityManager,
  municipalityCode: string,
  caseId: number,
): Promise<CaseOutcome> {
  const [row]: { caseId: number; caseNo: string; createdInError: boolean }[] = await em.query(
    `SELECT id AS "caseId", case_no AS "caseNo", created_in_error AS "createdInError"
     FROM app.case_file WHERE municipality_code = $1 AND id = $2 FOR UPDATE`,
    [municipalityCode, caseId],
  );
  if (!row) throw new CaseNotFound();
  if (row.createdInError) throw new CaseCreatedInError({ caseNo: row.caseNo });
  return { outcome: 'LINKED', caseId: row.caseId, caseNo: row.caseNo };
}

export async function closeAsMadeInError(
  em: EntityManager,
  municipalityCode: string,
  caseId: number,
): Promise<void> {
  await em.query(
    `UPDATE app.case_file SET status = 'CLOSED', created_in_error = true, version = version + 1
     WHERE municipality_code = $1 AND id = $2`,
    [municipalityCode, caseId],
  );
}
