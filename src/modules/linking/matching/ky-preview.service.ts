import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountNotFound } from '../../claims/index.js';
import { assertBenefitTypeKnown } from '../decision/benefit-type.js';
import { InformationMissing } from '../linking.errors.js';
import { CaseOutlook, type GrantForCase } from './case-outlook.js';
import { getChoosableGrant } from './grant-view.js';
import type { ChoicePreview, KyPreview } from './matching-view.js';

/** A grant, or none and the benefit type; the account's own where it is null. */
export interface ChoiceForPreview {
  readonly municipalityCode: string;
  readonly accountId: number;
  readonly grantId: number | null;
  readonly benefitType: string | null;
}

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

  /**
   * What KY will do if this is confirmed, and the cases that may be named instead: any grant of the municipality, or none
   * with the account's benefit type or a supplied one. Throws `claims.account_not_found`, `linking.grant_not_found`,
   * `.grant_annulled`, `.unknown_benefit_type`, and `.information_missing` without either.
   */
  async forChoice(em: EntityManager, choice: ChoiceForPreview): Promise<ChoicePreview> {
    const { municipalityCode, grantId } = choice;
    const [account]: { debtorId: number; benefitType: string | null }[] = await em.query(
      `SELECT debtor_id AS "debtorId", benefit_type AS "benefitType" FROM app.debtor_account WHERE municipality_code = $1 AND id = $2`,
      [municipalityCode, choice.accountId],
    );
    if (!account) throw new AccountNotFound();
    if (grantId !== null) {
      const grant = await getChoosableGrant(em, municipalityCode, grantId);
      const outlook = await CaseOutlook.load(em, municipalityCode, account.debtorId, [grant]);
      return { kyPreview: outlook.forGrant(grant), cases: outlook.choosableForGrant(grant) };
    }
    const benefitType = choice.benefitType ?? account.benefitType;
    if (benefitType === null) throw new InformationMissing({ item: 'benefitType' });
    await assertBenefitTypeKnown(em, benefitType);
    const outlook = await CaseOutlook.load(em, municipalityCode, account.debtorId, []);
    return {
      kyPreview: outlook.forBenefitType(benefitType),
      cases: outlook.choosableForBenefitType(benefitType),
    };
  }
}
