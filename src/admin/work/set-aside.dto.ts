import { IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';

/** Why a task is skipped, parked or taken over. */
export class ReasonDto {
  @IsString() @IsNotEmpty() @MaxLength(4000) reason!: string;
}

export class ParkDto extends ReasonDto {
  @Matches(/^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/) until!: string;
}
