import { Injectable } from '@nestjs/common';
import type { SessionUser } from '../../modules/identity/index.js';
import { TaskService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type NoInput, type RecordValues } from '../kit/index.js';
import { taskRef } from './task-ref.js';

/** "Tag opgaven". */
@Injectable()
export class TakeTaskAction extends CommandAction {
  readonly name = 'takeTask';
  readonly on = 'record';
  readonly permission = 'tasks.take';
  override readonly icon = 'UserCheck';
  override readonly variant = 'primary';

  constructor(private readonly tasks: TaskService) {
    super();
  }

  override isOffered(record: RecordValues, user: SessionUser): boolean {
    return (
      ['NEW', 'ASSIGNED', 'REOPENED', 'FAILED'].includes(String(record['status'])) &&
      [null, undefined, user.id].includes(record['assigneeId'] as number)
    );
  }

  async run(call: CommandCall<NoInput>): Promise<void> {
    await this.tasks.takeTask(taskRef(call), call.actor, call.command.key);
  }
}
