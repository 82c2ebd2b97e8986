import type { KLIK_CHOICES, KlikField, KlikFieldName, KlikValues } from './klik-fields.js';
import type { PublicationProblem } from './publication.js';

export interface KlikVersion {
  readonly id: number;
  readonly version: string;
  readonly note: string | null;
  readonly initials: string | null;
  /** 'yyyy-mm-dd' */
  readonly date: string | null;
  readonly status: 'DRAFT' | 'PUBLISHED';
}

export interface KlikComment {
  readonly id: number;
  /** Initials and running number, as in the margin of the reviewed document: "NHJ4". */
  readonly code: string;
  readonly initials: string;
  readonly field: KlikFieldName | 'versionHistory';
  readonly body: string;
  readonly by: string | null;
  readonly at: Date | null;
  readonly resolvedAt: Date | null;
  readonly resolvedBy: string | null;
  readonly resolution: string | null;
  readonly version: number;
}

/** One version of a KLIK task description, as its page shows it. */
export interface KlikDocument {
  readonly id: number;
  /** The template: its fields and value lists. */
  readonly fields: readonly KlikField[];
  readonly choices: typeof KLIK_CHOICES;
  /** The KLIK task's, "MI 32". */
  readonly code: string;
  readonly version: string;
  readonly status: 'DRAFT' | 'PUBLISHED';
  /** Counts the edits of a draft. */
  readonly revision: number;
  readonly publishedAt: Date | null;
  readonly values: KlikValues;
  readonly durationWorkingDays: number | null;
  /** The rich fields as safe HTML. */
  readonly html: Readonly<Partial<Record<KlikFieldName, string>>>;
  /** The oldest first; drafts are Netcompany's. */
  readonly versions: readonly KlikVersion[];
  /** Null for whom the review is not. */
  readonly review: {
    readonly comments: readonly KlikComment[];
    /** What keeps the draft from being published. */
    readonly problems: readonly PublicationProblem[];
  } | null;
}
