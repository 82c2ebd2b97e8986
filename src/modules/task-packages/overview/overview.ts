import type { PackageState } from '../packages/package-state.js';

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
  /** What a coordinator hands out, approves and follows; null for a caseworker. */
  readonly coordination: {
    readonly unassigned: number;
    readonly awaitingApproval: number;
    readonly openEscalations: number;
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

export interface AuditorOverview {
  readonly kind: 'AUDITOR';
  /** The first of the last seven days, today included, 'YYYY-MM-DD'. */
  readonly since: string;
  readonly ways: readonly {
    readonly way: ResolvedWay;
    readonly lastDays: ResolvedSum;
    readonly total: ResolvedSum;
  }[];
}

export type Overview = DeskOverview | VendorOverview | AuditorOverview;
