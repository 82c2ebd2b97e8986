import { Injectable } from '@nestjs/common';
import { ClaimProcessingService } from '../../modules/task-packages/index.js';
import {
  CommandAction,
  NoInput,
  type CommandCall,
  type CommandOutcome,
  type RecordValues,
} from '../kit/index.js';
import { claimRef } from './claim-ref.js';

/** "Behandl nu": what the link released, without waiting for KY's job. */
@Injectable()
export class ProcessNowAction extends CommandAction {
  readonly name = 'processNow';
  readonly on = 'record';
  readonly permission = 'claims.post';
  override readonly icon = 'Play';

  constructor(private readonly processing: ClaimProcessingService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return Number(record['released']) > 0;
  }

  async run(call: CommandCall<NoInput>): Promise<CommandOutcome> {
    const { postings } = await this.processing.processNow(claimRef(call), call.actor, call.command.key);
    return { details: { count: postings } };
  }
}
