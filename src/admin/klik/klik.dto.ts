import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { COMMENT_PLACES, KLIK_CHOICES, type KlikComment } from '../../modules/task-packages/index.js';

const LINE = 500;
const RICH = 20_000;
const choice = (values: readonly string[]): string[] => ['', ...values];

/** A draft's new text; what is not sent stays, an empty text or null empties the field (the panel's parser makes null of some). */
export class DescriptionForm {
  @IsOptional() @IsString() @MaxLength(20) versionNo?: string;
  @IsOptional() @IsString() @MaxLength(LINE) title?: string | null;
  @IsOptional() @IsIn(choice(KLIK_CHOICES.theme)) theme?: string | null;
  @IsOptional() @IsIn(choice(KLIK_CHOICES.phase)) phase?: string | null;
  @IsOptional() @IsIn(choice(KLIK_CHOICES.priority)) priority?: string | null;
  @IsOptional() @IsIn(choice(KLIK_CHOICES.k98)) k98?: string | null;
  @IsOptional() @IsIn(choice(KLIK_CHOICES.sts)) sts?: string | null;
  @IsOptional() @IsString() @MaxLength(LINE) duration?: string | null;
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(250)
  durationWorkingDays?: number | null;
  @IsOptional() @IsString() @MaxLength(LINE) frozenZone?: string | null;
  @IsOptional() @IsString() @MaxLength(LINE) startDateRule?: string | null;
  @IsOptional() @IsString() @MaxLength(LINE) endDateRule?: string | null;
  @IsOptional() @IsString() @MaxLength(RICH) goal?: string | null;
  @IsOptional() @IsString() @MaxLength(RICH) description?: string | null;
  @IsOptional() @IsString() @MaxLength(RICH) method?: string | null;
  @IsOptional() @IsString() @MaxLength(RICH) result?: string | null;
  @IsOptional() @IsString() @MaxLength(RICH) recommendedPerformer?: string | null;
  @IsOptional() @IsString() @MaxLength(RICH) qualityCriteria?: string | null;
  @IsOptional() @IsString() @MaxLength(RICH) involvedParties?: string | null;
}

export class PublicationForm {
  @IsString() @IsNotEmpty() @MaxLength(4000) note!: string;
  @IsString() @IsNotEmpty() @MaxLength(20) initials!: string;
}

export class KlikTitleForm {
  @IsString() @IsNotEmpty() @MaxLength(LINE) title!: string;
}

export class CommentDto {
  @IsIn(COMMENT_PLACES) field!: KlikComment['field'];
  @IsString() @IsNotEmpty() @MaxLength(4000) body!: string;
  @IsString() @IsNotEmpty() @MaxLength(20) initials!: string;
}

/** The comment as the margin showed it. */
export class CommentTurnDto {
  @IsInt() @Min(1) version!: number;
}

export class ResolutionDto extends CommentTurnDto {
  @IsOptional() @IsString() @MaxLength(4000) resolution?: string;
}
