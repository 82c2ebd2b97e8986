import { Body, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { Actor, Command } from '../../modules/shared/index.js';
import { SetAsideService, type QueuedTask } from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, CurrentCommand, Requires } from '../kit/index.js';
import { ParkDto, ReasonDto } from './set-aside.dto.js';

/** Skipping, parking and taking over tasks of the queue, each with a reason. */
@ApiController('work-queue/tasks')
export class SetAsideController {
  constructor(private readonly setAside: SetAsideService) {}

  @Post(':id/skip')
  @HttpCode(200)
  @Requires('tasks.take')
  skip(
    @Param('id', ParseIntPipe) id: number,
    @Body() { reason }: ReasonDto,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<{ taskId: number }> {
    return this.setAside.skipTask(id, reason, actor, key);
  }

  @Post(':id/park')
  @HttpCode(200)
  @Requires('tasks.park')
  park(
    @Param('id', ParseIntPipe) id: number,
    @Body() { until, reason }: ParkDto,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<{ taskId: number; parkedUntil: string }> {
    return this.setAside.parkTask(id, until, reason, actor, key);
  }

  @Post(':id/take-over')
  @HttpCode(200)
  @Requires('tasks.take')
  takeOver(
    @Param('id', ParseIntPipe) id: number,
    @Body() { reason }: ReasonDto,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<QueuedTask> {
    return this.setAside.takeOverTask(id, reason, actor, key);
  }
}
