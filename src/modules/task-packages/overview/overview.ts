import type { Workload } from '../assignment/index.js';
import type { PackageState } from '../packages/package-state.js';
import type { Stage } from '../waves/cockpit.js';
import type { BurnUp } from './burn-up.js';

/** How far a package has come. Days are counted from today in Denmark. */
export interface PackageStanding {
  readonly packageId: number;
  readonly title: string;
  readonly state: PackageState;
  readonly tasksLeft: number;
  readonly tasksTotal: number;
  /** 'YYYY-MM-DD'; binding to its midnight. */
  readonly endDate: string;
  /** Working days after today, up to and with the end date. */
  readonly workingDaysLeft: number;
  /** Calendar days since the end date; 0 while there is time, and when the package is completed. */
  readonly overdueDays: number;
}

/** What a caseworker or coordinator has before them. */
export interface DeskOverview {
  readonly kind: 'DESK';
  readonly packages: readonly PackageStanding[];
  /** Codes of published KLIK tasks whose package is not there yet: "Afventer indlæsning" (BR-16). */
  readonly awaitingLoad: readonly string[];
  /** Tasks left that the reader holds. */
  readonly mine: number;
  /** What waits for the reader, or the reader for it. */
  readonly waiting: {
    /** Own tasks that KY failed on. */
    readonly failed: number;
    /** Own escalations that are answered and not closed. */
    readonly answered: number;
    /** Own proposals that wait for a second person. */
    readonly proposed: number;
  };
  /** What a coordinator hands out, approves and follows; null for a caseworker. */
  readonly coordination: {
    readonly unassigned: number;
    readonly awaitingApproval: number;
    readonly openEscalations: number;
    /** By name. */
    readonly people: readonly Workload[];
    readonly burnUps: readonly BurnUp[];
  } | null;
}

/** A municipality that was loaded; without a package until Netcompany has created one. */
export interface MunicipalityStanding {
  readonly municipality: string;
  readonly package: PackageStanding | null;
  readonly openEscalations: number;
}

export interface VendorOverview {
  readonly kind: 'VENDOR';
  readonly municipalities: readonly MunicipalityStanding[];
  /** Of the 98, in the order of the stages; those without any are left out. */
  readonly stages: readonly { readonly stage: Stage; readonly count: number }[];
  /** Municipalities whose load runs, waits for a reason, or failed. */
  readonly loads: { readonly running: number; readonly awaitingReason: number; readonly failed: number };
  readonly drafts: number;
  readonly overdue: number;
  readonly tasksLeft: number;
  readonly openEscalations: number;
}

/** Decisions in force and the balance of their accounts, øre. */
export interface ResolvedSum {
  readonly count: number;
  readonly oere: number;
}

export type ResolvedWay = 'AUTOMATIC' | 'MANUAL' | 'WITHDRAWN';

export interface ResolvedOutcome extends ResolvedSum {
  readonly outcome: 'CREATED' | 'LINKED' | 'WITHDRAWN';
  readonly method: 'AUTOMATIC' | 'MANUAL';
}

export interface AuditorOverview {
  readonly kind: 'AUDITOR';
  /** The first of the last seven days, today included, 'YYYY-MM-DD'. */
  readonly since: string;
  readonly ways: readonly {
    readonly way: ResolvedWay;
    readonly lastDays: ResolvedSum;
    readonly total: ResolvedSum;
  }[];
  /** The same decisions in force by outcome and method; what there is none of is left out. */
  readonly outcomes: readonly ResolvedOutcome[];
}

export type Overview = DeskOverview | VendorOverview | AuditorOverview;
