import { yearOf, type Day } from './calendar.js';
import { CompanyNumbers } from './company-numbers.js';
import { CprNumbers } from './cpr-numbers.js';
import type { SeededRandom } from './seeded-random.js';

/** Prime and no divisor of a thousand million, so that no account number comes twice. */
const ACCOUNT_STRIDE = 61_803_399;
const ACCOUNT_NUMBERS = 1_000_000_000;

/** What holds for the whole delivery. */
export interface Surroundings {
  /** Codes of all municipalities of the delivery. */
  readonly municipalities: readonly string[];
  /** Numbers of grants that other municipalities have by earlier deliveries. */
  readonly grantsElsewhere: readonly string[];
  /** The ledger's cut-over day; nothing in the delivery is established after it. */
  readonly asOf: Day;
  /** A limitation date that is close for the readers of the demo. */
  readonly nearLimitation: Day;
  /** Whether names may leave Windows-1252. */
  readonly wideNames: boolean;
  /** Whether small faults come on top of the kinds of noise, as in real life. */
  readonly untidy: boolean;
}

/** Chance and counters of one delivery: every number is given out once, and nothing is kept per person. */
export class World {
  readonly cprs: CprNumbers;
  readonly companies = new CompanyNumbers();
  private grants = 0;
  private cases = 0;
  private account: number;

  constructor(
    readonly random: SeededRandom,
    readonly surroundings: Surroundings,
  ) {
    this.cprs = new CprNumbers(random);
    this.account = random.below(ACCOUNT_NUMBERS);
  }

  /** A grant number with its journal number, as `461-2019-0000077` and `J19-00000077`. */
  nextGrant(municipality: string, from: Day): { no: string; journalNo: string } {
    const sequence = String((this.grants += 1));
    const year = yearOf(from);
    return {
      no: `${municipality}-${year}-${sequence.padStart(7, '0')}`,
      journalNo: `J${year.slice(2)}-${sequence.padStart(8, '0')}`,
    };
  }

  nextCase(): string {
    return `KY${String((this.cases += 1)).padStart(9, '0')}`;
  }

  /** Nine digits of an account number; those of its claims and postings begin with them. */
  nextAccountDigits(): string {
    this.account = (this.account + ACCOUNT_STRIDE) % ACCOUNT_NUMBERS;
    return String(this.account).padStart(9, '0');
  }

  /** Another municipality of the delivery, or null when there is only one. */
  otherMunicipality(municipality: string): string | null {
    const others = this.surroundings.municipalities.filter((code) => code !== municipality);
    return others.length === 0 ? null : this.random.pick(others);
  }
}
