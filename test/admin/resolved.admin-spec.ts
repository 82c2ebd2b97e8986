import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ResolvedChoices } from '../../src/modules/task-packages/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { KOBENHAVN, ODENSE } from '../support/builders.js';
import { loggedIn, type PanelAnswer, type PanelClient } from '../support/panel-client.js';
import { publishThroughPanel, seedRegister } from '../support/panel-office.js';
import { PanelPeople } from '../support/tenant/panel-people.js';

/** Balances of the accounts that seedRegister makes in Odense start here. */
const FIRST_OERE = 7_746_100;

let running: TestApp;
let auditor: PanelClient;
let national: PanelClient;
let caseworker: PanelClient;
let coordinator: PanelClient;

beforeAll(async () => {
  running = await startTestApp();
  [auditor, national, caseworker, coordinator] = (await Promise.all(
    ['auditor.461', 'auditor', 'caseworker.461', 'coordinator.461'].map((who) => loggedIn(running.url, who)),
  )) as [PanelClient, PanelClient, PanelClient, PanelClient];
  const vendor = await loggedIn(running.url, 'vendor');
  for (const code of [ODENSE, KOBENHAVN]) {
    const { accounts } = await seedRegister(running.db, code, 2);
    await publishThroughPanel(vendor, code);
    const people = await PanelPeople.of(running, code);
    for (const account of accounts) {
      await people.press(people.caseworker, account, 'takeTask');
      await people.match(account, 'Passer på periode og beløb');
    }
  }
});
afterAll(() => running.close());

const resolved = (client: PanelClient, query = ''): Promise<PanelAnswer> =>
  client.get(`/api/v1/resolved${query}`);

describe('the form of the auditor’s list', () => {
  const choices = async (client: PanelClient): Promise<ResolvedChoices> =>
    (await resolved(client, '/choices')).json as unknown as ResolvedChoices;

  it('offers a municipality’s people their own, and who looks across those where something was decided', async () => {
    expect((await choices(auditor)).municipalities).toEqual([{ code: ODENSE, name: 'Odense' }]);
    expect((await choices(national)).municipalities.map(({ code }) => code)).toEqual([KOBENHAVN, ODENSE]);
  });

  it('names benefit types and reasons in words', async () => {
    const { benefitTypes, reasons } = await choices(auditor);
    expect(benefitTypes).toContainEqual({ code: 'KONTANTHJAELP', name: 'Kontanthjælp' });
    expect(reasons).toHaveLength(23);
    expect(reasons.every(({ labelDa, labelEn }) => labelDa !== '' && labelEn !== '')).toBe(true);
  });

  it('says who may export, as the export itself decides', async () => {
    for (const client of [auditor, national, coordinator, caseworker]) {
      const { mayExport } = await choices(client);
      const answer = await client.post('/api/v1/resolved/export', {});
      expect(answer.status).toBe(mayExport ? 200 : 403);
    }
    expect((await choices(caseworker)).mayExport).toBe(false);
    expect((await choices(coordinator)).mayExport).toBe(true);
  });
});

describe('the auditor’s list over HTTP', () => {
  const balances = async (query: string): Promise<number[]> => {
    const rows = (await resolved(auditor, query)).json['rows'] as { balanceOere: number }[];
    return rows.map(({ balanceOere }) => balanceOere).sort();
  };

  it('takes amounts in kroner, both ends included', async () => {
    expect(await balances('?amountFrom=77.461,01')).toEqual([FIRST_OERE + 1]);
    expect(await balances('?amountTo=77461')).toEqual([FIRST_OERE]);
    expect(await balances('?amountFrom=77461,00&amountTo=77461,01')).toEqual([FIRST_OERE, FIRST_OERE + 1]);
  });

  it.each([
    ['amountFrom', '1.23'],
    ['amountTo', 'mange'],
    ['decidedFrom', '31-12-2025'],
    ['claimTo', '2025-02-30'],
    ['reason', 'R-1'],
    ['outcome', 'DELETED'],
    ['undone', 'maybe'],
    ['nonsense', '1'],
  ])('refuses %s=%s and names the field', async (field, value) => {
    const { status, json } = await resolved(auditor, `?${field}=${value}`);
    expect([status, json.code, (json['details'] as { field: string }).field]).toEqual([
      400,
      'shared.invalid_input',
      field,
    ]);
  });

  it('refuses a bare number, which could be kroner or øre', async () => {
    const answer = await auditor.post('/api/v1/resolved/export', { amountFrom: 77_461 });
    expect(answer.json.code).toBe('shared.invalid_input');
  });

  it('exports what the form sends, in words', async () => {
    const { text } = await auditor.post('/api/v1/resolved/export', { amountFrom: '77.461,01' });
    expect(text).toContain(';Sagsoprettelse;Manuel;;Kontanthjælp;R-01;');
    expect(text.trimEnd().split('\r\n').at(-1)).toMatch(/^I alt;1;;.*;77\.461,01$/);
  });
});

