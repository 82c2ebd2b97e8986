import { Body, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { Actor, Command } from '../../modules/shared/index.js';
import {
  KlikCommentService,
  KlikDescriptionService,
  type KlikDocument,
} from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, CurrentCommand, Requires } from '../kit/index.js';
import { CommentDto, CommentTurnDto, ResolutionDto } from './klik.dto.js';

/** One version of a description as a document, and the review in its margin. */
@ApiController('klik-descriptions')
export class KlikDescriptionsController {
  constructor(
    private readonly descriptions: KlikDescriptionService,
    private readonly comments: KlikCommentService,
  ) {}

  @Get(':id/document')
  @Requires('klikTasks.view')
  document(@Param('id', ParseIntPipe) id: number, @CurrentActor() actor: Actor): Promise<KlikDocument> {
    return this.descriptions.getDocument(id, actor);
  }

  @Post(':id/comments')
  @Requires('klikTasks.edit')
  add(
    @Param('id', ParseIntPipe) id: number,
    @Body() comment: CommentDto,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<{ commentId: number }> {
    return this.comments.addComment(id, { ...comment }, actor, key);
  }

  @Post(':id/comments/:comment/resolve')
  @HttpCode(200)
  @Requires('klikTasks.edit')
  resolve(
    @Param('id', ParseIntPipe) descriptionId: number,
    @Param('comment', ParseIntPipe) commentId: number,
    @Body() { version, resolution }: ResolutionDto,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<{ commentId: number }> {
    const ref = { descriptionId, commentId, version };
    return this.comments.resolveComment(ref, resolution ?? null, actor, key);
  }

  @Post(':id/comments/:comment/reopen')
  @HttpCode(200)
  @Requires('klikTasks.edit')
  reopen(
    @Param('id', ParseIntPipe) descriptionId: number,
    @Param('comment', ParseIntPipe) commentId: number,
    @Body() { version }: CommentTurnDto,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<{ commentId: number }> {
    return this.comments.reopenComment({ descriptionId, commentId, version }, actor, key);
  }
}
