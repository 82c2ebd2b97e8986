import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ODENSE, aUser } from '../support/builders.js';
import { LoadDesk, rewrite } from '../support/load-desk.js';

interface Row {
  status: string;
  control: { agrees: boolean; asOf: string | null; ledger: object | null; delivered: object } | null;
  control_reason: string | null;
  control_reason_by: string | null;
  changed: number;
}

/** One account more than was delivered. */
const oneMore = (text: string): string => {
  const [header = '', row = ''] = text.split('\n');
  const cells = row.split(',');
  cells[2] = String(Number(cells[2]) + 1);
  return `${header}\n${cells.join(',')}\n`;
};

describe('control totals of the ledger', () => {
  let desk: LoadDesk;
  const rowOf = async (runId: number | null): Promise<Row> => {
    const [row] = await desk.app.db.superQuery<Row>(
      'SELECT status, control, control_reason, control_reason_by, changed FROM app.load_run_municipality WHERE run_id = $1',
      [runId],
    );
    if (!row) throw new Error('no such run');
    return row;
  };
  const countOf = async (table: string): Promise<number> => {
    const [row] = await desk.app.db.superQuery<{ n: number }>(`SELECT count(*)::int AS n FROM app.${table}`);
    return row?.n ?? 0;
  };
  const explain = (
    reason = 'Én konto er betalt efter udtræk',
    key: string = randomUUID(),
    actor = desk.vendor,
  ) => desk.differences.acceptDifference(ODENSE, reason, actor, key);

  beforeAll(async () => {
    desk = await LoadDesk.open();
  });
  afterAll(() => desk.close());

  describe('that differ', () => {
    let held: Awaited<ReturnType<LoadDesk['import']>>;
    let dir: string;
    beforeAll(async () => {
      dir = await desk.delivery();
      await rewrite(dir, 'control.csv', oneMore);
      held = await desk.import(dir);
    });

    it('keep the rows and hold automatic linking', async () => {
      expect(held).toMatchObject({ received: 40, linked: 0, queued: 40, awaitingReason: [ODENSE] });
      expect(await rowOf(held.runId)).toMatchObject({
        status: 'AWAITING_REASON',
        control: { agrees: false, ledger: { accounts: 41 }, delivered: { accounts: 40 } },
      });
      expect(await countOf('account_link')).toBe(0);
      expect(await countOf('load_waiting_account')).toBe(40);
    });

    it('let the same delivery again write nothing', async () => {
      expect(await desk.import(dir)).toMatchObject({
        runId: held.runId,
        changed: 0,
        awaitingReason: [ODENSE],
      });
    });

    it('hold a later delivery of the municipality too, whatever it says', async () => {
      const later = await desk.delivery({ seed: 'later', accounts: 10 });
      rmSync(join(later, 'control.csv'));
      expect(await desk.import(later)).toMatchObject({ linked: 0, awaitingReason: [ODENSE] });
      expect(await countOf('account_link')).toBe(0);
    });

    it('are explained by VENDOR alone, with words that hold no CPR number', async () => {
      const coordinator = await aUser(desk.app.db, 'COORDINATOR');
      await expect(explain('Fordi', randomUUID(), coordinator)).rejects.toMatchObject({
        code: 'identity.not_permitted',
      });
      await expect(explain('  ')).rejects.toMatchObject({ code: 'packages.text_required' });
      await expect(explain('Se 610170-1234')).rejects.toMatchObject({ code: 'shared.text_contains_cpr' });
      expect((await rowOf(held.runId)).status).toBe('AWAITING_REASON');
    });

    it('cannot be passed over in the database: no link, no finish, no reason by another', async () => {
      const asLoad = (sql: string): Promise<unknown> =>
        desk.app.db.transactor.run(
          { kind: 'system', userId: null, name: 'import', role: 'SYSTEM', municipalityCode: ODENSE },
          (em) => em.query(sql),
        );
      await expect(
        asLoad(`UPDATE app.load_run_municipality SET status = 'FINISHED', auto_link_finished_at = now()`),
      ).rejects.toThrow('load_control_explained');
      await expect(
        asLoad(`UPDATE app.load_run_municipality SET control_reason = 'x', control_reason_by = 'x'`),
      ).rejects.toMatchObject({ code: 'imports.only_vendor_explains' });
    });

    it('link once explained, exactly once, and the balance line holds', async () => {
      const key = randomUUID();
      const tries = await Promise.allSettled([explain(undefined, key), explain(undefined, key)]);
      const first = tries.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))[0];
      if (!first) throw new Error('nobody was let in');
      for (const one of tries)
        expect(one.status === 'fulfilled' ? one.value : one.reason).toMatchObject(
          one.status === 'fulfilled' ? first : { code: 'imports.load_running' },
        );
      expect(first.linked).toBeGreaterThan(30);
      expect(await explain(undefined, key)).toEqual(first);
      expect(await countOf('account_link')).toBe(first.linked);
      expect(await countOf('load_waiting_account')).toBe(0);
      expect(await rowOf(held.runId)).toMatchObject({
        status: 'FINISHED',
        control_reason: 'Én konto er betalt efter udtræk',
        control_reason_by: desk.vendor.name,
      });
      await expect(explain()).rejects.toMatchObject({ code: 'imports.nothing_to_explain' });
    });

    it('stand in the audit trail with the reason and who gave it', async () => {
      const [event] = await desk.app.db.superQuery<{ actor_name: string; body: string }>(
        `SELECT e.actor_name, b.body FROM app.audit_event e JOIN app.audit_body b USING (chain, seq)
         WHERE b.body LIKE '%CONTROL_DIFFERENCE_EXPLAINED%' ORDER BY e.seq LIMIT 1`,
      );
      expect(event).toMatchObject({ actor_name: desk.vendor.name });
      expect(event?.body).toContain('betalt efter udtræk');
    });
  });

  it('that agree are kept with their date and hold nothing', async () => {
    const run = await desk.import(await desk.delivery({ seed: 'agrees' }));
    expect(run.awaitingReason).toEqual([]);
    expect(await rowOf(run.runId)).toMatchObject({
      status: 'FINISHED',
      control: { agrees: true, asOf: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    });
  });

  it('that cannot be read hold the municipality as well', async () => {
    const dir = await desk.delivery({ seed: 'unreadable' });
    await rewrite(dir, 'control.csv', (text) => text.replace(/,\d{4}-\d\d-\d\d,/, ',i går,'));
    const run = await desk.import(dir);
    expect(run.awaitingReason).toEqual([ODENSE]);
    expect(await rowOf(run.runId)).toMatchObject({ control: { agrees: false, ledger: null } });
  });

  it('aside, a file of cases that cannot be read holds the machine too', async () => {
    const dir = await desk.delivery({ seed: 'no cases', municipalities: { '825': 1 } });
    await rewrite(dir, 'cases.csv', (text) => text.replace('case_no', 'sagsnr'));
    const run = await desk.import(dir);
    expect(run).toMatchObject({ linked: 0, awaitingReason: ['825'] });
    expect(run.files['cases']?.refused).toMatchObject({
      code: expect.stringContaining('imports.') as unknown,
    });
  });
});
