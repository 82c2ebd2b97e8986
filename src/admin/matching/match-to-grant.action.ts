import { Injectable } from '@nestjs/common';
import { IsInt, IsPositive, Max } from 'class-validator';
import type { Actor } from '../../modules/shared/index.js';
import { TaskDecisionService, type TaskDecisionResult } from '../../modules/task-packages/index.js';
import { DecisionAction, DecisionForm, type TaskDecision } from './decision.action.js';

/** What the match screen sends for a grant. */
export class MatchToGrantForm extends DecisionForm {
  @IsInt() @IsPositive() @Max(Number.MAX_SAFE_INTEGER) grantId!: number;
}

/** "Knyt til bevilling": the caseworker names the grant, KY does the rest (BR-07). */
@Injectable()
export class MatchToGrantAction extends DecisionAction<MatchToGrantForm> {
  readonly name = 'matchToGrant';
  readonly permission = 'links.matchToGrant';
  override readonly dto = MatchToGrantForm;
  override readonly icon = 'Link';
  override readonly variant = 'primary';

  constructor(private readonly decisions: TaskDecisionService) {
    super();
  }

  protected override decide(
    decision: TaskDecision,
    { grantId }: MatchToGrantForm,
    actor: Actor,
    key: string,
  ): Promise<TaskDecisionResult> {
    return this.decisions.matchToGrant({ ...decision, grantId }, actor, key);
  }
}
