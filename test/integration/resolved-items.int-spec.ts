import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  RESOLVED_PAGE_SIZE,
  ResolvedItemsService,
  type ResolvedFilter,
  type ResolvedItem,
} from '../../src/modules/task-packages/index.js';
import { formatKroner } from '../../src/modules/shared/index.js';
import { KOBENHAVN, ODENSE, aCase, aDebtor, aGrant, anAccount } from '../support/builders.js';
import { APPROVED, EVERYTHING, FILTERS, OF_ODENSE, filterNames } from '../support/resolved-filters.js';
import { anyFilter, holds } from '../support/resolved-model.js';
import { ResolvedScene, pastGuards, type Decided } from '../support/resolved-scene.js';

describe('the auditor’s list', () => {
  let scene: ResolvedScene;
  let items: ResolvedItemsService;
  let all: readonly ResolvedItem[];

  beforeAll(async () => {
    scene = await ResolvedScene.open();
    items = new ResolvedItemsService(scene.db.transactor);
    all = (await items.list(scene.national, {})).rows;
  });
  afterAll(() => scene.close());

  const names = (rows: readonly ResolvedItem[]): Decided[] => rows.map((row) => scene.nameOf(row)).sort();
  const oere = (rows: readonly ResolvedItem[]): number =>
    rows.reduce((sum, { balanceOere }) => sum + balanceOere, 0);

  it('is tried by every filter there is, each alone with a hit and a miss', () => {
    const alone = FILTERS.filter(([filter]) => Object.keys(filter).length === 1);
    const some = alone.filter(([, found]) => found.length > 0 && found.length < EVERYTHING.length);
    const tried = new Set(some.flatMap(([filter]) => Object.keys(filter)));
    expect([...tried].sort()).toEqual(filterNames());
  });

  it.each(FILTERS)('finds by %j what was decided so, with its count and øre', async (filter, expected) => {
    const page = await items.list(scene.national, filter);
    expect(names(page.rows)).toEqual([...expected].sort());
    expect([page.count, page.totalOere]).toEqual([expected.length, oere(page.rows)]);
  });

  it.each(FILTERS)('exports by %j exactly the list, with its count and øre', async (filter) => {
    const page = await items.list(scene.national, filter);
    const [, ...lines] = csvLines(await items.exportCsv(scene.national, filter));
    const total = lines.pop();
    expect(lines.map((cells) => [cells[2], cells.at(-1)])).toEqual(
      page.rows.map(({ id, balanceOere }) => [String(id), formatKroner(balanceOere)]),
    );
    expect([total?.[0], total?.[1], total?.at(-1)]).toEqual([
      'I alt',
      String(page.count),
      formatKroner(page.totalOere),
    ]);
  });

  it('finds for any filters together what a plain model finds', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter(all), async (filter) => {
        const page = await items.list(scene.national, filter);
        const expected = all.filter((item) => holds(item, filter, scene.claimPeriod(scene.nameOf(item))));
        expect(page.rows.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        expect([page.count, page.totalOere]).toEqual([expected.length, oere(expected)]);
      }),
      { numRuns: 150 },
    );
  });

  it('takes what a person types as a text, never as a pattern or as SQL', async () => {
    for (const typed of ['%', '_', `' OR 1=1 --`, '?', '$1']) {
      expect((await items.list(scene.national, { decidedBy: typed })).count).toBe(0);
      expect((await items.list(scene.national, { approvedBy: typed })).count).toBe(0);
    }
  });

  it('shows a municipality’s people their own alone, whatever they ask for', async () => {
    expect(names((await items.list(scene.auditor, {})).rows)).toEqual([...OF_ODENSE].sort());
    expect((await items.list(scene.auditor, { municipality: KOBENHAVN })).count).toBe(0);
    expect((await items.sample(scene.auditor, { municipality: KOBENHAVN }, 5, '1')).length).toBe(0);
    expect(await items.exportCsv(scene.auditor, { municipality: KOBENHAVN })).toContain('\r\nI alt;0;');
    expect(await items.list(scene.stranger, {})).toEqual({ rows: [], count: 0, totalOere: 0 });
    const ref = ['LINK', scene.id('manualCreated')] as const;
    await expect(items.getItem(scene.stranger, ODENSE, ...ref)).rejects.toMatchObject({ kind: 'not_found' });
  });

  describe('the sample', () => {
    const draw = async (n: number, seed: string, filter: ResolvedFilter = {}): Promise<Decided[]> =>
      (await items.sample(scene.national, filter, n, seed)).map((row) => scene.nameOf(row));

    it('is the same for the same seed, and a larger one begins with the smaller', async () => {
      const drawn = await draw(5, '2026');
      expect(drawn).toHaveLength(5);
      expect(await draw(5, '2026')).toEqual(drawn);
      expect((await draw(9, '2026')).slice(0, 5)).toEqual(drawn);
    });

    it('is another for another seed, and none is favoured', async () => {
      const seeds = Array.from({ length: 60 }, (_, index) => String(index));
      const firsts = await Promise.all(seeds.map(async (seed) => (await draw(1, seed))[0]));
      expect(new Set(firsts).size).toBeGreaterThan(EVERYTHING.length / 2);
    });

    it('draws from the filter, each row once, and no more than there are', async () => {
      expect((await draw(100, 'x', { secondPerson: 'yes' })).sort()).toEqual([...APPROVED].sort());
    });

    it('draws for a municipality’s auditor as for a national one', async () => {
      const own = await items.sample(scene.auditor, {}, 100, 'x');
      const national = await items.sample(scene.national, { municipality: ODENSE }, 100, 'x');
      expect(own.map(({ id }) => id)).toEqual(national.map(({ id }) => id));
    });
  });

  it('records each export with its filter, count and øre', async () => {
    await items.exportCsv(scene.auditor, { category: 'OTHER' });
    const [noted] = await scene.db.superQuery<{ body: string; actor: number }>(
      `SELECT b.body, e.actor_name AS actor FROM app.audit_event e JOIN app.audit_body b USING (chain, seq)
       WHERE e.entity = 'export' AND e.chain = '${ODENSE}' ORDER BY e.seq DESC LIMIT 1`,
    );
    expect(noted?.actor).toBe(scene.auditor.name);
    expect(JSON.parse(noted?.body ?? '{}')).toEqual({
      filter: { category: 'OTHER' },
      count: 1,
      totalOere: 80_000,
    });
  });

  it('is exported by auditors and coordinators only', async () => {
    await expect(items.exportCsv(scene.office.caseworker, {})).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(items.exportCsv(scene.office.vendor, {})).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(items.list(scene.office.vendor, {})).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await items.exportCsv(scene.office.coordinator, {})).toContain('I alt;13;');
  });

  it('shows more than a page of the same moment page by page, each row once, and exports them all', async () => {
    await decideMany(scene, RESOLVED_PAGE_SIZE + 7);
    const pages = [];
    for (const page of [1, 2, 3]) pages.push((await items.list(scene.stranger, {}, page)).rows);
    expect(pages.map((rows) => rows.length)).toEqual([RESOLVED_PAGE_SIZE, 7, 0]);
    const ids = pages.flat().map(({ id }) => id);
    expect(ids).toEqual([...ids].sort((one, other) => one - other));
    expect(new Set(ids).size).toBe(RESOLVED_PAGE_SIZE + 7);
    const { count, totalOere } = await items.list(scene.stranger, {}, 2);
    expect([count, totalOere]).toEqual([RESOLVED_PAGE_SIZE + 7, oere(pages.flat())]);
    const lines = csvLines(await items.exportCsv(scene.stranger, {}));
    expect(lines.slice(1, -1).map((cells) => Number(cells[2]))).toEqual(ids);
  });
});

