import { IsISO8601, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The fields of the free search for a grant; a CPR number is none of them. */
export class GrantQueryDto {
  @IsOptional() @IsString() @MaxLength(100) text?: string;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) from?: string;
  @IsOptional() @Matches(DAY) @IsISO8601({ strict: true }) to?: string;
  @IsOptional() @IsString() @MaxLength(60) benefitType?: string;
}

/** The one body that holds a CPR number; it is stored nowhere. */
export class CprQueryDto {
  @IsString() @MaxLength(40) cpr!: string;
}
