import { IsNotEmpty, IsOptional, IsString, MaxLength } from 'class-validator';

/** A code and what it is to mean; without a benefit type the mapping is taken back. */
export class WantedMappingDto {
  @IsString() @IsNotEmpty() @MaxLength(200) code!: string;
  @IsOptional() @IsString() @MaxLength(100) benefitType?: string | null;
}

export class SaveMappingDto extends WantedMappingDto {
  @IsString() @IsNotEmpty() @MaxLength(4000) note!: string;
}
