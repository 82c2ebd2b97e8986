import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GrantSearchService } from '../../src/modules/grants/index.js';
import {
  LinkExport,
  ReceiptReplayService,
  SuggestionExport,
  WEIGHTS_VERSION,
} from '../../src/modules/linking/index.js';
import { BANDS, TIE_BELOW, WEIGHTS } from '../../src/modules/linking/ranking/weights.js';
import { KOBENHAVN, aDebtor, aGrant, anAccount, aUser } from '../support/builders.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Desk } from '../support/desk.js';
import { linkingServices, type LinkingServices } from '../support/linking-services.js';

async function all<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

describe('the exports for the command line', () => {
  let db: TestDatabase;
  let services: LinkingServices;
  let desk: Desk;

  beforeAll(async () => {
    db = await createTestDatabase();
    services = linkingServices(db);
    desk = new Desk(db, services, await aUser(db, 'CASEWORKER'));
  });
  afterAll(() => db.close());

  it('ranks every queued account of every municipality as the desk does, and leaves linked ones out', async () => {
    const debtorId = await aDebtor(db);
    const grant = await aGrant(db, { debtorId });
    const queued = await anAccount(db, { debtorId, grantRef: grant.grantNo });
    const linked = await anAccount(db, { debtorId, grantRef: grant.grantNo });
    const theirs = await anAccount(db, {
      municipality: KOBENHAVN,
      debtorId: await aDebtor(db, { municipality: KOBENHAVN }),
    });
    await desk.match(linked.id, grant.id);
    const rows = await all(new SuggestionExport(db.transactor, services.candidates).rows());
    const shown = (await desk.look(queued.id)).candidates.map((answer) => ({
      accountNo: queued.accountNo,
      rank: answer.rank,
      grantNo: answer.grant?.grantNo ?? 'NONE',
      score: answer.score,
    }));
    expect(rows.filter((row) => row.accountNo === queued.accountNo)).toEqual(shown);
    expect(rows.filter((row) => row.accountNo === theirs.accountNo)).toMatchObject([
      { rank: 1, grantNo: 'NONE' },
    ]);
    expect(rows.map((row) => row.accountNo)).not.toContain(linked.accountNo);

    const links = await all(new LinkExport(db.transactor).rows());
    expect(links).toEqual([
      {
        accountNo: linked.accountNo,
        grantNo: grant.grantNo,
        caseNo: `KY-461-${linked.accountNo}`,
        outcome: 'CREATED',
        method: 'MANUAL',
      },
    ]);
  });
});

describe('replaying the evidence receipts', () => {
  let db: TestDatabase;
  let replays: ReceiptReplayService;

  beforeAll(async () => {
    db = await createTestDatabase();
    replays = new ReceiptReplayService(db.transactor);
    const desk = new Desk(db, linkingServices(db), await aUser(db, 'CASEWORKER'));
    const debtorId = await aDebtor(db);
    const grant = await aGrant(db, { debtorId });
    const other = await aGrant(db, { debtorId: await aDebtor(db) });
    const account = (grantRef: string | null) => anAccount(db, { debtorId, grantRef });
    const [matched, none, outside] = [await account(grant.grantNo), await account(null), await account(null)];
    await desk.match(matched.id, grant.id);
    await desk.noDirectGrant(none.id);
    await desk.match(outside.id, other.id, { note: 'Ægtefællens bevilling' });
  });
  afterAll(() => db.close());

  /** Past the triggers that keep links as they were. */
  const tamper = (set: string): Promise<unknown> =>
    db.superQuery(
      `SET session_replication_role = replica; UPDATE app.account_link SET ${set} WHERE grant_id IS NOT NULL; RESET session_replication_role`,
    );
  const faults = async (): Promise<string[]> => (await replays.replay()).differing.map(({ fault }) => fault);

  it('gives every score again: of links with and without a grant, and of a proposal', async () => {
    expect(await replays.replay()).toEqual({ replayed: 3, automatic: 0, differing: [] });
  });

  it('keeps the numbers of the code in the table, for good', async () => {
    const [row] = await db.superQuery<{ numbers: unknown }>(
      'SELECT numbers FROM app.ranking_weights WHERE version = $1',
      [WEIGHTS_VERSION],
    );
    expect(row?.numbers).toEqual({ weights: WEIGHTS, bands: BANDS, tieBelow: TIE_BELOW });
    await expect(db.superQuery('DELETE FROM app.ranking_weights')).rejects.toThrow(
      'audit.history_is_append_only',
    );
  });

  it.each([
    ['UNKNOWN_VERSION', `rule_version = '1999-1'`],
    ['POINTS_DIFFER', `evidence = jsonb_set(evidence, '{candidates,0,parts,0,points}', '24')`],
    ['SCORE_DIFFERS', `evidence = jsonb_set(evidence, '{candidates,0,score}', '99')`],
    ['BAND_DIFFERS', `evidence = jsonb_set(evidence, '{candidates,0,band}', '"WEAK"')`],
    ['ORDER_DIFFERS', `evidence = jsonb_set(evidence, '{candidates,0,rank}', '2')`],
    ['TIE_DIFFERS', `evidence = jsonb_set(evidence, '{isTie}', to_jsonb(NOT (evidence->>'isTie')::boolean))`],
    ['CHOICE_DIFFERS', `chosen_score = chosen_score - 1`],
    ['UNREADABLE', `evidence = '{}'`],
  ])('finds what differs: %s', async (fault, set) => {
    const [before] = await db.superQuery<Record<string, unknown>>(
      'SELECT rule_version, evidence, chosen_score FROM app.account_link WHERE grant_id IS NOT NULL',
    );
    await tamper(set);
    expect(await faults()).toEqual([fault]);
    await tamper(
      `rule_version = '${String(before?.['rule_version'])}', chosen_score = ${String(before?.['chosen_score'])},
       evidence = '${JSON.stringify(before?.['evidence']).replaceAll("'", "''")}'`,
    );
    expect(await faults()).toEqual([]);
  });
});

describe('searching for a grant', () => {
  let db: TestDatabase;
  const search = new GrantSearchService();

  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.close());

  it('finds by part of the grant or journal number, masked, in the own municipality only', async () => {
    const caseworker = await aUser(db, 'CASEWORKER');
    const grant = await aGrant(db, {
      debtorId: await aDebtor(db),
      grantNo: '461-2019-7654321',
      journalNo: 'J19-00000042',
    });
    await aGrant(db, {
      municipality: KOBENHAVN,
      debtorId: await aDebtor(db, { municipality: KOBENHAVN }),
      grantNo: '101-2019-7654321',
    });
    const find = (text: string) =>
      db.transactor.read(caseworker, (em) => search.search(em, '461', { text })).then(({ grants }) => grants);
    expect(await find('765432')).toMatchObject([
      { grantId: grant.id, recipientCprMasked: expect.stringMatching(/^\d{6}-\*{4}$/) },
    ]);
    expect(await find('j19-00000042')).toMatchObject([{ grantId: grant.id }]);
    expect(await find('%%%')).toEqual([]);
    await expect(find('46')).rejects.toMatchObject({ code: 'grants.search_too_short' });
    await expect(find('610170-1234')).rejects.toMatchObject({ code: 'shared.text_contains_cpr' });
  });
});
