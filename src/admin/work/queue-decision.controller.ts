import { Body, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { Actor, Command } from '../../modules/shared/index.js';
import { QueueDecisionService, type QueueDecision } from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, CurrentCommand, Requires } from '../kit/index.js';
import type { DecisionForm, TaskDecision } from '../matching/decision.action.js';
import { municipalityOf } from '../matching/decision-outcome.js';
import { MatchToGrantDto, NoDirectGrantDto } from './decision.dto.js';

/** Decisions of the page "Behandl opgaver", with the same forms as the match screen. */
@ApiController('tasks')
export class QueueDecisionController {
  constructor(private readonly decisions: QueueDecisionService) {}

  @Post(':id/match-to-grant')
  @HttpCode(200)
  @Requires('links.matchToGrant')
  matchToGrant(
    @Param('id', ParseIntPipe) id: number,
    @Body() dto: MatchToGrantDto,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<QueueDecision> {
    const { grantId } = dto;
    return this.decisions.matchToGrant({ ...decisionOf(id, dto, actor), grantId }, actor, key);
  }

  @Post(':id/no-direct-grant')
  @HttpCode(200)
  @Requires('links.recordNoDirectGrant')
  recordNoDirectGrant(
    @Param('id', ParseIntPipe) id: number,
    @Body() dto: NoDirectGrantDto,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<QueueDecision> {
    const { category, benefitType = null } = dto;
    const decision = { ...decisionOf(id, dto, actor), category, benefitType };
    return this.decisions.recordNoDirectGrant(decision, actor, key);
  }
}

function decisionOf(taskId: number, dto: DecisionForm & { version: number }, actor: Actor): TaskDecision {
  return {
    municipalityCode: municipalityOf(actor),
    taskId,
    version: dto.version,
    chosenCaseId: dto.chosenCaseId ?? null,
    requestNewCase: dto.requestNewCase ?? false,
    note: dto.note ?? null,
    receiptHash: dto.receiptHash,
  };
}
