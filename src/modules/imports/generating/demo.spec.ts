import { describe, expect, it } from '@jest/globals';
import { coursesOf } from './courses.js';
import { planOf } from './delivery-plan.js';
import { demoDeliveries } from './demo.js';
import { isCertainKind, NOISE_KINDS, type NoiseName } from './noise-kinds.js';

const deliveries = demoDeliveries();

function kindsOf(municipality: string): NoiseName[] {
  const delivery = deliveries.find((candidate) => candidate.municipality === municipality);
  if (delivery === undefined) throw new Error(`no delivery for ${municipality}`);
  return [...coursesOf(planOf(delivery.options))].flatMap((course) =>
    [...course.truths.values()].map(({ reason }) => reason),
  );
}

describe('demoDeliveries', () => {
  it.each([
    ['825', 36, 2],
    ['741', 74, 0],
    ['492', 30, 3],
    ['461', 900, 60],
    ['101', 2000, 200],
  ])('gives municipality %s %i accounts with %i for a person', (municipality, accounts, queued) => {
    const kinds = kindsOf(municipality);
    expect([kinds.length, kinds.filter((kind) => !isCertainKind(kind)).length]).toEqual([accounts, queued]);
  });

  it.each(['461', '101'])('brings about every reason code but R-17 in municipality %s', (municipality) => {
    const codes = new Set<string>(kindsOf(municipality).flatMap((kind) => NOISE_KINDS[kind].reasons));
    const all = Array.from({ length: 23 }, (_, i) => `R-${String(i + 1).padStart(2, '0')}`);
    expect(all.filter((code) => !codes.has(code))).toEqual(['R-17']);
  });

  it('gives no CPR number to two people, whatever the municipality', () => {
    const numbers = deliveries.flatMap(({ options }) =>
      [...coursesOf(planOf(options))].flatMap((course) => course.citizens.map(({ cpr }) => cpr)),
    );
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('has the peculiarities of the field in Odense and in København', () => {
    for (const { options } of deliveries.slice(3)) {
      const courses = [...coursesOf(planOf(options))];
      const citizens = courses.flatMap((course) => course.citizens);
      const accounts = courses.flatMap((course) => course.accounts);
      const claims = accounts.flatMap((account) => account.claims);
      expect(citizens.some(({ deceased }) => deceased)).toBe(true);
      expect(citizens.some(({ addressProtected }) => addressProtected)).toBe(true);
      expect(citizens.some(({ name }) => name.length > 90)).toBe(true);
      expect(accounts.some(({ cvr }) => cvr !== '')).toBe(true);
      expect(accounts.some((account) => account.claims.length === 40)).toBe(true);
      expect(
        claims.some((claim) => claim.collection === 'AT_GAELDSSTYRELSEN' && claim.postings.length > 1),
      ).toBe(true);
      expect(
        claims.some(({ limitation }) => limitation === planOf(options).surroundings.nearLimitation),
      ).toBe(true);
    }
  });
});
