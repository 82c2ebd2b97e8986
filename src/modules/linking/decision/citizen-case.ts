import type { EntityManager } from 'typeorm';
import { CaseNotFound, CaseOfOtherCitizen, listCases } from '../../cases/index.js';
import { citizenCase } from '../matching/case-outlook.js';
import type { CitizenCase } from '../matching/matching-view.js';

/** The case that the caseworker named, among those of these citizens; null when none was named. */
export async function findCitizenCase(
  em: EntityManager,
  municipalityCode: string,
  debtorIds: readonly [number, ...number[]],
  caseId: number | null,
): Promise<CitizenCase | null> {
  if (caseId === null) return null;
  const cases = await listCases(em, municipalityCode, { debtorIds, grantNoKeys: [] });
  const chosen = cases.find((known) => known.caseId === caseId);
  if (chosen) return citizenCase(chosen, debtorIds[0]);
  const rows: unknown[] = await em.query(
    'SELECT id FROM app.case_file WHERE municipality_code = $1 AND id = $2',
    [municipalityCode, caseId],
  );
  throw rows.length > 0 ? new CaseOfOtherCitizen() : new CaseNotFound();
}
