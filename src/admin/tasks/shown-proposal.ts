import { IsInt, IsPositive, Max } from 'class-validator';
import type { ShownProposal } from '../../modules/task-packages/index.js';
import type { CommandCall } from '../kit/index.js';
import { NOTE_FIELD, NoteForm } from '../note-form.js';
import { taskRef } from './task-ref.js';

/** The proposal that the screen showed. */
export class ProposalForm {
  @IsInt() @IsPositive() @Max(Number.MAX_SAFE_INTEGER) proposalId!: number;
}

/** A decision about it, with its justification. */
export class ProposalNoteForm extends NoteForm {
  @IsInt() @IsPositive() @Max(Number.MAX_SAFE_INTEGER) proposalId!: number;
}

export const PROPOSAL_FIELD = { name: 'proposalId', kind: 'id', from: 'proposalId' } as const;
export const PROPOSAL_NOTE_FIELDS = [PROPOSAL_FIELD, NOTE_FIELD];

export function shownProposal(call: CommandCall<ProposalForm>): ShownProposal {
  return { ...taskRef(call), proposalId: call.dto.proposalId };
}
