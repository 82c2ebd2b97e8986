import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KOBENHAVN, aCpr } from '../support/builders.js';
import {
  aCase,
  aClaim,
  aGrant,
  certainRows,
  writeDelivery,
  type CertainRows,
} from '../support/hand-delivery.js';
import { LoadDesk } from '../support/load-desk.js';

interface Situation {
  readonly about: string;
  /** Changes the rows of an account that would be linked; `cpr` is its citizen's, `other` nobody's yet. */
  readonly rows: (rows: CertainRows, cpr: string, other: string) => unknown;
  /** The reasons of the queue, or the case step of the link. */
  readonly gives: readonly string[] | 'TIED_CASE' | 'ONE_OPEN_CASE' | 'NO_CASE';
}

const account = (rows: CertainRows, changes: Record<string, string>): object =>
  Object.assign(rows.accounts[0], changes);
const grant = (rows: CertainRows, changes: Record<string, string>): object =>
  Object.assign(rows.grants[0] ?? {}, changes);
const claim = (rows: CertainRows, changes: Record<string, string>): object =>
  Object.assign(rows.claims[0] ?? {}, changes);
const person = (rows: CertainRows, cpr: string): number =>
  rows.citizens.push({ cpr, name: 'Anden Borger', municipality: '461' });

/** Design.md 6, each condition broken alone; the account is otherwise as certain as can be. */
const SITUATIONS: Record<string, Situation> = {
  S01: { about: 'nothing wrong and no case', rows: (rows) => rows, gives: 'NO_CASE' },
  S02: {
    about: 'a case of its grant',
    rows: (rows, cpr) => rows.cases.push(aCase('K-S02', cpr, { grant_no: 'G-S02', status: 'CLOSED' })),
    gives: 'TIED_CASE',
  },
  S03: {
    about: 'one open case of the type, tied to nothing',
    rows: (rows, cpr) => rows.cases.push(aCase('K-S03', cpr)),
    gives: 'ONE_OPEN_CASE',
  },
  S04: {
    about: 'two open cases of the type',
    rows: (rows, cpr) => rows.cases.push(aCase('K-S04a', cpr), aCase('K-S04b', cpr)),
    gives: ['R-22'],
  },
  S05: {
    about: 'an open case tied to the grant that follows',
    rows: (rows, cpr) => {
      rows.grants.push(aGrant('G-S05b', cpr, { period_from: '2025-01-15', period_to: '' }));
      return rows.cases.push(aCase('K-S05', cpr, { grant_no: 'G-S05b' }));
    },
    gives: 'ONE_OPEN_CASE',
  },
  S06: {
    about: 'an open case tied to a grant of two years before',
    rows: (rows, cpr) => {
      rows.grants.push(aGrant('G-S06b', cpr, { period_from: '2021-01-01', period_to: '2021-12-31' }));
      return rows.cases.push(aCase('K-S06', cpr, { grant_no: 'G-S06b' }));
    },
    gives: 'NO_CASE',
  },
  S07: {
    about: 'an open case tied to a grant of another citizen',
    rows: (rows, cpr, other) => {
      person(rows, other);
      rows.grants.push(aGrant('G-S07b', other));
      return rows.cases.push(aCase('K-S07', cpr, { grant_no: 'G-S07b' }));
    },
    gives: ['R-22'],
  },
  S08: {
    about: 'an open case tied to a grant of another benefit type',
    rows: (rows, cpr) => {
      rows.grants.push(aGrant('G-S08b', cpr, { benefit_type: 'REVALIDERING' }));
      return rows.cases.push(aCase('K-S08', cpr, { grant_no: 'G-S08b' }));
    },
    gives: ['R-22'],
  },
  S09: {
    about: 'an open case tied to a grant of another type, far away in time',
    rows: (rows, cpr) => {
      const changes = { benefit_type: 'REVALIDERING', period_from: '2019-01-01', period_to: '2019-02-01' };
      rows.grants.push(aGrant('G-S09b', cpr, changes));
      return rows.cases.push(aCase('K-S09', cpr, { grant_no: 'G-S09b' }));
    },
    gives: ['R-22'],
  },
  S10: {
    about: 'a case of its grant that belongs to another citizen',
    rows: (rows, _cpr, other) => {
      person(rows, other);
      return rows.cases.push(aCase('K-S10', other, { grant_no: 'G-S10' }));
    },
    gives: ['R-19'],
  },
  S11: {
    about: 'two cases of its grant',
    rows: (rows, cpr) =>
      rows.cases.push(
        aCase('K-S11a', cpr, { grant_no: 'G-S11' }),
        aCase('K-S11b', cpr, { grant_no: 'G-S11', status: 'CLOSED' }),
      ),
    gives: ['R-22'],
  },
  S12: {
    about: 'a reference to another citizen’s grant',
    rows: (rows, _cpr, other) => {
      person(rows, other);
      rows.grants.push(aGrant('G-S12b', other));
      return account(rows, { grant_ref: 'G-S12b' });
    },
    gives: ['R-19'],
  },
  S13: {
    about: 'a reference to a grant of another benefit type',
    rows: (rows) => grant(rows, { benefit_type: 'REVALIDERING' }),
    gives: ['R-19'],
  },
  S14: {
    about: 'a reference to an annulled grant',
    rows: (rows) => grant(rows, { status: 'ANNULLED' }),
    gives: ['R-23'],
  },
  S15: {
    about: 'a main claim that ends a day after the grant',
    rows: (rows) => claim(rows, { period_from: '2024-12-01', period_to: '2025-01-01' }),
    gives: ['R-08'],
  },
  S16: {
    about: 'a main claim without a period',
    rows: (rows) => claim(rows, { period_from: '', period_to: '' }),
    gives: ['R-08'],
  },
  S17: {
    about: 'a grant of that number in another municipality only',
    rows: (rows, cpr) => {
      rows.citizens.push({ cpr, name: 'Borger S17', municipality: KOBENHAVN });
      return grant(rows, { municipality: KOBENHAVN });
    },
    gives: ['R-12'],
  },
  S18: {
    about: 'a manual claim among the claims',
    rows: (rows) => {
      account(rows, { balance: '1500.00' });
      return rows.claims.push(
        aClaim('C-S18b', 'S18', { type: 'MANUEL', principal: '500.00', balance: '500.00' }),
      );
    },
    gives: ['R-04'],
  },
  S19: {
    about: 'claims that point to two benefits',
    rows: (rows, cpr) => {
      account(rows, { balance: '2000.00' });
      rows.grants.push(
        aGrant('G-S19b', cpr, {
          benefit_type: 'REVALIDERING',
          period_from: '2025-01-01',
          period_to: '2025-12-31',
        }),
      );
      return rows.claims.push(
        aClaim('C-S19b', 'S19', { period_from: '2025-03-01', period_to: '2025-03-31' }),
      );
    },
    gives: ['R-08', 'R-13'],
  },
  S20: {
    about: 'a balance that is not the sum of its claims',
    rows: (rows) => account(rows, { balance: '999.99' }),
    gives: ['R-20'],
  },
  S21: {
    about: 'no claims',
    rows: (rows) => {
      account(rows, { balance: '0.00' });
      return Object.assign(rows, { claims: [] });
    },
    gives: ['R-21'],
  },
  S22: {
    about: 'a benefit type that nobody knows',
    rows: (rows) => account(rows, { benefit_type: 'UKENDT YDELSE' }),
    gives: ['R-14'],
  },
  S23: {
    about: 'special support',
    rows: (rows) => {
      grant(rows, { benefit_type: 'SAERLIG_STOETTE_34' });
      return account(rows, { benefit_type: 'SAERLIG_STOETTE_34' });
    },
    gives: ['R-03'],
  },
  S24: { about: 'an empty reference', rows: (rows) => account(rows, { grant_ref: '' }), gives: ['R-01'] },
  S25: {
    about: 'a closed grant that is right in everything else',
    rows: (rows) => grant(rows, { status: 'CLOSED' }),
    gives: 'NO_CASE',
  },
  S26: {
    about: 'an earlier CPR number with an open case of the type',
    rows: (rows, _cpr, other) => {
      Object.assign(rows.citizens[0] ?? {}, { previous_cpr: other });
      person(rows, other);
      return rows.cases.push(aCase('K-S26', other));
    },
    gives: ['R-10'],
  },
};

