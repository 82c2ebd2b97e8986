import { Injectable } from '@nestjs/common';
import type { SessionUser } from '../../modules/identity/index.js';
import { KyOrderService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type NoInput, type RecordValues } from '../kit/index.js';
import { taskRef } from './task-ref.js';

/** "Prøv igen": KY failed on the decision, and gets it once more. */
@Injectable()
export class RetryKyAction extends CommandAction {
  readonly name = 'retryKy';
  readonly on = 'record';
  readonly permission = 'links.matchToGrant';
  override readonly icon = 'RefreshCw';
  override readonly variant = 'primary';

  constructor(private readonly orders: KyOrderService) {
    super();
  }

  override isOffered(record: RecordValues, user: SessionUser): boolean {
    return (
      record['kyOrderId'] != null &&
      record['status'] === 'FAILED' &&
      (record['assigneeId'] === user.id || user.role === 'COORDINATOR')
    );
  }

  async run(call: CommandCall<NoInput>): Promise<void> {
    await this.orders.retryKy(taskRef(call), call.actor, call.command.key);
  }
}
