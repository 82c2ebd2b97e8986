import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
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
import { MOST_TASKS, WAYS, type Way } from '../../modules/task-packages/index.js';

/** Which tasks: these, or what is left and answers to the rest. */
export class AssignmentFilterDto {
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(MOST_TASKS)
  @IsInt({ each: true })
  @IsPositive({ each: true })
  taskIds?: number[];

  /** `nobody`, or the id of who holds them. */
  @ValidateIf((dto: AssignmentFilterDto) => dto.holder !== undefined && dto.holder !== 'nobody')
  @IsInt()
  @IsPositive()
  holder?: 'nobody' | number;

  @IsOptional() @IsInt() @IsPositive() packageId?: number;
  @IsOptional() @IsString() @MaxLength(60) benefitType?: string;
  @IsOptional() @Matches(/^R-\d{2}$/) reason?: string;
  @IsOptional() @IsInt() @Min(1) @Max(MOST_TASKS) most?: number;
}

export class AssignmentDto {
  @IsObject() @ValidateNested() @Type(() => AssignmentFilterDto) filter!: AssignmentFilterDto;
  @IsIn(WAYS) way!: Way;
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @IsInt({ each: true })
  @IsPositive({ each: true })
  assigneeIds!: number[];
}
