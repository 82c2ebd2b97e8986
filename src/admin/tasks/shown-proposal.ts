import { IsInt, IsPositive, Max } from 'class-validator';
import type { ShownProposal } from '../../modules/task-packages/index.js';
import type { CommandCall } from '../kit/index.js';
import { NOTE_FIELD, NoteForm } from '../note-form.js';

/** The proposal that the screen showed. */
export class ProposalForm {
  @IsInt() @IsPositive() @Max(Number.MAX_SAFE_INTEGER) proposalId!: number;
}

/** A decision about it, with its justification. */
export class ProposalNoteForm extends NoteForm {
  @IsInt() @IsPositive() @Max(Number.MAX_SAFE_INTEGER) proposalId!: number;
}

export const OWN_PROPOSAL_FIELDS = [{ name: 'proposalId', kind: 'id', from: 'ownProposalId' } as const];
export const PROPOSAL_NOTE_FIELDS = [
  { name: 'proposalId', kind: 'id', from: 'proposalId' } as const,
  NOTE_FIELD,
];

/** Netcompany has no municipality of its own: the task says whose it is. */
export function shownProposal({ record, recordId, version, dto }: CommandCall<ProposalForm>): ShownProposal {
  return {
    municipalityCode: String(record['municipalityCode']),
    taskId: Number(recordId),
    version: version ?? undefined,
    proposalId: dto.proposalId,
  };
}
