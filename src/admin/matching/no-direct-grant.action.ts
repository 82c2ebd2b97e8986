import { Injectable } from '@nestjs/common';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { NO_GRANT_CATEGORIES, type NoGrantCategory } from '../../modules/linking/index.js';
import type { Actor } from '../../modules/shared/index.js';
import { TaskDecisionService, type TaskDecisionResult } from '../../modules/task-packages/index.js';
import { DecisionAction, DecisionForm, type TaskDecision } from './decision.action.js';

/** What the match screen sends when no direct grant exists. */
export class NoDirectGrantForm extends DecisionForm {
  @IsIn(NO_GRANT_CATEGORIES) category!: NoGrantCategory;
  @IsOptional() @IsString() @MaxLength(60) benefitType?: string;
}

/** "Ingen direkte bevilling": category, then an existing case or a new one. */
@Injectable()
export class NoDirectGrantAction extends DecisionAction<NoDirectGrantForm> {
  readonly name = 'recordNoDirectGrant';
  readonly permission = 'links.recordNoDirectGrant';
  override readonly dto = NoDirectGrantForm;
  override readonly icon = 'Slash';

  constructor(private readonly decisions: TaskDecisionService) {
    super();
  }

  protected override decide(
    decision: TaskDecision,
    dto: NoDirectGrantForm,
    actor: Actor,
    key: string,
  ): Promise<TaskDecisionResult> {
    const { category, benefitType = null } = dto;
    return this.decisions.recordNoDirectGrant({ ...decision, category, benefitType }, actor, key);
  }
}
