import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TaskDossier } from '../../src/modules/task-packages/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { ODENSE } from '../support/builders.js';
import { loggedIn, type PanelAnswer, type PanelClient } from '../support/panel-client.js';
import { publishThroughPanel, seedRegister, type SeededAccount } from '../support/panel-office.js';
import { PanelPeople } from '../support/tenant/panel-people.js';

const WHY = 'Ingen af bevillingerne dækker perioden';
const DECIDING = ['approve', 'reject', 'withdrawProposal'];

let running: TestApp;
let people: PanelPeople;
let vendor: PanelClient;
let auditor: PanelClient;
let national: PanelClient;
let waiting: SeededAccount;
let spent: SeededAccount;
let untouched: SeededAccount;

beforeAll(async () => {
  running = await startTestApp();
  vendor = await loggedIn(running.url, 'vendor');
  auditor = await loggedIn(running.url, 'auditor.461');
  national = await loggedIn(running.url, 'auditor');
  const { accounts } = await seedRegister(running.db, ODENSE, 3);
  [waiting, spent, untouched] = accounts as [SeededAccount, SeededAccount, SeededAccount];
  await running.db.superQuery('UPDATE app.debtor_account SET balance_oere = 0 WHERE id = $1', [spent.id]);
  await publishThroughPanel(vendor, ODENSE);
  people = await PanelPeople.of(running, ODENSE);
  await people.press(people.caseworker, waiting, 'takeTask');
  await people.press(people.caseworker, waiting, 'addNote', { note: 'Ringet til borgeren' });
  await people.press(people.caseworker, waiting, 'addNote', { note: 'Afventer svar' });
  await people.press(people.caseworker, waiting, 'recordNoDirectGrant', {
    note: WHY,
    category: 'OTHER',
    requestNewCase: true,
    receiptHash: await people.receiptHash(waiting),
  });
  const ground = { note: 'Betalt for længst', ground: 'ZERO_BALANCE' };
  await people.press(people.coordinator, spent, 'proposeWithdrawal', ground);
});
afterAll(() => running.close());

async function ask(client: PanelClient, account: SeededAccount): Promise<PanelAnswer> {
  return client.get(`/api/v1/tasks/${(await people.taskOf(account)).id}/dossier`);
}

async function dossierOf(client: PanelClient, account: SeededAccount): Promise<TaskDossier> {
  const { status, json } = await ask(client, account);
  expect(status).toBe(200);
  return json as unknown as TaskDossier;
}

/** Which of the three buttons about a proposal this person sees. */
async function offered(client: PanelClient, account: SeededAccount): Promise<string[]> {
  const { json } = await client.show('tasks', (await people.taskOf(account)).id);
  const names = (json.record?.recordActions ?? []).map(({ name }) => name);
  return DECIDING.filter((name) => names.includes(name));
}

describe('what waits for a second person', () => {
  it('is told whole to the coordinator who decides', async () => {
    const { proposal } = await dossierOf(people.second, waiting);
    expect(proposal).toMatchObject({
      kind: 'NO_DIRECT_GRANT',
      told: {
        note: WHY,
        category: 'OTHER',
        grantNo: null,
        caseNo: null,
        isNewCase: true,
        benefitTypeName: 'Kontanthjælp',
        ground: null,
      },
    });
    expect(proposal?.told?.proposedBy).not.toBe('');
    expect(new Date(String(proposal?.proposedAt)).getTime()).toBeGreaterThan(Date.now() - 600_000);
  });

  it('comes with the evidence that the proposer was shown: scores and sentences', async () => {
    const { proposal } = await dossierOf(people.second, waiting);
    const evidence = proposal?.told?.evidence as {
      candidates: { grantNo: string | null; parts: object[] }[];
    };
    const suggested = evidence.candidates.find(({ grantNo }) => grantNo === waiting.grant.grantNo);
    expect(suggested).toMatchObject({ score: expect.any(Number) });
    expect(suggested?.parts[0]).toMatchObject({ key: expect.any(String), points: expect.any(Number) });
  });

  it('names the ground of a withdrawal', async () => {
    const { proposal } = await dossierOf(people.second, spent);
    expect(proposal).toMatchObject({
      kind: 'WITHDRAWAL',
      told: { ground: 'ZERO_BALANCE', note: 'Betalt for længst', isNewCase: false, evidence: null },
    });
  });

  it('is nothing where nothing was proposed', async () => {
    expect(await dossierOf(people.second, untouched)).toEqual({ proposal: null, notes: [] });
  });

  it('is told to the municipality’s auditor without evidence and notes, which name persons', async () => {
    const { proposal, notes } = await dossierOf(auditor, waiting);
    expect(proposal?.told).toMatchObject({ category: 'OTHER', note: WHY, evidence: null });
    expect(notes).toBeNull();
  });

  it('is told to a national auditor as kind and time only', async () => {
    const { proposal, notes } = await dossierOf(national, waiting);
    expect([proposal?.kind, proposal?.told, notes]).toEqual(['NO_DIRECT_GRANT', null, null]);
  });

  it('is not told to Netcompany, in the route or in the record', async () => {
    const { status, json } = await ask(vendor, waiting);
    expect([status, json.code]).toEqual([403, 'identity.not_permitted']);
    const record = (await vendor.show('tasks', (await people.taskOf(waiting)).id)).json.record;
    expect(record?.params).not.toHaveProperty('proposerId');
  });
});

describe('the buttons about a proposal', () => {
  it('are there for the second coordinator while one is open, whatever the task’s status', async () => {
    expect(await offered(people.second, waiting)).toEqual(['approve', 'reject']);
    expect(await offered(people.second, spent)).toEqual(['approve', 'reject']);
    expect(await offered(people.second, untouched)).toEqual([]);
  });

  it('let the proposer take it back and not decide it himself', async () => {
    expect(await offered(people.caseworker, waiting)).toEqual(['withdrawProposal']);
    expect(await offered(people.coordinator, spent)).toEqual(['withdrawProposal']);
    expect(await offered(people.caseworker, spent)).toEqual([]);
  });

  it('go when it is decided', async () => {
    await people.press(people.second, spent, 'reject', { note: 'Saldoen skal undersøges' });
    expect(await offered(people.second, spent)).toEqual([]);
    expect((await dossierOf(people.second, spent)).proposal).toBeNull();
  });
});

describe('internal notes of a task', () => {
  it('are listed to colleagues, the newest first, with who and when', async () => {
    const { notes } = await dossierOf(people.coordinator, waiting);
    expect(notes?.map(({ text }) => text)).toEqual(['Afventer svar', 'Ringet til borgeren']);
    const [row] = await running.db.superQuery<{ name: string }>(
      `SELECT display_name AS name FROM app.app_user WHERE email = 'caseworker.461@demo.tilknyt.dk'`,
    );
    expect(notes?.map(({ by }) => by)).toEqual([row?.name, row?.name]);
    expect(notes?.every(({ at }) => !Number.isNaN(Date.parse(String(at))))).toBe(true);
  });
});
