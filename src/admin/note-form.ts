import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** A command that asks for a justification and nothing else. */
export class NoteForm {
  @IsString() @IsNotEmpty() @MaxLength(4000) note!: string;
}

export const NOTE_FIELD = { name: 'note', kind: 'note', required: true, maxLength: 4000 } as const;
