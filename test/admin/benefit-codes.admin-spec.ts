import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { certainRows, writeDelivery } from '../support/hand-delivery.js';
import { LoadDesk } from '../support/load-desk.js';
import { loggedIn, type PanelClient } from '../support/panel-client.js';

const CODES = '/api/v1/benefit-codes';
const WANTED = { code: 'KTH', benefitType: 'KONTANTHJAELP' };
const SAVED = { ...WANTED, note: 'Det gamle systems kode' };

describe('the benefit codes over HTTP', () => {
  let desk: LoadDesk;
  let vendor: PanelClient;
  const changes = async (): Promise<number> => {
    const [row] = await desk.app.db.superQuery<{ n: number }>(
      'SELECT count(*)::int AS n FROM app.benefit_type_mapping_change',
    );
    return row?.n ?? -1;
  };

  beforeAll(async () => {
    desk = await LoadDesk.open();
    vendor = await loggedIn(desk.app.url, 'vendor');
    const known = certainRows('HTTP-1');
    known.accounts[0]['benefit_type'] = 'kth';
    const slipped = certainRows('HTTP-2');
    slipped.accounts[0]['benefit_type'] = 'KTH 7101801234';
    await desk.import(await writeDelivery(desk.root, [known, slipped]));
  });
  afterAll(() => desk.close());

  it('are listed with counts, and no CPR number leaves with them', async () => {
    const { status, json, text } = await vendor.get(CODES);
    expect(status).toBe(200);
    expect(json['unknown']).toEqual([
      { code: 'KTH', accounts: 1, municipalities: 1, oere: 100_000, isMappable: true },
      { code: 'KTH **********', accounts: 1, municipalities: 1, oere: 100_000, isMappable: false },
    ]);
    expect(text).not.toContain('7101801234');
    expect((await vendor.get('/admin/pages/benefitCodes')).status).toBe(200);
  });

  it.each(['caseworker.461', 'coordinator.461', 'auditor', 'admin'])('are refused to %s', async (user) => {
    const client = await loggedIn(desk.app.url, user);
    for (const answer of [
      await client.get(CODES),
      await client.post(`${CODES}/preview`, WANTED),
      await client.post(CODES, SAVED),
    ])
      expect([answer.status, answer.json.code]).toEqual([403, 'identity.not_permitted']);
    expect(await changes()).toBe(0);
  });

  it.each([
    [400, 'shared.invalid_input', { ...SAVED, note: '' }],
    [400, 'shared.invalid_input', { ...SAVED, benefitType: 'KENDES_IKKE' }],
    [400, 'shared.text_contains_cpr', { ...SAVED, note: 'Se 7101801234' }],
    [422, 'imports.code_is_built_in', { ...SAVED, code: 'SHO' }],
  ])('are refused with %i %s', async (status, code, body) => {
    const answer = await vendor.post(CODES, body);
    expect([answer.status, answer.json.code]).toEqual([status, code]);
    expect(await changes()).toBe(0);
  });

  it('are tried without a trace, and saved once however often the button is pressed', async () => {
    const effect = { accounts: 1, untouched: 1, linked: 1 };
    expect((await vendor.post(`${CODES}/preview`, WANTED)).json).toMatchObject(effect);
    expect(await changes()).toBe(0);
    const key = { 'idempotency-key': randomUUID() };
    const first = await vendor.post(CODES, SAVED, key);
    expect(first.json).toMatchObject(effect);
    expect((await vendor.post(CODES, SAVED, key)).json).toEqual(first.json);
    expect(await changes()).toBe(1);
  });
});
