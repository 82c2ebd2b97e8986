import type { Wave } from '../../municipalities/index.js';
import type { K98 } from './klik-publication.service.js';

/** How far a municipality has come, each stage behind the one before; being overdue is told beside it. */
export const STAGES = [
  'PLANNED',
  'LOADED',
  'LINKED',
  'PACKAGE',
  'PUBLISHED',
  'IN_PROGRESS',
  'READY',
  'COMPLETED',
] as const;
export type Stage = (typeof STAGES)[number];

/** One of the 98. Dates 'YYYY-MM-DD'. */
export interface CockpitMunicipality {
  readonly code: string;
  readonly name: string;
  readonly waveId: number | null;
  readonly waveNumber: number | null;
  readonly stage: Stage;
  readonly isOverdue: boolean;
  readonly isReopened: boolean;
  readonly loadedOn: string | null;
  readonly loadUnderWay: boolean;
  readonly linkedOn: string | null;
  readonly klikPublishedOn: string | null;
  readonly responsible: string | null;
  readonly package: {
    readonly packageId: number;
    readonly title: string;
    readonly tasksLeft: number;
    readonly tasksTotal: number;
    readonly endDate: string;
    readonly workingDaysLeft: number;
    readonly overdueDays: number;
  } | null;
}

export interface CockpitWave extends Wave {
  readonly municipalities: number;
  readonly klikPublished: number;
  readonly isFrozen: boolean;
}

export interface Cockpit {
  readonly klikTask: string;
  readonly k98: K98;
  readonly waves: readonly CockpitWave[];
  readonly municipalities: readonly CockpitMunicipality[];
}
