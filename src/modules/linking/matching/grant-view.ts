import type { EntityManager } from 'typeorm';
import { GrantAnnulled, GrantNotFound } from '../linking.errors.js';
import type { FoundCandidate } from './candidate-search.js';
import type { GrantView } from './matching-view.js';

/** One grant as the desk shows it; null when there is none, or it belongs to another municipality. */
async function findGrantView(
  em: EntityManager,
  municipalityCode: string,
  grantId: number,
): Promise<GrantView | null> {
  const [grant]: GrantView[] = await em.query(
    `SELECT g.id AS "grantId", g.grant_no AS "grantNo", g.benefit_type AS "benefitType", b.name_da AS "benefitTypeName",
            g.period_from AS "periodFrom", g.period_to AS "periodTo", g.amount_oere AS "amountOere", g.journal_no AS "journalNo",
            g.status, g.debtor_id AS "recipientDebtorId", d.name AS "recipientName", d.cpr_masked AS "recipientCprMasked",
            d.address_protected AS "recipientAddressProtected", g.version
     FROM app.grant_award g
     JOIN app.benefit_type b ON b.code = g.benefit_type
     JOIN app.debtor d ON d.municipality_code = g.municipality_code AND d.id = g.debtor_id
     WHERE g.municipality_code = $1 AND g.id = $2`,
    [municipalityCode, grantId],
  );
  return grant ?? null;
}

/**
 * The grant that somebody chose. Throws `linking.grant_not_found`, also for one of another municipality (row-level security
 * shows neither), and `linking.grant_annulled`.
 */
export async function getChoosableGrant(
  em: EntityManager,
  municipalityCode: string,
  grantId: number,
): Promise<GrantView> {
  const grant = await findGrantView(em, municipalityCode, grantId);
  if (!grant) throw new GrantNotFound();
  if (grant.status === 'ANNULLED') throw new GrantAnnulled({ grantNo: grant.grantNo });
  return grant;
}

/** What of a found candidate is shown. */
export function grantView(found: FoundCandidate): GrantView {
  return {
    grantId: found.grantId,
    grantNo: found.grantNo,
    benefitType: found.benefitType,
    benefitTypeName: found.benefitTypeName,
    periodFrom: found.periodFrom,
    periodTo: found.periodTo,
    amountOere: found.amountOere,
    journalNo: found.journalNo,
    status: found.status,
    recipientDebtorId: found.debtorId,
    recipientName: found.recipientName,
    recipientCprMasked: found.recipientCprMasked,
    recipientAddressProtected: found.recipientAddressProtected,
    version: found.version,
  };
}
