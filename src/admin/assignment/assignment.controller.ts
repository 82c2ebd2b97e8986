import { Body, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { Actor, Command } from '../../modules/shared/index.js';
import {
  AssignmentService,
  type Assignment,
  type AssignmentDesk,
} from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, CurrentCommand, Requires } from '../kit/index.js';
import { AssignmentDto } from './assignment.dto.js';

/** "Fordel opgaver": what there is, what would happen, and doing it. */
@ApiController('assignments')
export class AssignmentController {
  constructor(private readonly assignments: AssignmentService) {}

  @Get()
  @Requires('tasks.assign')
  desk(@CurrentActor() actor: Actor): Promise<AssignmentDesk> {
    return this.assignments.getDesk(actor);
  }

  @Post()
  @HttpCode(200)
  @Requires('tasks.assign')
  preview(
    @Body() { filter, way, assigneeIds }: AssignmentDto,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<Assignment> {
    return this.assignments.previewAssignment({ ...filter, way, assigneeIds }, actor, key);
  }

  @Get(':id')
  @Requires('tasks.assign')
  show(@Param('id', ParseIntPipe) id: number, @CurrentActor() actor: Actor): Promise<Assignment> {
    return this.assignments.getAssignment(id, actor);
  }

  @Post(':id/apply')
  @HttpCode(200)
  @Requires('tasks.assign')
  apply(
    @Param('id', ParseIntPipe) id: number,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<Assignment> {
    return this.assignments.assignTasks(id, actor, key);
  }
}
