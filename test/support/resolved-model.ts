import fc from 'fast-check';
import type { ResolvedFilter, ResolvedItem } from '../../src/modules/task-packages/index.js';

/** Filters whose values stand in the rows, or just beside them. */
export function anyFilter(all: readonly ResolvedItem[]): fc.Arbitrary<ResolvedFilter> {
  const of = <T>(read: (item: ResolvedItem) => T | null): fc.Arbitrary<T> =>
    fc.constantFrom(...all.map(read).filter((value) => value !== null));
  const day = fc.constantFrom(
    '2018-12-31',
    '2019-03-01',
    '2019-04-30',
    '2019-09-15',
    '2021-12-31',
    '2022-01-01',
  );
  const amount = fc
    .tuple(
      of(({ balanceOere }) => balanceOere),
      fc.integer({ min: -1, max: 1 }),
    )
    .map(([oere, by]) => oere + by);
  const person = (read: (item: ResolvedItem) => string | null): fc.Arbitrary<string> =>
    of(read).chain((name) => fc.constantFrom(name, name.toUpperCase(), name.slice(1, 6)));
  const yesNo = fc.constantFrom('yes', 'no');
  return fc.record(
    {
      municipality: of(({ municipalityCode }) => municipalityCode),
      decidedFrom: of(({ decidedDay }) => decidedDay),
      decidedTo: of(({ decidedDay }) => decidedDay),
      claimFrom: day,
      claimTo: day,
      outcome: of(({ outcome }) => outcome),
      method: of(({ method }) => method),
      reason: of(({ reasons }) => reasons[0] ?? null),
      category: of(({ category }) => category),
      benefitType: of(({ benefitType }) => benefitType),
      amountFrom: amount,
      amountTo: amount,
      band: fc.constantFrom('STRONG', 'POSSIBLE', 'WEAK'),
      decidedBy: person(({ decidedBy }) => decidedBy),
      approvedBy: person(({ approvedBy }) => approvedBy),
      secondPerson: yesNo,
      undone: yesNo,
      withdrawn: yesNo,
    },
    { requiredKeys: [] },
  );
}

/** The filter as a plain reading of the row; the claim period is that of the account's claim. */
export function holds(
  item: ResolvedItem,
  filter: ResolvedFilter,
  period: readonly [string, string] | null,
): boolean {
  const { score } = item;
  const band = score === null ? null : score >= 65 ? 'STRONG' : score >= 40 ? 'POSSIBLE' : 'WEAK';
  const isPart = (part: string, name: string | null): boolean =>
    name?.toLowerCase().includes(part.toLowerCase()) ?? false;
  const is = (asked: string | undefined, holds: boolean): boolean =>
    asked === undefined || holds === (asked === 'yes');
  const same = <T>(asked: T | undefined, value: T | null): boolean => asked === undefined || asked === value;
  const within = <T extends string | number>(from: T | undefined, value: T, to: T | undefined): boolean =>
    (from === undefined || value >= from) && (to === undefined || value <= to);
  const overlaps =
    period !== null &&
    (filter.claimTo === undefined || period[0] <= filter.claimTo) &&
    (filter.claimFrom === undefined || period[1] >= filter.claimFrom);
  return (
    same(filter.municipality, item.municipalityCode) &&
    within(filter.decidedFrom, item.decidedDay, filter.decidedTo) &&
    ((filter.claimFrom === undefined && filter.claimTo === undefined) || overlaps) &&
    same(filter.outcome, item.outcome) &&
    same(filter.method, item.method) &&
    (filter.reason === undefined || item.reasons.includes(filter.reason)) &&
    same(filter.category, item.category) &&
    same(filter.benefitType, item.benefitType) &&
    within(filter.amountFrom, item.balanceOere, filter.amountTo) &&
    same(filter.band, band) &&
    (filter.decidedBy === undefined || isPart(filter.decidedBy, item.decidedBy)) &&
    (filter.approvedBy === undefined || isPart(filter.approvedBy, item.approvedBy)) &&
    is(filter.secondPerson, item.approvedBy !== null) &&
    is(filter.undone, item.endedDay !== null) &&
    is(filter.withdrawn, item.kind === 'WITHDRAWAL')
  );
}
