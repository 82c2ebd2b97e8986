import { Body, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { Actor, Command } from '../../../modules/shared/index.js';
import {
  MyDecisionsService,
  TwinService,
  type TwinOffer,
  type TwinsApplied,
  type UndoOutlook,
} from '../../../modules/task-packages/index.js';
import { ApiController, CurrentActor, CurrentCommand, Requires } from '../../kit/index.js';
import { municipalityOf } from '../../matching/decision-outcome.js';
import { TwinsBody } from './decisions.dto.js';

/** What can follow from one link: its twins, and its undo. */
@ApiController('links')
export class TwinsController {
  constructor(
    private readonly twins: TwinService,
    private readonly mine: MyDecisionsService,
  ) {}

  @Get(':linkId/twins')
  @Requires('links.matchToGrant')
  list(@Param('linkId', ParseIntPipe) linkId: number, @CurrentActor() actor: Actor): Promise<TwinOffer> {
    return this.twins.listTwins(municipalityOf(actor), linkId, actor);
  }

  @Post(':linkId/twins')
  @HttpCode(200)
  @Requires('links.matchToGrant')
  apply(
    @Param('linkId', ParseIntPipe) linkId: number,
    @Body() { twins }: TwinsBody,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<TwinsApplied> {
    return this.twins.applyTwins({ municipalityCode: municipalityOf(actor), linkId, twins }, actor, key);
  }

  @Get(':linkId/undo-outlook')
  @Requires('links.undoLink')
  outlook(@Param('linkId', ParseIntPipe) linkId: number, @CurrentActor() actor: Actor): Promise<UndoOutlook> {
    return this.mine.getUndoOutlook(municipalityOf(actor), linkId, actor);
  }
}
