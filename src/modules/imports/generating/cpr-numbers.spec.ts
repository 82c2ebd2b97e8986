import { describe, expect, it } from '@jest/globals';
import { CprNumbers, mistypedCpr, passesModulus11 } from './cpr-numbers.js';
import { SeededRandom } from './seeded-random.js';

describe('CprNumbers', () => {
  const random = new SeededRandom(1);
  const numbers = new CprNumbers(random);
  const people = Array.from({ length: 20_000 }, () => numbers.next());

  it('gives out day + 60 only, each a real date', () => {
    expect(people.filter((cpr) => !isDayPlus60(cpr))).toEqual([]);
  });

  it('gives out no number twice, earlier and mistyped ones included', () => {
    const earlier = Array.from({ length: 5_000 }, () => numbers.earlier());
    const mistyped = people.map((cpr) => mistypedCpr(cpr, random));
    expect(new Set([...people, ...earlier]).size).toBe(25_000);
    const taken = new Set(people);
    expect(mistyped.filter((cpr) => taken.has(cpr))).toEqual([]);
    expect([...earlier, ...mistyped].filter((cpr) => !isDayPlus60(cpr))).toEqual([]);
  });

  it('gives some numbers that fail modulus 11, and one that does on demand', () => {
    const failing = people.filter((cpr) => !passesModulus11(cpr));
    expect(failing.length).toBeGreaterThan(0);
    expect(failing.length).toBeLessThan(people.length / 2);
    expect(Array.from({ length: 500 }, () => numbers.nextFailing()).some(passesModulus11)).toBe(false);
  });
});

function isDayPlus60(cpr: string): boolean {
  const day = Number(cpr.slice(0, 2));
  const iso = `19${cpr.slice(4, 6)}-${cpr.slice(2, 4)}-${String(day - 60).padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return /^\d{10}$/.test(cpr) && day > 60 && day < 92 && date.toISOString().startsWith(iso);
}
