import { Injectable } from '@nestjs/common';
import type { SessionUser } from '../../modules/identity/index.js';
import { TaskService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type NoInput, type RecordValues } from '../kit/index.js';
import { taskRef } from './task-ref.js';

/** "Læg opgaven tilbage". */
@Injectable()
export class ReleaseTaskAction extends CommandAction {
  readonly name = 'releaseTask';
  readonly on = 'record';
  readonly permission = 'tasks.release';
  override readonly icon = 'CornerUpLeft';

  constructor(private readonly tasks: TaskService) {
    super();
  }

  override isOffered(record: RecordValues, user: SessionUser): boolean {
    return (
      ['ASSIGNED', 'IN_PROGRESS', 'FAILED'].includes(String(record['status'])) &&
      (record['assigneeId'] === user.id || user.role === 'COORDINATOR')
    );
  }

  async run(call: CommandCall<NoInput>): Promise<void> {
    await this.tasks.releaseTask(taskRef(call), call.actor, call.command.key);
  }
}