describe('automatic linking', () => {
  let desk: LoadDesk;
  let dir: string;

  beforeAll(async () => {
    desk = await LoadDesk.open();
    const parts = Object.entries(SITUATIONS).map(([name, { rows }]) => {
      const cpr = aCpr();
      const certain = certainRows(name, cpr);
      rows(certain, cpr, aCpr());
      return certain;
    });
    dir = await writeDelivery(desk.root, parts);
    expect(await desk.import(dir)).toMatchObject({ rejected: 0, rejects: {}, received: parts.length });
  });
  afterAll(() => desk.close());

  async function stateOf(accountNo: string): Promise<{ step: string | null; reasons: string[] }> {
    const [row] = await desk.app.db.superQuery<{ step: string | null; reasons: string[] }>(
      `SELECT l.evidence ->> 'caseStep' AS step,
              coalesce((SELECT array_agg(r.reason_code ORDER BY r.reason_code) FROM app.account_reason r WHERE r.account_id = a.id), '{}') AS reasons
       FROM app.debtor_account a LEFT JOIN app.account_link l ON l.account_id = a.id AND l.ended_at IS NULL
       WHERE a.account_no = $1`,
      [accountNo],
    );
    if (!row) throw new Error(`no account ${accountNo}`);
    return row;
  }

  it.each(Object.entries(SITUATIONS).map(([name, one]) => [one.about, name, one.gives] as const))(
    'of an account with %s',
    async (_about, name, gives) => {
      const { step, reasons } = await stateOf(name);
      if (typeof gives === 'string') expect({ step, reasons }).toEqual({ step: gives, reasons: [] });
      else expect({ step, reasons }).toEqual({ step: null, reasons: gives });
    },
  );
});
