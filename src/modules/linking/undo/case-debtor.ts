import type { EntityManager } from 'typeorm';
import { CaseNotFound } from '../../cases/index.js';

/** The citizen of a case, whose row is locked before the case may be closed: nobody is then linking to it. */
export async function caseDebtor(
  em: EntityManager,
  municipalityCode: string,
  caseId: number,
): Promise<number> {
  const [row]: { debtorId: number }[] = await em.query(
    'SELECT debtor_id AS "debtorId" FROM app.case_file WHERE municipality_code = $1 AND id = $2',
    [municipalityCode, caseId],
  );
  if (!row) throw new CaseNotFound();
  return row.debtorId;
}