/** No cell of the scene holds a semicolon or a quotation mark. */
function csvLines(csv: string): string[][] {
  expect(csv.startsWith('\uFEFFKommune;')).toBe(true);
  return csv
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'));
}

/** In the stranger's municipality, all at one moment, as a load leaves them; stored in another order than their ids. */
async function decideMany(scene: ResolvedScene, count: number): Promise<void> {
  const { db, stranger } = scene;
  const municipality = stranger.municipalityCode ?? '';
  const debtorId = await aDebtor(db, { municipality });
  const grant = await aGrant(db, { municipality, debtorId });
  const known = await aCase(db, { municipality, debtorId });
  for (let index = 0; index < count; index += 1)
    await anAccount(db, { municipality, debtorId, balanceOere: 1_000 + index, period: null });
  await db.superQuery(
    `INSERT INTO app.account_link (municipality_code, account_id, grant_id, case_id, benefit_type, outcome, method, rule_version, evidence,
                                   ky_information, run_id, decided_by_name, decided_at)
     SELECT a.municipality_code, a.id, $2, $3, 'KONTANTHJAELP', 'LINKED', 'AUTOMATIC', 'test', '{}',
            '{"municipality":1,"debtor":1,"benefitType":1,"basis":1,"accountNo":1,"claims":1,"sources":1,"decidedBy":1,"decidedAt":1}',
            a.first_run_id, 'Automatisk tilknytning', '2025-01-01'
     FROM app.debtor_account a WHERE a.municipality_code = $1`,
    [municipality, grant.id, known.id],
  );
  await pastGuards(
    db,
    `UPDATE app.account_link SET rule_version = 'moved' WHERE municipality_code = '${municipality}' AND id % 2 = 0`,
  );
}
