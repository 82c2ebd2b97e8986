import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountNotFound } from '../../claims/index.js';
import { GrantNotFound } from '../linking.errors.js';
import type { PlannedLink } from '../decision/planned-link.js';
import { CaseOutlook, type GrantForCase } from './case-outlook.js';
import { findGrantView } from './grant-view.js';
import type { KyPreview } from './matching-view.js';

/** What KY will do with one answer, asked again where no list was made or time has passed since. */
@Injectable()
export class KyPreviewService {
  async forGrant(
    em: EntityManager,
    municipalityCode: string,
    accountDebtorId: number,
    grant: GrantForCase,
  ): Promise<KyPreview> {
    return (await CaseOutlook.load(em, municipalityCode, accountDebtorId, [grant])).forGrant(grant);
  }

  async forBenefitType(
    em: EntityManager,
    municipalityCode: string,
    accountDebtorId: number,
    benefitType: string,
  ): Promise<KyPreview> {
    return (await CaseOutlook.load(em, municipalityCode, accountDebtorId, [])).forBenefitType(benefitType);
  }

  async forPlan(em: EntityManager, plan: PlannedLink): Promise<KyPreview> {
    const [account]: { debtorId: number }[] = await em.query(
      'SELECT debtor_id AS "debtorId" FROM app.debtor_account WHERE municipality_code = $1 AND id = $2',
      [plan.municipalityCode, plan.accountId],
    );
    if (!account) throw new AccountNotFound();
    if (plan.grantId === null)
      return this.forBenefitType(em, plan.municipalityCode, account.debtorId, plan.benefitType);
    const grant = await findGrantView(em, plan.municipalityCode, plan.grantId);
    if (!grant) throw new GrantNotFound();
    return this.forGrant(em, plan.municipalityCode, account.debtorId, grant);
  }
}
