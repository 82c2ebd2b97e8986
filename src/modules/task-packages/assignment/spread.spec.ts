import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WAYS, spread, type Dealt } from './spread.js';

const TASKS = fc
  .array(fc.constantFrom('KONTANTHJAELP', 'SYGEDAGPENGE', 'BOLIGSTOETTE', null), { maxLength: 60 })
  .map((types): Dealt[] => types.map((benefitType, index) => ({ taskId: index + 1, benefitType })));
const PEOPLE = fc
  .array(fc.nat(50), { minLength: 1, maxLength: 8 })
  .map((left) => left.map((count, index) => ({ id: 100 + index, left: count })));

function givenTo(dealt: ReadonlyMap<number, number>, id: number): number {
  return [...dealt.values()].filter((person) => person === id).length;
}

describe('spread', () => {
  it('gives every task to exactly one of the chosen, whatever the way', () => {
    fc.assert(
      fc.property(TASKS, PEOPLE, fc.constantFrom(...WAYS), (tasks, people, way) => {
        const dealt = spread(tasks, people, way);
        expect([...dealt.keys()].sort((a, b) => a - b)).toEqual(tasks.map(({ taskId }) => taskId));
        const chosen = people.map(({ id }) => id);
        expect([...dealt.values()].filter((person) => !chosen.includes(person))).toEqual([]);
      }),
    );
  });

  it('spreads evenly: nobody gets more than one task more than another, and who has least gets no fewer', () => {
    fc.assert(
      fc.property(TASKS, PEOPLE, (tasks, people) => {
        const dealt = spread(tasks, people, 'SPREAD');
        const counts = people.map(({ id }) => givenTo(dealt, id));
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        const least = people.reduce((a, b) => (b.left < a.left ? b : a));
        expect(givenTo(dealt, least.id)).toBe(Math.max(...counts));
      }),
    );
  });

  it('keeps the tasks of a benefit type together, and uses everybody while there are types left', () => {
    fc.assert(
      fc.property(TASKS, PEOPLE, (tasks, people) => {
        const dealt = spread(tasks, people, 'BY_BENEFIT_TYPE');
        const types = new Set(tasks.map(({ benefitType }) => benefitType));
        for (const type of types) {
          const of = tasks.filter(({ benefitType }) => benefitType === type);
          expect(new Set(of.map(({ taskId }) => dealt.get(taskId))).size).toBe(1);
        }
        expect(new Set(dealt.values()).size).toBe(Math.min(types.size, people.length));
      }),
    );
  });
});
