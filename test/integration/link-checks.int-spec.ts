import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PackageService } from '../../src/modules/task-packages/index.js';
import { ODENSE, aCpr } from '../support/builders.js';
import { aCase, aClaim, certainRows, writeDelivery, type CertainRows } from '../support/hand-delivery.js';
import { LoadDesk } from '../support/load-desk.js';

type Part = Parameters<typeof writeDelivery>[1][number];

/** Each account is linked by the first delivery; the second says something of it that the machine would not have linked. */
const LATER: Record<
  string,
  { about: string; says: (rows: CertainRows, cpr: string) => Part; finds: string[] }
> = {
  GRANT: {
    about: 'its grant is annulled, and another account’s claim comes to it',
    says: ({ grants: [grant] }) => ({ grants: [{ ...grant, status: 'ANNULLED' }] }),
    finds: ['R-19', 'R-20', 'R-23'],
  },
  CLAIM: {
    about: 'its claim moves to another account',
    says: () => ({ claims: [aClaim('C-CLAIM', 'GRANT')] }),
    finds: ['R-19', 'R-21'],
  },
  NUMBER: {
    about: 'another citizen had its CPR number before',
    says: (_rows, cpr) => ({
      citizens: [{ cpr: aCpr(), name: 'Borger NUMBER', municipality: ODENSE, previous_cpr: cpr }],
    }),
    finds: ['R-10', 'R-19'],
  },
  TIE: {
    about: 'a case of its grant comes, beside the one it is linked to',
    says: (_rows, cpr) => ({ cases: [aCase('K-TIE', cpr, { grant_no: 'G-TIE' })] }),
    finds: ['R-19', 'R-22'],
  },
  MANUAL: {
    about: 'a manual claim comes to it',
    says: (rows) => ({
      accounts: [{ ...rows.accounts[0], balance: '1500.00' }],
      claims: [aClaim('C-MANUAL-2', 'MANUAL', { type: 'MANUEL', principal: '500.00', balance: '500.00' })],
    }),
    finds: ['R-04', 'R-19'],
  },
};

describe('a later delivery that breaks what an automatic link stands on', () => {
  let desk: LoadDesk;
  const certain = new Map<string, { rows: CertainRows; cpr: string }>();

  beforeAll(async () => {
    desk = await LoadDesk.open();
    for (const name of [...Object.keys(LATER), 'MENDED']) {
      const cpr = aCpr();
      certain.set(name, { cpr, rows: certainRows(name, cpr) });
    }
    const first = await writeDelivery(
      desk.root,
      [...certain.values()].map(({ rows }) => rows),
    );
    expect(await desk.import(first)).toMatchObject({ linked: certain.size, queued: 0, rejected: 0 });
    await deliver({ grants: [{ ...rowsOf('MENDED').grants[0], status: 'ANNULLED' }] });
    await deliver({ grants: [{ ...rowsOf('MENDED').grants[0] }] });
    for (const [name, { says }] of Object.entries(LATER))
      await deliver(says(rowsOf(name), certain.get(name)?.cpr ?? ''));
    const { tasks } = await desk.app.app.get(PackageService).createPackage(ODENSE, desk.vendor);
    // 'CLAIM' gave its claim to 'GRANT', which is one task all the same.
    expect(tasks).toBe(Object.keys(LATER).length);
  });
  afterAll(() => desk.close());

  function rowsOf(name: string): CertainRows {
    const found = certain.get(name);
    if (!found) throw new Error(`no account ${name}`);
    return found.rows;
  }
  async function deliver(part: Part): Promise<void> {
    const dir = await writeDelivery(desk.root, [part]);
    expect(await desk.import(dir)).toMatchObject({
      rejected: 0,
      rejects: {},
      changed: expect.any(Number) as unknown,
    });
  }
  const tasksOf = (accountNo: string): Promise<{ status: string; reasons: string[]; linked: boolean }[]> =>
    desk.app.db.superQuery(
      `SELECT t.status, t.reasons, EXISTS (SELECT 1 FROM app.account_link l WHERE l.account_id = a.id AND l.ended_at IS NULL) AS linked
       FROM app.link_task t JOIN app.debtor_account a ON a.id = t.account_id WHERE a.account_no = $1`,
      [accountNo],
    );

  it.each(Object.entries(LATER).map(([name, { about, finds }]) => [about, name, finds] as const))(
    'as %s: a check task of the package that is made afterwards, and the link stays',
    async (_about, name, finds) => {
      const [task, ...more] = await tasksOf(name);
      expect(more).toEqual([]);
      expect(task).toEqual({ status: 'NEW', linked: true, reasons: finds });
    },
  );

  it('and one after it that mends it leaves no check task', async () => {
    expect(await tasksOf('MENDED')).toEqual([]);
  });
});

describe('a grant or case row that cannot be read', () => {
  let desk: LoadDesk;
  beforeAll(async () => {
    desk = await LoadDesk.open();
  });
  afterAll(() => desk.close());

  async function queuedWith(parts: readonly Part[]): Promise<Record<string, string[]>> {
    await desk.import(await writeDelivery(desk.root, parts));
    const rows = await desk.app.db.superQuery<{ account_no: string; reasons: string[] }>(
      `SELECT a.account_no, array_agg(r.reason_code ORDER BY r.reason_code) AS reasons
       FROM app.debtor_account a JOIN app.account_reason r ON r.account_id = a.id GROUP BY 1`,
    );
    return Object.fromEntries(rows.map((row) => [row.account_no, row.reasons]));
  }

  it('holds the machine from its citizen, also where its municipality cannot be read', async () => {
    const [one, two, three] = [aCpr(), aCpr(), aCpr()];
    const first = [certainRows('HERE', one), certainRows('SOMEWHERE', two), certainRows('GRANTS', three)];
    const unread: Part = {
      cases: [
        aCase('K-1', one, { status: 'MAYBE' }),
        aCase('K-2', two, { municipality: '999' }),
        aCase('K-3', aCpr(), { municipality: '999' }),
      ],
      grants: [{ ...certainRows('X', three).grants[0], grant_no: 'G-OTHER', municipality: '999' }],
    };
    expect(await queuedWith([...first, certainRows('FREE'), unread])).toEqual({
      HERE: ['R-22'],
      SOMEWHERE: ['R-22'],
      GRANTS: ['R-06'],
    });
    const again: Part = {
      cases: [aCase('K-1', one, { status: 'CLOSED' }), aCase('K-2', two, { status: 'CLOSED' })],
      grants: [{ ...certainRows('X', three).grants[0], grant_no: 'G-OTHER', status: 'CLOSED' }],
    };
    expect(await queuedWith([again])).toEqual({});
  });
});
