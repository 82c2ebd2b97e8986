import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseStepFailed, KyGateway, type CaseInformation, type CaseOutcome } from '../../cases/index.js';
import { AccountNotFound } from '../../claims/index.js';
import { Clock, Transactor } from '../../shared/index.js';
import type { Linked } from '../decision/decision.js';
import type { PlannedLink } from '../decision/planned-link.js';
import { readAccounts } from '../matching/account-reader.js';
import { caseInformation } from './case-information.js';

/** Who decided, and, where a second person was needed, who approved which proposal. */
export interface LinkAuthors {
  readonly decidedBy: number;
  readonly decidedByName: string;
  readonly approval: {
    readonly proposalId: number;
    readonly approvedBy: number;
    readonly approvedByName: string;
  } | null;
  /** The link whose decision is applied to this account too. */
  readonly twinOf?: number | null;
}

@Injectable()
export class LinkWriter {
  constructor(
    private readonly transactor: Transactor,
    private readonly ky: KyGateway,
    private readonly clock: Clock,
  ) {}

  /**
   * Carries a decision out: the KY step, then the link with its evidence receipt. The caller holds the locks of
   * the account and the citizens. Throws `cases.case_step_failed` when KY refuses; then nothing of this may be kept.
   */
  async write(em: EntityManager, plan: PlannedLink, authors: LinkAuthors): Promise<Linked> {
    const [facts] = await readAccounts(em, plan.municipalityCode, [plan.accountId]);
    if (!facts) throw new AccountNotFound();
    const information = caseInformation(facts, plan, authors.decidedByName, this.clock.now());
    const outcome = await this.ky.openOrLinkCase(em, {
      municipalityCode: plan.municipalityCode,
      step: plan.step,
      debtorId: plan.caseDebtorId,
      benefitType: plan.benefitType,
      grantNo: plan.grantNo,
      accountId: plan.accountId,
      accountNo: facts.account.accountNo,
      today: this.clock.today(),
      information,
    });
    const linkId = await this.transactor.as(em, 'r_ky', () =>
      this.insert(em, plan, authors, outcome, information),
    );
    return { kind: 'LINKED', linkId, ...outcome, withGrant: plan.grantId !== null };
  }

  /** The failure of an earlier try is over with the link. */
  private async insert(
    em: EntityManager,
    plan: PlannedLink,
    authors: LinkAuthors,
    outcome: CaseOutcome,
    information: CaseInformation,
  ): Promise<number> {
    const { approval } = authors;
    const [link]: { id: number }[] = await em.query(
      `INSERT INTO app.account_link (municipality_code, account_id, grant_id, no_grant_category, case_id, benefit_type, outcome, method,
         rule_version, evidence, chosen_rank, chosen_score, note, ky_information, decided_by, decided_by_name, decided_at,
         proposal_id, approved_by, approved_by_name, twin_of)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'MANUAL', $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) RETURNING id`,
      [
        plan.municipalityCode,
        plan.accountId,
        plan.grantId,
        plan.category,
        outcome.caseId,
        plan.benefitType,
        outcome.outcome,
        plan.weightsVersion,
        JSON.stringify(plan.evidence),
        plan.chosenRank,
        plan.chosenScore,
        plan.note,
        JSON.stringify(information),
        authors.decidedBy,
        authors.decidedByName,
        this.clock.now(),
        approval?.proposalId ?? null,
        approval?.approvedBy ?? null,
        approval?.approvedByName ?? null,
        authors.twinOf ?? null,
      ],
    );
    if (!link) throw new CaseStepFailed();
    await em.query(
      `DELETE FROM app.account_reason WHERE municipality_code = $1 AND account_id = $2 AND reason_code = 'R-17'`,
      [plan.municipalityCode, plan.accountId],
    );
    return link.id;
  }
}
