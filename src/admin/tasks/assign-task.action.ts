import { Injectable } from '@nestjs/common';
import { Type } from 'class-transformer';
import { IsInt, IsPositive, Max } from 'class-validator';
import { TaskService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type RecordValues } from '../kit/index.js';
import { taskRef } from './task-ref.js';

export class AssignForm {
  @Type(() => Number) @IsInt() @IsPositive() @Max(Number.MAX_SAFE_INTEGER) assigneeId!: number;
}

/** "Tildel til medarbejder": the coordinator chooses among the municipality's caseworkers and coordinators. */
@Injectable()
export class AssignTaskAction extends CommandAction<AssignForm> {
  readonly name = 'assignTask';
  readonly on = 'record';
  readonly permission = 'tasks.assign';
  override readonly dto = AssignForm;
  override readonly fields = [
    { name: 'assigneeId', kind: 'select', required: true, choices: 'tasks/assignees' } as const,
  ];
  override readonly icon = 'UserPlus';

  constructor(private readonly tasks: TaskService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return ['NEW', 'ASSIGNED', 'IN_PROGRESS', 'FAILED', 'REOPENED'].includes(String(record['status']));
  }

  async run(call: CommandCall<AssignForm>): Promise<void> {
    await this.tasks.assignTask(taskRef(call), call.dto.assigneeId, call.actor, call.command.key);
  }
}
