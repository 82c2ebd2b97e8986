import { Transform } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsISO8601,
  IsNotEmpty,
  IsPositive,
  IsString,
  Matches,
  Max,
  MaxLength,
} from 'class-validator';
import { POSTING_REASONS, type PostingReason } from '../../modules/claims/index.js';
import { parseKroner } from '../../modules/shared/index.js';
import { NOTE_FIELD } from '../note-form.js';

/** Kroner as a person types them ('1.234,56') in øre; what is no amount stays what it is and is refused. */
export function oereOf({ value }: { readonly value: unknown }): unknown {
  return typeof value === 'string' ? (parseKroner(value) ?? value) : value;
}

/** 'YYYY-MM-DD', as a date field sends it. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What every posting by hand says. */
export class PostingForm {
  @Transform(oereOf) @IsInt() @IsPositive() @Max(Number.MAX_SAFE_INTEGER) amount!: number;
  @Matches(DAY) @IsISO8601({ strict: true }) effectiveDate!: string;
  @IsIn(POSTING_REASONS) reason!: PostingReason;
  @IsString() @IsNotEmpty() @MaxLength(4000) note!: string;
}

export const POSTING_FIELDS = [
  { name: 'amount', kind: 'text', required: true, maxLength: 20 } as const,
  { name: 'effectiveDate', kind: 'date', required: true } as const,
  { name: 'reason', kind: 'select', required: true, options: POSTING_REASONS } as const,
  NOTE_FIELD,
];
