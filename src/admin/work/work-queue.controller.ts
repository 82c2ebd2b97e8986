import { Body, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import type { Actor, Command } from '../../modules/shared/index.js';
import {
  WorkQueueService,
  type Lease,
  type LostLease,
  type QueueSummary,
  type QueuedTask,
} from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, CurrentCommand, Requires } from '../kit/index.js';
import { HeartbeatDto, NextDto, QueueFilterDto } from './next.dto.js';
import { filterOf } from './queue-filter.js';

/** The queue behind the page "Behandl opgaver". */
@ApiController('work-queue')
export class WorkQueueController {
  constructor(private readonly queue: WorkQueueService) {}

  @Post('next')
  @HttpCode(200)
  @Requires('tasks.take')
  next(
    @Body() { count, filters, except = [] }: NextDto,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<{ tasks: QueuedTask[]; left: number }> {
    return this.queue.next({ count, filter: filterOf(filters), except }, actor, key);
  }

  /** Sent again and again: nothing is stored under its key. */
  @Post('heartbeat')
  @HttpCode(200)
  @Requires('tasks.take')
  heartbeat(
    @Body() { taskIds }: HeartbeatDto,
    @CurrentActor() actor: Actor,
  ): Promise<{ leases: Lease[]; lost: LostLease[] }> {
    return this.queue.heartbeat(taskIds, actor);
  }

  @Get('summary')
  @Requires('tasks.take')
  summary(@Query() filters: QueueFilterDto, @CurrentActor() actor: Actor): Promise<QueueSummary> {
    return this.queue.summary(filterOf(filters), actor);
  }

  @Get('tasks/:id')
  @Requires('tasks.take')
  task(@Param('id', ParseIntPipe) id: number, @CurrentActor() actor: Actor): Promise<QueuedTask> {
    return this.queue.getTask(id, actor);
  }

  /** This very task: of a bookmark, or of a page that was loaded again. */
  @Post('tasks/:id/lease')
  @HttpCode(200)
  @Requires('tasks.take')
  lease(
    @Param('id', ParseIntPipe) id: number,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<QueuedTask> {
    return this.queue.leaseTask(id, actor, key);
  }

  @Post('tasks/:id/lay-back')
  @HttpCode(200)
  @Requires('tasks.take')
  layBack(
    @Param('id', ParseIntPipe) id: number,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<{ taskId: number }> {
    return this.queue.layBack(id, actor, key);
  }
}
