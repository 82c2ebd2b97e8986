const DAY_MS = 86_400_000;
const FAR = '9999-12-31';

/** Both days inclusive; an open end is null. */
export interface Period {
  readonly from: string;
  readonly to: string | null;
}

/** Days of a closed period. */
export function daysOf(period: { readonly from: string; readonly to: string }): number {
  return Math.round((Date.parse(period.to) - Date.parse(period.from)) / DAY_MS) + 1;
}

/** Days of the closed period that lie in the other. */
export function overlapDays(claim: { readonly from: string; readonly to: string }, grant: Period): number {
  const from = claim.from > grant.from ? claim.from : grant.from;
  const end = grant.to ?? FAR;
  const to = claim.to < end ? claim.to : end;
  return from <= to ? daysOf({ from, to }) : 0;
}

/** The day so many days later. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}
