import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  IsPositive,
  IsString,
  Length,
  Max,
  MaxLength,
  ValidateNested,
} from 'class-validator';

const MOST_TWINS = 20;

/** Why something is undone. */
export class UndoBody {
  @IsString() @MaxLength(4000) reason!: string;
}

export class UndoGroupBody extends UndoBody {
  /** The links that were shown as the group. */
  @IsArray()
  @ArrayMaxSize(1000)
  @ArrayUnique()
  @IsInt({ each: true })
  @IsPositive({ each: true })
  @Max(Number.MAX_SAFE_INTEGER, { each: true })
  linkIds!: number[];
}

/** A twin as the grid showed it. */
export class TickedTwin {
  @IsInt() @IsPositive() @Max(Number.MAX_SAFE_INTEGER) taskId!: number;
  @IsInt() @IsPositive() @Max(2 ** 31 - 1) version!: number;
  @IsString() @Length(64, 64) receiptHash!: string;
}

export class TwinsBody {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_TWINS)
  @ArrayUnique(({ taskId }: TickedTwin) => taskId)
  @ValidateNested({ each: true })
  @Type(() => TickedTwin)
  twins!: TickedTwin[];
}

/** The proposal is taken back as it was shown on its task. */
export class TakeBackBody {
  @IsInt() @IsPositive() @Max(Number.MAX_SAFE_INTEGER) taskId!: number;
}

export class PageQuery {
  @IsOptional() @Type(() => Number) @IsInt() @IsPositive() @Max(1_000_000) page?: number;
}
