import type { EntityManager } from 'typeorm';
import { CaseNotFound, CaseOfOtherCitizen, listCases, type KnownCase } from '../../cases/index.js';

/** The case that the caseworker named, among those of these citizens; null when none was named. */
export async function findChosenCase(
  em: EntityManager,
  municipalityCode: string,
  debtorIds: readonly number[],
  caseId: number | null,
): Promise<KnownCase | null> {
  if (caseId === null) return null;
  const cases = await listCases(em, municipalityCode, { debtorIds, grantNoKeys: [] });
  const chosen = cases.find((known) => known.caseId === caseId);
  if (chosen) return chosen;
  const rows: unknown[] = await em.query(
    'SELECT id FROM app.case_file WHERE municipality_code = $1 AND id = $2',
    [municipalityCode, caseId],
  );
  throw rows.length > 0 ? new CaseOfOtherCitizen() : new CaseNotFound();
}