describe('the evidence of a decision over HTTP', () => {
  const lookUps = async (): Promise<number> => {
    const [row] = await running.db.superQuery<{ n: number }>('SELECT count(*)::int AS n FROM app.lookup_log');
    return row?.n ?? 0;
  };
  const path = async (): Promise<string> => {
    const [row] = (await resolved(auditor)).json['rows'] as { id: number }[];
    return `/api/v1/resolved/${ODENSE}/LINK/${row?.id}/evidence`;
  };

  it('opens by POST only, and is registered', async () => {
    const before = await lookUps();
    expect((await auditor.get(await path())).status).toBe(404);
    expect(await lookUps()).toBe(before);
    const { status, text } = await auditor.post(await path());
    expect([status, text.includes('Kanariefugl461')]).toEqual([200, true]);
    expect(await lookUps()).toBe(before + 1);
  });

  it('stays closed to who looks across, and the page names nobody', async () => {
    const answer = await national.post(await path());
    expect([answer.status, answer.json.code]).toEqual([403, 'shared.access_denied']);
    const page = await auditor.get((await path()).replace('/evidence', ''));
    expect([page.status, page.text.includes('Kanariefugl')]).toEqual([200, false]);
  });
});

describe('the CPR number behind a decision over HTTP', () => {
  interface LookUp {
    readonly role: string;
    readonly screen: string;
    readonly purpose: string;
    readonly fields: string[];
  }
  const lookUps = (): Promise<LookUp[]> =>
    running.db.superQuery<LookUp>(
      'SELECT actor_role AS role, screen, purpose, revealed_fields AS fields FROM app.lookup_log ORDER BY id',
    );
  const first = async (client = auditor): Promise<{ id: number; accountNo: string; path: string }> => {
    const [row] = (await resolved(client, `?municipality=${ODENSE}`)).json['rows'] as {
      id: number;
      accountNo: string;
    }[];
    const { id, accountNo } = row ?? { id: 0, accountNo: '' };
    return { id, accountNo, path: `/api/v1/resolved/${ODENSE}/LINK/${id}` };
  };
  const PURPOSE = 'Kontrol af statsrefusion';

  it('is shown to the municipality’s auditor who says why, and is registered with it', async () => {
    const { path, accountNo } = await first();
    const before = (await lookUps()).length;
    expect((await auditor.get(path)).json['mayRevealCpr']).toBe(true);
    const { status, json } = await auditor.post(`${path}/cpr`, { purpose: ` ${PURPOSE} ` });
    expect([status, json['cpr']]).toEqual([200, expect.stringMatching(/^\d{6}-\d{4}$/)]);
    expect((await lookUps()).slice(before)).toEqual([
      { role: 'AUDITOR', screen: 'resolved', purpose: `${accountNo}: ${PURPOSE}`, fields: ['cpr'] },
    ]);
  });

  it('stays closed without a purpose, and for a purpose that holds a CPR number', async () => {
    const { path } = await first();
    const before = (await lookUps()).length;
    const codeOf = async (body: object): Promise<unknown> => {
      const { status, json } = await auditor.post(`${path}/cpr`, body);
      return [status, json.code];
    };
    expect(await codeOf({})).toEqual([400, 'shared.invalid_input']);
    expect(await codeOf({ purpose: '  ' })).toEqual([expect.any(Number), 'packages.text_required']);
    expect(await codeOf({ purpose: 'Se 610180-0001' })).toEqual([
      expect.any(Number),
      'shared.text_contains_cpr',
    ]);
    expect((await auditor.get(`${path}/cpr`)).status).toBe(404);
    expect((await lookUps()).length).toBe(before);
  });

  it('is refused to all others, whose page does not offer it', async () => {
    const { path } = await first();
    const before = (await lookUps()).length;
    for (const client of [national, coordinator, caseworker]) {
      expect((await client.get(path)).json['mayRevealCpr']).toBe(false);
      expect((await client.post(`${path}/cpr`, { purpose: PURPOSE })).status).toBe(403);
    }
    const stranger = await loggedIn(running.url, `caseworker.${KOBENHAVN}`);
    expect((await stranger.post(`${path}/cpr`, { purpose: PURPOSE })).status).toBe(403);
    const foreign = (
      (await resolved(national, `?municipality=${KOBENHAVN}`)).json['rows'] as { id: number }[]
    )[0]?.id;
    const answer = await auditor.post(`/api/v1/resolved/${KOBENHAVN}/LINK/${foreign}/cpr`, {
      purpose: PURPOSE,
    });
    expect(answer.status).toBe(404);
    expect((await lookUps()).length).toBe(before);
  });
});
