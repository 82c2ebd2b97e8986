import type { CourseRows } from './delivery-rows.js';
import type { NoiseName } from './noise-kinds.js';

interface Totals {
  accounts: number;
  claims: number;
  /** In øre. */
  balance: number;
}

/** The ledger's own totals by municipality, counted while a delivery is made. */
export class ControlTotals {
  private readonly totals = new Map<string, Totals>();
  private readonly kinds = new Map<NoiseName, number>();

  add(course: CourseRows): void {
    for (const account of course.accounts) {
      const totals = this.totals.get(account.municipality) ?? { accounts: 0, claims: 0, balance: 0 };
      totals.accounts += 1;
      totals.claims += account.claims.length;
      totals.balance += account.balance;
      this.totals.set(account.municipality, totals);
    }
    for (const { reason } of course.truths.values())
      this.kinds.set(reason, (this.kinds.get(reason) ?? 0) + 1);
  }

  /** In order of municipality code. */
  byMunicipality(): ({ municipality: string } & Totals)[] {
    const codes = [...this.totals.keys()].sort();
    return codes.flatMap((municipality) => {
      const totals = this.totals.get(municipality);
      return totals === undefined ? [] : [{ municipality, ...totals }];
    });
  }

  summary(isCertain: (kind: NoiseName) => boolean): {
    certain: number;
    queued: number;
    balance: number;
    kinds: Partial<Record<NoiseName, number>>;
  } {
    let certain = 0;
    let queued = 0;
    for (const [kind, count] of this.kinds) {
      if (isCertain(kind)) certain += count;
      else queued += count;
    }
    const balance = [...this.totals.values()].reduce((sum, totals) => sum + totals.balance, 0);
    return { certain, queued, balance, kinds: Object.fromEntries(this.kinds) };
  }
}
