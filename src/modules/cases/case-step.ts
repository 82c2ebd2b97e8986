import type { CaseStatus } from './case-file.entity.js';

/** What of a grant decides about its case; both days of the period are inside it, an open end is null. */
export interface GrantOfStep {
  readonly grantNo: string;
  readonly benefitType: string;
  readonly periodFrom: string;
  readonly periodTo: string | null;
}

/** What of a case the step looks at; a `KnownCase` of the same municipality is one. */
export interface CaseOfStep {
  readonly caseId: number;
  readonly debtorId: number;
  readonly benefitType: string;
  readonly opened: string;
  readonly status: CaseStatus;
  /** Upper case, without surrounding spaces; null when the case names no grant. */
  readonly tiedGrantKey: string | null;
  /** How many known grants the tie names, and the days they span. */
  readonly tiedGrants: number;
  readonly tiedFrom: string | null;
  readonly tiedTo: string | null;
  readonly createdInError: boolean;
}

export type CaseStepReason =
  | 'TIED_CASE'
  | 'ONE_OPEN_CASE'
  | 'NO_OPEN_CASE'
  | 'SEVERAL_TIED_CASES'
  | 'TIE_CONFLICT'
  | 'SEVERAL_OPEN_CASES'
  | 'UNCERTAIN_TIE';

/** What KY will do; with CHOOSE a person names one of the cases or asks for a new one, and the machine stops. */
export type CaseStep =
  | { readonly kind: 'LINK'; readonly caseId: number; readonly reason: CaseStepReason }
  | { readonly kind: 'CREATE'; readonly reason: CaseStepReason }
  | {
      readonly kind: 'CHOOSE';
      /** Oldest first; empty when nothing but another citizen's case is tied to the grant. */
      readonly caseIds: readonly number[];
      readonly reason: CaseStepReason;
      readonly reasonCode: 'R-19' | 'R-22';
    };

/** Two periods that are further apart belong to two courses of help (design.md 6). */
const DAYS_BETWEEN_COURSES = 31;
const OPEN_END = '9999-12-31';
const DAY_MS = 86_400_000;

/**
 * The case of a grant: the one that names it, open or closed; else the one open case of the citizen and benefit
 * type; else a new one. `debtorIds` are the citizens whose cases come into question. Cases made in error never count.
 */
export function caseStepOfGrant(
  grant: GrantOfStep,
  debtorIds: readonly number[],
  cases: readonly CaseOfStep[],
): CaseStep {
  const usable = cases.filter((known) => !known.createdInError);
  const fits = (known: CaseOfStep): boolean =>
    debtorIds.includes(known.debtorId) && known.benefitType === grant.benefitType;
  const tied = usable.filter((known) => known.tiedGrantKey === keyOf(grant.grantNo));
  if (tied.length > 0) return stepOfTie(tied, fits, usable.filter(isOpen).filter(fits));
  return stepOfOpen(usable.filter((known) => isOpen(known) && fits(known) && isSameCourse(known, grant)));
}

/**
 * The case of an account without direct grant: the one open case of the citizen and benefit type, else a new one.
 * No grant means no period to compare, so what a case is tied to rules nothing out.
 */
export function caseStepOfBenefitType(
  benefitType: string,
  debtorIds: readonly number[],
  cases: readonly CaseOfStep[],
): CaseStep {
  const open = cases.filter(
    (known) =>
      !known.createdInError &&
      isOpen(known) &&
      debtorIds.includes(known.debtorId) &&
      known.benefitType === benefitType,
  );
  return stepOfOpen(open.map((known) => ({ ...known, tiedGrantKey: null })));
}

/** A tie counts only if exactly one case names the grant, and citizen and benefit type agree. */
function stepOfTie(
  tied: readonly CaseOfStep[],
  fits: (known: CaseOfStep) => boolean,
  open: readonly CaseOfStep[],
): CaseStep {
  const agreeing = tied.filter(fits);
  const [only] = agreeing;
  if (only && tied.length === 1) return { kind: 'LINK', caseId: only.caseId, reason: 'TIED_CASE' };
  if (tied.length > 1) return choose(agreeing, 'SEVERAL_TIED_CASES');
  return choose(open, 'TIE_CONFLICT');
}

function stepOfOpen(open: readonly CaseOfStep[]): CaseStep {
  const [only] = open;
  if (!only) return { kind: 'CREATE', reason: 'NO_OPEN_CASE' };
  if (open.length > 1) return choose(open, 'SEVERAL_OPEN_CASES');
  if (isTieUnclear(only)) return choose(open, 'UNCERTAIN_TIE');
  return { kind: 'LINK', caseId: only.caseId, reason: 'ONE_OPEN_CASE' };
}

function choose(cases: readonly CaseOfStep[], reason: CaseStepReason): CaseStep {
  const ordered = [...cases].sort((a, b) => compare(a.opened, b.opened) || a.caseId - b.caseId);
  return {
    kind: 'CHOOSE',
    caseIds: ordered.map((known) => known.caseId),
    reason,
    reasonCode: reason === 'TIE_CONFLICT' ? 'R-19' : 'R-22',
  };
}

/**
 * An open case tied to a different grant counts only if the two periods overlap or follow within 31 days. A tie to a
 * grant that we don't know, or to several, has no period: the case counts, and a person decides.
 */
function isSameCourse(known: CaseOfStep, grant: GrantOfStep): boolean {
  if (known.tiedGrantKey === null || isTieUnclear(known)) return true;
  return (known.tiedFrom ?? '') <= reachOf(grant.periodTo) && grant.periodFrom <= reachOf(known.tiedTo);
}

function isTieUnclear(known: CaseOfStep): boolean {
  return known.tiedGrantKey !== null && (known.tiedGrants !== 1 || known.tiedFrom === null);
}

/** The last day on which another period still follows this one. */
function reachOf(periodTo: string | null): string {
  if (periodTo === null) return OPEN_END;
  return new Date(Date.parse(periodTo) + DAYS_BETWEEN_COURSES * DAY_MS).toISOString().slice(0, 10);
}

function isOpen(known: CaseOfStep): boolean {
  return known.status !== 'CLOSED';
}

function keyOf(grantNo: string): string {
  return grantNo.trim().toUpperCase();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
