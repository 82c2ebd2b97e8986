import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsObject,
  IsOptional,
  IsPositive,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const MOST_IDS = 50;
const WORDS: readonly unknown[] = ['me', 'nobody'];

/** What the queue is narrowed to; amounts in øre. */
export class QueueFilterDto {
  @IsOptional() @Matches(/^R-\d{2}$/) reason?: string;
  @IsOptional() @IsString() @MaxLength(60) benefitType?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Max(Number.MAX_SAFE_INTEGER) minOere?: number;
  @IsOptional() @Type(() => Number) @IsInt() @Max(Number.MAX_SAFE_INTEGER) maxOere?: number;
  /** `me`, `nobody`, or the id of a colleague; a query sends it as text. */
  @ValidateIf((dto: QueueFilterDto) => dto.assignee !== undefined && !WORDS.includes(dto.assignee))
  @Type(() => String)
  @Matches(/^[1-9]\d{0,14}$/)
  assignee?: string;
}

export class NextDto {
  @IsInt() @Min(1) @Max(4) count!: number;
  @IsOptional() @IsObject() @ValidateNested() @Type(() => QueueFilterDto) filters?: QueueFilterDto;
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_IDS)
  @IsInt({ each: true })
  @IsPositive({ each: true })
  except?: number[];
}

export class HeartbeatDto {
  @IsArray() @ArrayMaxSize(MOST_IDS) @IsInt({ each: true }) @IsPositive({ each: true }) taskIds!: number[];
}
