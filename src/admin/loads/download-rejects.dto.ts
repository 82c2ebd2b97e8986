import { IsIn, IsOptional, Matches } from 'class-validator';
import { REJECT_FILES } from './reject-values.js';

/** Which rejected rows: of one file, and of one municipality or of none. */
export class DownloadRejects {
  @IsIn(REJECT_FILES)
  file!: string;

  @IsOptional()
  @Matches(/^\d{3}$/)
  municipality?: string;
}
