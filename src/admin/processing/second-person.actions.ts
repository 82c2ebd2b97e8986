import { Injectable } from '@nestjs/common';
import { IsInt, IsPositive, Max } from 'class-validator';
import type { SessionUser } from '../../modules/identity/index.js';
import { ClaimProcessingService, type ShownClaimProposal } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type CommandOutcome, type RecordValues } from '../kit/index.js';
import { municipalityOf } from '../matching/decision-outcome.js';
import { NOTE_FIELD, NoteForm } from '../note-form.js';

/** The proposal that the account's page showed. */
export class AccountProposalForm {
  @IsInt() @IsPositive() @Max(Number.MAX_SAFE_INTEGER) proposalId!: number;
}

export class AccountProposalNoteForm extends NoteForm {
  @IsInt() @IsPositive() @Max(Number.MAX_SAFE_INTEGER) proposalId!: number;
}

const SHOWN = { name: 'proposalId', kind: 'id', from: 'claimProposalId' } as const;

function shown({ actor, recordId, dto }: CommandCall<AccountProposalForm>): ShownClaimProposal {
  const { proposalId } = dto;
  return { municipalityCode: municipalityOf(actor), accountId: Number(recordId), proposalId };
}

function isOfOther(record: RecordValues, user: SessionUser): boolean {
  return record['claimProposalId'] != null && record['proposerId'] !== user.id;
}

/** "Godkend behandling": the second person, where no task shows the proposal. */
@Injectable()
export class ApproveOnAccountAction extends CommandAction<AccountProposalNoteForm> {
  readonly name = 'approveOnAccount';
  readonly on = 'record';
  readonly permission = 'proposals.approve';
  override readonly dto = AccountProposalNoteForm;
  override readonly fields = [SHOWN, NOTE_FIELD];
  override readonly otherwise = ['ACCOUNT_CHANGED', 'NO_LONGER_POSSIBLE'];
  override readonly icon = 'CheckCircle';
  override readonly variant = 'success';

  constructor(private readonly processing: ClaimProcessingService) {
    super();
  }

  override isOffered(record: RecordValues, user: SessionUser): boolean {
    return isOfOther(record, user);
  }

  async run(call: CommandCall<AccountProposalNoteForm>): Promise<CommandOutcome> {
    const { dto, actor, command } = call;
    const result = await this.processing.approveOnAccount(shown(call), dto.note, actor, command.key);
    return result.kind === 'VOID' ? { instead: result.reason } : {};
  }
}

/** "Afvis behandling". */
@Injectable()
export class RejectOnAccountAction extends CommandAction<AccountProposalNoteForm> {
  readonly name = 'rejectOnAccount';
  readonly on = 'record';
  readonly permission = 'proposals.reject';
  override readonly dto = AccountProposalNoteForm;
  override readonly fields = [SHOWN, NOTE_FIELD];
  override readonly icon = 'XCircle';
  override readonly variant = 'danger';

  constructor(private readonly processing: ClaimProcessingService) {
    super();
  }

  override isOffered(record: RecordValues, user: SessionUser): boolean {
    return isOfOther(record, user);
  }

  async run(call: CommandCall<AccountProposalNoteForm>): Promise<void> {
    await this.processing.rejectOnAccount(shown(call), call.dto.note, call.actor, call.command.key);
  }
}

/** "Træk forslaget tilbage". */
@Injectable()
export class WithdrawOnAccountAction extends CommandAction<AccountProposalForm> {
  readonly name = 'withdrawOnAccount';
  readonly on = 'record';
  readonly permission = 'ownProposals.withdraw';
  override readonly dto = AccountProposalForm;
  override readonly fields = [SHOWN];
  override readonly icon = 'CornerUpLeft';

  constructor(private readonly processing: ClaimProcessingService) {
    super();
  }

  override isOffered(record: RecordValues, user: SessionUser): boolean {
    return record['claimProposalId'] != null && record['proposerId'] === user.id;
  }

  async run(call: CommandCall<AccountProposalForm>): Promise<void> {
    await this.processing.withdrawOnAccount(shown(call), call.actor, call.command.key);
  }
}
