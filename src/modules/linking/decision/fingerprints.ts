import type { EntityManager } from 'typeorm';
import type { Fingerprints, PlannedLink } from './planned-link.js';

/** The versions that a decision rests on, as they are now; null for what it does not use or what is gone. */
export async function readFingerprints(em: EntityManager, plan: PlannedLink): Promise<Fingerprints> {
  const [now]: { account: number; grant: number | null; case: number | null }[] = await em.query(
    `SELECT a.version AS account,
            (SELECT g.version FROM app.grant_award g WHERE g.municipality_code = $1 AND g.id = $3 AND g.status <> 'ANNULLED') AS grant,
            (SELECT k.version FROM app.case_file k WHERE k.municipality_code = $1 AND k.id = $4 AND NOT k.created_in_error) AS case
     FROM app.debtor_account a WHERE a.municipality_code = $1 AND a.id = $2`,
    [
      plan.municipalityCode,
      plan.accountId,
      plan.grantId,
      plan.step.kind === 'LINK' ? plan.step.caseId : null,
    ],
  );
  return now ?? { account: 0, grant: null, case: null };
}
