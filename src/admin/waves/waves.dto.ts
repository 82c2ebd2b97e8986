import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
} from 'class-validator';
import { MOVE_CONFLICT_CODES, type MoveConflictCode } from '../../modules/task-packages/index.js';

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const CODE = /^[0-9]{3}$/;

export class WaveDto {
  @Type(() => Number) @IsInt() number!: number;
  @IsString() @MaxLength(100) name!: string;
  @Matches(DATE) loadFrom!: string;
  @Matches(DATE) loadTo!: string;
  @IsOptional() @Matches(DATE) frozenFrom?: string | null;
  @IsOptional() @Matches(DATE) frozenTo?: string | null;
}

export class ChangedWaveDto extends WaveDto {
  @Type(() => Number) @IsInt() version!: number;
}

export class MunicipalitiesDto {
  @IsArray() @ArrayNotEmpty() @ArrayMaxSize(98) @Matches(CODE, { each: true }) codes!: string[];
}

export class MoveDto {
  @Matches(CODE) municipalityCode!: string;
  @IsInt() fromWaveId!: number;
  @IsInt() toWaveId!: number;
}

export class SeenMoveDto extends MoveDto {
  @IsArray() @IsIn(MOVE_CONFLICT_CODES, { each: true }) seen!: MoveConflictCode[];
}

/** Without a wave: K98 = Ja. */
export class PublicationDto {
  @IsOptional() @IsInt() waveId?: number | null;
}
