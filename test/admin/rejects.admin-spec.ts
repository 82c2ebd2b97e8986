import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REJECT_CODES, REJECT_FILES } from '../../src/admin/loads/reject-values.js';
import * as reading from '../../src/modules/imports/reading/index.js';
import { KOBENHAVN, ODENSE } from '../support/builders.js';
import { LoadDesk, rewrite } from '../support/load-desk.js';
import { loggedIn, type PanelAnswer, type PanelClient } from '../support/panel-client.js';

/** A made-up number, day + 60. */
const CPR = '6101701234';
const account = (municipality: string, date: string): string =>
  `AFVIST-${municipality},${municipality},${CPR},Navn Navnesen,SHO,,${date},2020-02-01,1234.50`;

let desk: LoadDesk;
let runId: number;
const clients: Record<string, PanelClient> = {};

beforeAll(async () => {
  desk = await LoadDesk.open();
  for (const email of [
    'vendor',
    'coordinator.461',
    'coordinator.101',
    'caseworker.461',
    'auditor.461',
    'auditor',
    'admin',
  ])
    clients[email] = await loggedIn(desk.app.url, email);
  const dir = await desk.delivery({ municipalities: { [ODENSE]: 1, [KOBENHAVN]: 1 }, control: false });
  await rewrite(dir, 'accounts.csv', (text) =>
    [text.trim(), account('461', '2020-02-30'), account('101', '2020-02-30'), account('999', '2020-01-01')]
      .join('\n')
      .concat('\n'),
  );
  await rewrite(dir, 'grants.csv', (text) => `${text.trim()}\nBEV-X\n`);
  runId = (await desk.import(dir)).runId ?? 0;
});
afterAll(() => desk.close());

function as(email: string): PanelClient {
  const client = clients[email];
  if (!client) throw new Error(`${email} is not logged in`);
  return client;
}

function rowsOf({ json }: PanelAnswer): (readonly unknown[])[] {
  return (json.records ?? []).map(({ params }) => [
    params['municipality'],
    params['code'],
    params['message'],
  ]);
}

const BAD_DATE = 'Datoen findes ikke eller er skrevet forkert. (kolonne established)';
const MINE = ['Odense', 'bad_date', BAD_DATE];

describe('the list of rejected rows', () => {
  it('knows every file and every code of the format', () => {
    expect(REJECT_FILES).toEqual(reading.DELIVERY_FILES);
    expect(REJECT_CODES).toEqual(reading.REJECT_CODES);
  });

  it('shows Netcompany all of them, those without a readable municipality too', async () => {
    const rows = rowsOf(await as('vendor').list('rejects'));
    expect(rows).toContainEqual(MINE);
    expect(rows).toContainEqual(['København', 'bad_date', BAD_DATE]);
    expect(rows).toContainEqual([null, 'unknown_municipality', expect.any(String)]);
    expect(rows).toContainEqual([null, 'bad_column_count', expect.any(String)]);
  });

  it('shows a coordinator those of the own municipality only', async () => {
    for (const [email, name] of [
      ['coordinator.461', 'Odense'],
      ['coordinator.101', 'København'],
    ] as const) {
      const rows = rowsOf(await as(email).list('rejects'));
      expect(rows).toEqual([[name, 'bad_date', BAD_DATE]]);
    }
    const foreign = (await as('coordinator.101').list('rejects')).json.records?.[0]?.id ?? '';
    const peeked = await as('coordinator.461').show('rejects', foreign);
    const missing = await as('coordinator.461').show('rejects', `${runId}-accounts-000000001`);
    expect([peeked.status, peeked.json.code]).toEqual([missing.status, missing.json.code]);
    expect(peeked.text).not.toContain('København');
  });

  it('is closed to everybody else', async () => {
    for (const email of ['caseworker.461', 'auditor.461', 'auditor', 'admin']) {
      const answer = await as(email).list('rejects');
      expect([email, answer.status, answer.json.code]).toEqual([email, 403, 'identity.not_permitted']);
    }
  });

  it('holds no CPR number and nothing of the row itself', async () => {
    const [row] = (await as('coordinator.461').list('rejects')).json.records ?? [];
    const seen = [
      await as('vendor').list('rejects'),
      await as('coordinator.461').list('rejects'),
      await as('coordinator.461').show('rejects', row?.id ?? ''),
    ];
    for (const { text } of seen) {
      expect(text).not.toContain(CPR);
      expect(text).not.toContain('610170');
      expect(text).not.toContain('Navnesen');
    }
    expect(seen[2]?.json.record?.params).toMatchObject({
      runId,
      place: 'accounts.csv:42',
      file: 'accounts',
      line: 42,
      balance: 123_450,
    });
  });

  it('is filtered by code and file, and refuses other values', async () => {
    const total = async (query: Record<string, string>): Promise<number | undefined> =>
      (await as('vendor').list('rejects', query)).json.meta?.total;
    expect(await total({ 'filters.code': 'bad_date' })).toBe(2);
    expect(await total({ 'filters.code': 'bad_date', 'filters.file': 'claims' })).toBe(0);
    expect(await total({ 'filters.file': 'grants' })).toBe(1);
    expect(await total({ 'filters.municipalityCode': '461', 'filters.runId': String(runId) })).toBe(1);
    const refused = await as('vendor').list('rejects', { 'filters.code': 'BAD' });
    expect(refused.json.notice?.message).toBe('errors.panel.filter_refused');
  });

  it('is linked from the load by the number of its rows, for those who may read them', async () => {
    const load = async (email: string): Promise<unknown> =>
      (await as(email).show('loads', `${runId}-461`)).json.record?.params['rejects'];
    expect([await load('vendor'), await load('coordinator.461')]).toEqual([1, 1]);
    expect([await load('caseworker.461'), await load('auditor.461')]).toEqual([undefined, undefined]);
  });
});
