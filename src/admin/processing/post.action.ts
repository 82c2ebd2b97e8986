import { Injectable } from '@nestjs/common';
import type { PostingByHand } from '../../modules/claims/index.js';
import { ClaimProcessingService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type CommandOutcome, type RecordValues } from '../kit/index.js';
import { claimRef } from './claim-ref.js';
import { POSTING_FIELDS, PostingForm } from './posting-form.js';

/** A posting by hand on a claim whose account has a case; one button per type. */
@Injectable()
export abstract class PostAction extends CommandAction<PostingForm> {
  abstract readonly type: PostingByHand;
  readonly on = 'record';
  readonly permission = 'claims.post';
  override readonly dto = PostingForm;
  override readonly fields = POSTING_FIELDS;
  override readonly otherwise: readonly string[] = ['PROPOSED'];

  constructor(private readonly processing: ClaimProcessingService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return record['blocked'] === 'OPEN' && record['proposalId'] == null;
  }

  async run(call: CommandCall<PostingForm>): Promise<CommandOutcome> {
    const { dto, actor, command } = call;
    const { amount: amountOere, ...rest } = dto;
    const posting = { ...rest, amountOere, type: this.type };
    const result = await this.processing.postOnClaim(claimRef(call), posting, actor, command.key);
    return result.kind === 'PROPOSED' ? { instead: 'PROPOSED' } : {};
  }
}
