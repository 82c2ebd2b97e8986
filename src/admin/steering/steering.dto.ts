import { ArrayMaxSize, IsArray, IsInt, IsOptional } from 'class-validator';

/** Who is named from now on; nobody with neither. */
export class PeopleDto {
  @IsOptional() @IsInt() responsibleId?: number | null;
  @IsArray() @ArrayMaxSize(50) @IsInt({ each: true }) performerIds!: number[];
}
