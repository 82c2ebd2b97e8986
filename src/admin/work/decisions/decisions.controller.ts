import { Body, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import type { UndoResult } from '../../../modules/linking/index.js';
import type { Actor, Command } from '../../../modules/shared/index.js';
import {
  GroupUndoService,
  LinkRevisionService,
  MyDecisionsService,
  ProposalDecisionService,
  type GroupUndone,
  type MyDecisions,
} from '../../../modules/task-packages/index.js';
import { ApiController, CurrentActor, CurrentCommand, Requires } from '../../kit/index.js';
import { municipalityOf } from '../../matching/decision-outcome.js';
import { PageQuery, TakeBackBody, UndoBody, UndoGroupBody } from './decisions.dto.js';

/** "Mine afgørelser", and one undo for each. */
@ApiController('work-queue')
export class DecisionsController {
  constructor(
    private readonly mine: MyDecisionsService,
    private readonly links: LinkRevisionService,
    private readonly groups: GroupUndoService,
    private readonly proposals: ProposalDecisionService,
  ) {}

  @Get('decisions')
  @Requires('links.undoLink')
  list(@Query() { page }: PageQuery, @CurrentActor() actor: Actor): Promise<MyDecisions> {
    return this.mine.listMine(municipalityOf(actor), page ?? 1, actor);
  }

  @Post('decisions/:linkId/undo')
  @HttpCode(200)
  @Requires('links.undoLink')
  undoDecision(
    @Param('linkId', ParseIntPipe) linkId: number,
    @Body() { reason }: UndoBody,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<UndoResult> {
    return this.links.undoDecision({ municipalityCode: municipalityOf(actor), linkId, reason }, actor, key);
  }

  @Post('groups/:groupId/undo')
  @HttpCode(200)
  @Requires('links.undoLink')
  undoGroup(
    @Param('groupId', ParseIntPipe) groupId: number,
    @Body() { reason, linkIds }: UndoGroupBody,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<GroupUndone> {
    const group = { municipalityCode: municipalityOf(actor), groupId, linkIds, reason };
    return this.groups.undoGroup(group, actor, key);
  }

  /** What waits for a second person is taken back; it needs no reason, because nothing was linked. */
  @Post('proposals/:proposalId/undo')
  @HttpCode(200)
  @Requires('ownProposals.withdraw')
  takeBack(
    @Param('proposalId', ParseIntPipe) proposalId: number,
    @Body() { taskId }: TakeBackBody,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<{ taskId: number }> {
    return this.proposals.withdrawProposal(
      { municipalityCode: municipalityOf(actor), taskId, proposalId },
      actor,
      key,
    );
  }
}
