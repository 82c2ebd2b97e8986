import { dayOf, isoOf, type Day } from './calendar.js';
import type { SeededRandom } from './seeded-random.js';

const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2];
const FIRST_BIRTHDAY: Day = dayOf('1940-01-01');
const BIRTHDAYS = dayOf('1989-12-31') - FIRST_BIRTHDAY + 1;
/** Prime and no divisor of the number spaces, so that stepping by it visits every number once. */
const STRIDE = 1_000_003;

/**
 * Made-up CPR numbers with day + 60 (domain.md 4.2), a form that no living person has; each is given out once.
 * The serial's first digit keeps three kinds apart: 0–2 people, 3 typing slips, 4 earlier numbers.
 * About one in eleven fails modulus 11, which is a warning only.
 */
export class CprNumbers {
  private people: number;
  private earlierNumbers: number;
  private peopleLeft = BIRTHDAYS * 300;
  private earlierLeft = BIRTHDAYS * 100;

  constructor(random: SeededRandom) {
    this.people = random.below(this.peopleLeft);
    this.earlierNumbers = random.below(this.earlierLeft);
  }

  /** A new person's number. Throws RangeError after some five million. */
  next(): string {
    return withCheckDigit(this.nextBase());
  }

  /** A new person's number that fails modulus 11. */
  nextFailing(): string {
    const base = this.nextBase();
    return `${base}${((checkDigitOf(base) ?? 4) + 1) % 10}`;
  }

  /** A number that somebody had before the present one. */
  earlier(): string {
    if (this.earlierLeft-- <= 0) throw new RangeError('no earlier CPR numbers left');
    this.earlierNumbers = (this.earlierNumbers + STRIDE) % (BIRTHDAYS * 100);
    const serial = 400 + (this.earlierNumbers % 100);
    return withCheckDigit(`${datePart(Math.floor(this.earlierNumbers / 100))}${serial}`);
  }

  private nextBase(): string {
    if (this.peopleLeft-- <= 0) throw new RangeError('no CPR numbers left');
    this.people = (this.people + STRIDE) % (BIRTHDAYS * 300);
    const serial = String(this.people % 300).padStart(3, '0');
    return `${datePart(Math.floor(this.people / 300))}${serial}`;
  }
}

/** The same number with one digit mistyped; never a number that belongs to somebody else. */
export function mistypedCpr(cpr: string, random: SeededRandom): string {
  if (random.percent(50)) return `${cpr.slice(0, 6)}3${cpr.slice(7)}`;
  return `${cpr.slice(0, 9)}${(Number(cpr[9]) + random.between(1, 9)) % 10}`;
}

/** Whether the ten digits pass modulus 11. */
export function passesModulus11(cpr: string): boolean {
  return checkDigitOf(cpr.slice(0, 9)) === Number(cpr[9]);
}

function datePart(birthday: number): string {
  const iso = isoOf(FIRST_BIRTHDAY + birthday);
  return `${Number(iso.slice(8, 10)) + 60}${iso.slice(5, 7)}${iso.slice(2, 4)}`;
}

function withCheckDigit(base: string): string {
  return `${base}${checkDigitOf(base) ?? 5}`;
}

function checkDigitOf(base: string): number | null {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(base[i]), 0);
  const digit = (11 - (sum % 11)) % 11;
  return digit === 10 ? null : digit;
}
