import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  CaseStepFailed,
  KyGateway,
  enterCreatedCase,
  lockCaseToLink,
  type CaseInformation,
  type CaseOutcome,
  type KyAnswer,
} from '../../cases/index.js';
import { AccountNotFound } from '../../claims/index.js';
import { Clock, Transactor } from '../../shared/index.js';
import type { AwaitingKy, Linked } from '../decision/decision.js';
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

/** A decision as it waits for KY's answer; JSON, without CPR number. */
export interface OrderedLink {
  readonly plan: PlannedLink;
  readonly authors: LinkAuthors;
  readonly information: CaseInformation;
  /** The opening day of a new case. */
  readonly today: string;
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
}

@Injectable()
export class LinkWriter {
  constructor(
    private readonly transactor: Transactor,
    private readonly ky: KyGateway,
    private readonly clock: Clock,
  ) {}

  /**
   * Carries a decision out: the KY step, then the link with its evidence receipt. Where KY answers later, the whole
   * decision is kept with the order. The caller holds the locks of the account and the citizens. Throws
   * `cases.case_step_failed` when KY refuses; then nothing of this may be kept.
   */
  async write(em: EntityManager, plan: PlannedLink, authors: LinkAuthors): Promise<Linked | AwaitingKy> {
    const [facts] = await readAccounts(em, plan.municipalityCode, [plan.accountId]);
    if (!facts) throw new AccountNotFound();
    const decidedAt = this.clock.now();
    const information = caseInformation(facts, plan, authors.decidedByName, decidedAt);
    const today = this.clock.today();
    const kept: OrderedLink = { plan, authors, information, today, decidedAt: decidedAt.toISOString() };
    const outcome = await this.ky.openOrLinkCase(
      em,
      { ...caseOf(kept), step: plan.step, accountNo: facts.account.accountNo, information },
      kept,
    );
    return outcome.outcome === 'AWAITED'
      ? { kind: 'AWAITING_KY', orderId: outcome.orderId }
      : this.link(em, kept, outcome);
  }

  /**
   * Writes the link of a decision that KY has answered now. Throws `cases.case_step_failed` for a refusal and for a case
   * that is not the ordered one, and what the database says of a decision that no longer holds.
   */
  async writeAnswered(em: EntityManager, kept: OrderedLink, answer: KyAnswer): Promise<Linked> {
    const outcome = await this.transactor.as(em, 'r_ky', () => this.enter(em, kept, answer));
    return this.link(em, kept, outcome);
  }

  private async enter(em: EntityManager, kept: OrderedLink, answer: KyAnswer): Promise<CaseOutcome> {
    const { step, municipalityCode } = kept.plan;
    if (step.kind === 'CREATE' && answer.outcome === 'CREATED')
      return enterCreatedCase(em, caseOf(kept), answer.caseNo);
    if (step.kind !== 'LINK' || answer.outcome !== 'LINKED') throw new CaseStepFailed();
    const outcome = await lockCaseToLink(em, municipalityCode, step.caseId);
    if (outcome.caseNo !== answer.caseNo) throw new CaseStepFailed();
    return outcome;
  }

  private async link(em: EntityManager, kept: OrderedLink, outcome: CaseOutcome): Promise<Linked> {
    const linkId = await this.transactor.as(em, 'r_ky', () => this.insert(em, kept, outcome));
    return { kind: 'LINKED', linkId, ...outcome, withGrant: kept.plan.grantId !== null };
  }

  /** The failure of an earlier try is over with the link. */
  private async insert(em: EntityManager, kept: OrderedLink, outcome: CaseOutcome): Promise<number> {
    const { plan, authors, information, decidedAt } = kept;
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
        decidedAt,
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

/** The case that a decision would make. */
function caseOf({ plan, today }: OrderedLink) {
  const { municipalityCode, caseDebtorId: debtorId, benefitType, grantNo, accountId } = plan;
  return { municipalityCode, debtorId, benefitType, grantNo, accountId, today };
}
