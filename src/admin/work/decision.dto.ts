import { IsInt, IsPositive } from 'class-validator';
import { MatchToGrantForm } from '../matching/match-to-grant.action.js';
import { NoDirectGrantForm } from '../matching/no-direct-grant.action.js';

/** The forms of the match screen, with the version of the task that was shown. */
export class MatchToGrantDto extends MatchToGrantForm {
  @IsInt() @IsPositive() version!: number;
}

export class NoDirectGrantDto extends NoDirectGrantForm {
  @IsInt() @IsPositive() version!: number;
}
