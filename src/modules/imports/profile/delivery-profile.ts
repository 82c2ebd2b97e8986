import type { RejectCode } from '../reading/index.js';

/** What is unusual in a column though it may be accepted. */
export const ODDITIES = ['length', 'characters', 'date'] as const;
export type Oddity = (typeof ODDITIES)[number];

/** One column, of a municipality or of the whole file. Counts of rows; nothing of what stood in them. */
export interface ColumnProfile {
  /** Empty. */
  missing: number;
  /** What the column's check would refuse, by code. */
  refused: Partial<Record<RejectCode, number>>;
  /**
   * `length`: a length that less than one in a hundred of the file's values has; `characters`: control characters, signs
   * of a wrong encoding, spaces inside a number; `date`: before 1990 or after 2030.
   */
  odd: Partial<Record<Oddity, number>>;
}

export interface KeyRepeats {
  /** Rows that say again what another says. */
  identical: number;
  /** Rows whose key another row has with other contents: all of them would be rejected. */
  conflicting: number;
}

export interface GroupProfile {
  rows: number;
  /** Rows that could not be split into their columns; counted in no column. */
  unreadable: Partial<Record<RejectCode, number>>;
  columns: Record<string, ColumnProfile>;
  keys: KeyRepeats;
}

export interface FileProfile extends GroupProfile {
  /** By code; `unknown` where it stands neither in the row nor in its account or claim. */
  municipalities: Record<string, GroupProfile>;
}

/** A file that is refused as a whole has its code and nothing else. */
export type ProfiledFile = FileProfile | { readonly refused: string };

export interface DeliveryProfile {
  readonly files: Readonly<Record<string, ProfiledFile>>;
  readonly otherFiles: readonly string[];
}

export const UNKNOWN = 'unknown';
