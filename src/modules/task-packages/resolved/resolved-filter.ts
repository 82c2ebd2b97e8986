import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsISO8601, IsOptional, IsString, Length, Matches } from 'class-validator';
import { parseKroner } from '../../shared/index.js';

/** Score bands: STRONG from 65, POSSIBLE 40 to 64, WEAK below 40 (design.md 7). */
export const SCORE_BANDS = ['STRONG', 'POSSIBLE', 'WEAK'] as const;
export const RESOLVED_OUTCOMES = ['CREATED', 'LINKED', 'WITHDRAWN'] as const;
export const YES_NO = ['yes', 'no'] as const;

/** A filter stands in the address and in the audit trail of an export. */
const NO_CPR = /^(?!.*\d{6}[-–\s]?\d{4})/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** What the auditor's list is narrowed by; days are Danish calendar days, both ends included; amounts are øre, typed as kroner ('1.234,56'). */
export class ResolvedFilter {
  @IsOptional() @Matches(/^\d{3}$/) municipality?: string;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) decidedFrom?: string;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) decidedTo?: string;
  /** A claim of the account overlaps the period; an open end counts as for ever. */
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) claimFrom?: string;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) claimTo?: string;
  @IsOptional() @IsIn(RESOLVED_OUTCOMES) outcome?: string;
  @IsOptional() @IsIn(['AUTOMATIC', 'MANUAL']) method?: string;
  @IsOptional() @Matches(/^R-\d{2}$/) reason?: string;
  @IsOptional() @IsIn(['SPECIAL_SUPPORT', 'MANUAL_CLAIM', 'MULTIPLE_GRANTS', 'OTHER']) category?: string;
  @IsOptional() @IsString() @Length(1, 60) @Matches(NO_CPR) benefitType?: string;
  @IsOptional() @Transform(({ value }) => toOere(value)) @IsInt() amountFrom?: number;
  @IsOptional() @Transform(({ value }) => toOere(value)) @IsInt() amountTo?: number;
  @IsOptional() @IsIn(SCORE_BANDS) band?: string;
  /** A part of the name of the person who decided. */
  @IsOptional() @IsString() @Length(1, 200) @Matches(NO_CPR) decidedBy?: string;
  @IsOptional() @IsIn(YES_NO) secondPerson?: string;
  /** A part of the name of the second person. */
  @IsOptional() @IsString() @Length(1, 200) @Matches(NO_CPR) approvedBy?: string;
  @IsOptional() @IsIn(YES_NO) undone?: string;
  @IsOptional() @IsIn(YES_NO) withdrawn?: string;
}

/** What is no amount stays a text and is refused; so does a bare number, which could be kroner or øre. */
function toOere(value: unknown): unknown {
  return typeof value === 'string' ? (parseKroner(value) ?? value) : String(value);
}
