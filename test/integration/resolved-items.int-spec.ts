import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ResolvedItemsService,
  type ResolvedFilter,
  type ResolvedItem,
} from '../../src/modules/task-packages/index.js';
import { aUser } from '../support/builders.js';
import { Office } from '../support/office.js';
import type { Actor } from '../../src/modules/shared/index.js';

describe('the auditor’s list', () => {
  let office: Office;
  let items: ResolvedItemsService;
  let auditor: Actor;
  let national: Actor;
  let stranger: Actor;
  let all: readonly ResolvedItem[];

  beforeAll(async () => {
    office = await Office.open();
    const accounts = [
      await office.queued(),
      await office.queued(),
      await office.queued(),
      await office.queued(),
    ];
    await office.publish();
    for (const [index, account] of accounts.entries())
      await office.resolve(account, index % 2 === 0 ? office.caseworker : office.colleague);
    items = new ResolvedItemsService(office.db.transactor);
    auditor = await aUser(office.db, 'AUDITOR');
    national = await aUser(office.db, 'AUDITOR', null);
    stranger = await aUser(office.db, 'AUDITOR', '101');
    all = (await items.list(auditor, {})).rows;
  });
  afterAll(() => office.db.close());

  it('finds for every filter what a plain model finds', async () => {
    expect(all).toHaveLength(4);
    for (let seed = 1; seed <= 40; seed++) {
      const filter = aFilter(seed, all);
      const page = await items.list(auditor, filter);
      const expected = all.filter((item) => holds(item, filter));
      expect({ filter, ids: page.rows.map(({ id }) => id) }).toEqual({
        filter,
        ids: expected.map(({ id }) => id),
      });
      expect(page.count).toBe(expected.length);
      expect(page.totalOere).toBe(expected.reduce((sum, { balanceOere }) => sum + balanceOere, 0));
    }
  });

  it('finds by claim period only what overlaps it', async () => {
    expect((await items.list(auditor, { claimFrom: '2019-04-30', claimTo: '2019-12-31' })).count).toBe(4);
    expect((await items.list(auditor, { claimFrom: '2019-05-01' })).count).toBe(0);
    expect((await items.list(auditor, { claimTo: '2019-02-28' })).count).toBe(0);
  });

  it('exports exactly the filter, and records the export first', async () => {
    const csv = await items.exportCsv(auditor, { method: 'MANUAL' });
    expect(csv.startsWith('\uFEFFKommune;')).toBe(true);
    expect(csv.trimEnd().split('\r\n').at(-1)).toMatch(/^I alt;4;.*;2\.000,00$/);
    const [noted] = await office.db.superQuery<{ body: string }>(
      `SELECT b.body FROM app.audit_event e JOIN app.audit_body b USING (chain, seq) WHERE e.entity = 'export'`,
    );
    expect(JSON.parse(noted?.body ?? '{}')).toEqual({
      filter: { method: 'MANUAL' },
      count: 4,
      totalOere: 200_000,
    });
  });

  it('draws the same sample for the same seed', async () => {
    const draw = async (seed: string) => (await items.sample(auditor, {}, 2, seed)).map(({ id }) => id);
    expect(await draw('2026')).toHaveLength(2);
    expect(await draw('2026')).toEqual(await draw('2026'));
  });

  it('opens what was decided, also for the national auditor', async () => {
    const { municipalityCode, kind, id } = all[0] as ResolvedItem;
    const own = await items.getItem(auditor, municipalityCode, kind, id);
    expect((await items.openEvidence(auditor, municipalityCode, kind, id)).note).toBe(
      'Passer på periode og beløb',
    );
    expect(own.transitions.at(-1)?.toStatus).toBe('COMPLETED');
    expect(own.audit).toHaveLength(1);
    expect(await items.getItem(national, municipalityCode, kind, id)).toMatchObject({ caseNo: own.caseNo });
    expect((await items.list(national, {})).count).toBe(4);
  });

  it('shows another municipality nothing', async () => {
    const { municipalityCode, kind, id } = all[0] as ResolvedItem;
    expect(await items.list(stranger, {})).toEqual({ rows: [], count: 0, totalOere: 0 });
    await expect(items.getItem(stranger, municipalityCode, kind, id)).rejects.toMatchObject({
      kind: 'not_found',
    });
  });
});

/** Small generator; the seed decides the filter. */
function aFilter(seed: number, all: readonly ResolvedItem[]): ResolvedFilter {
  let state = (seed * 2654435761) % 4294967296;
  const roll = (n: number): number => (state = (state * 1664525 + 1013904223) % 4294967296) % n;
  const some = all[roll(all.length)] as ResolvedItem;
  const filter: ResolvedFilter = {};
  if (roll(3) === 0) filter.decidedBy = some.decidedBy.toUpperCase();
  if (roll(3) === 0) filter.outcome = ['CREATED', 'LINKED', 'WITHDRAWN'][roll(3)];
  if (roll(3) === 0) filter.reason = roll(2) === 0 ? 'R-01' : 'R-02';
  if (roll(3) === 0) filter.band = ['STRONG', 'POSSIBLE', 'WEAK'][roll(3)];
  if (roll(4) === 0) filter.decidedFrom = some.decidedDay;
  if (roll(4) === 0) filter.amountFrom = 50_000 + roll(2);
  if (roll(4) === 0) filter.secondPerson = roll(2) === 0 ? 'yes' : 'no';
  if (roll(4) === 0) filter.undone = roll(2) === 0 ? 'yes' : 'no';
  return filter;
}

function holds(item: ResolvedItem, filter: ResolvedFilter): boolean {
  const band =
    item.score === null ? null : item.score >= 65 ? 'STRONG' : item.score >= 40 ? 'POSSIBLE' : 'WEAK';
  return (
    (filter.decidedBy === undefined ||
      item.decidedBy.toLowerCase().includes(filter.decidedBy.toLowerCase())) &&
    (filter.outcome === undefined || item.outcome === filter.outcome) &&
    (filter.reason === undefined || item.reasons.includes(filter.reason)) &&
    (filter.band === undefined || band === filter.band) &&
    (filter.decidedFrom === undefined || item.decidedDay >= filter.decidedFrom) &&
    (filter.amountFrom === undefined || item.balanceOere >= filter.amountFrom) &&
    (filter.secondPerson === undefined || (item.approvedBy !== null) === (filter.secondPerson === 'yes')) &&
    (filter.undone === undefined || (item.endedDay !== null) === (filter.undone === 'yes'))
  );
}
