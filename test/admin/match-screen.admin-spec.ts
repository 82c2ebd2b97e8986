import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import {
  KOBENHAVN,
  ODENSE,
  aCase,
  aCpr,
  aDebtor,
  aGrant,
  anAccount,
  finishLoad,
  type BuiltCase,
  type BuiltGrant,
} from '../support/builders.js';
import { loggedIn, type PanelAnswer, type PanelClient } from '../support/panel-client.js';
import { publishThroughPanel } from '../support/panel-office.js';

let running: TestApp;
let caseworker: PanelClient;
let ownCase: BuiltCase;
let otherType: BuiltCase;
let found: BuiltGrant;
let caseOfRecipient: BuiltCase;
let annulled: BuiltGrant;
let foreign: BuiltGrant;
let taskId = 0;
let unknownTypeTaskId = 0;

beforeAll(async () => {
  running = await startTestApp();
  const { db } = running;
  const debtorId = await aDebtor(db);
  const recipientId = await aDebtor(db);
  ownCase = await aCase(db, { debtorId });
  otherType = await aCase(db, { debtorId, benefitType: 'REVALIDERING' });
  found = await aGrant(db, { debtorId: recipientId });
  caseOfRecipient = await aCase(db, { debtorId: recipientId, grantNo: found.grantNo });
  annulled = await aGrant(db, { debtorId, status: 'ANNULLED' });
  foreign = await aGrant(db, {
    municipality: KOBENHAVN,
    debtorId: await aDebtor(db, { municipality: KOBENHAVN }),
  });
  const account = await anAccount(db, { debtorId });
  const unknownType = await anAccount(db, { debtorId, benefitType: null, reasons: ['R-14'] });
  await finishLoad(db, ODENSE);
  await publishThroughPanel(await loggedIn(running.url, 'vendor'), ODENSE);
  caseworker = await loggedIn(running.url, 'caseworker.461');
  taskId = await taskOf(account.id);
  unknownTypeTaskId = await taskOf(unknownType.id);
});
afterAll(() => running.close());

async function taskOf(accountId: number): Promise<number> {
  const [task] = await running.db.superQuery<{ id: number }>(
    'SELECT id::int FROM app.link_task WHERE account_id = $1',
    [accountId],
  );
  return task?.id ?? 0;
}

function ask(query: string, task = taskId, client = caseworker): Promise<PanelAnswer> {
  return client.get(`/api/v1/tasks/${task}/ky-preview?${query}`);
}

function casesIn({ json }: PanelAnswer): string[] {
  return (json['cases'] as { caseNo: string }[]).map(({ caseNo }) => caseNo);
}

describe('GET /api/v1/tasks/:id/ky-preview', () => {
  it("says for a grant found by search what becomes of its recipient's case, and lists both persons' cases", async () => {
    const answer = await ask(`grantId=${found.id}`);
    expect(answer.json['kyPreview']).toMatchObject({ kind: 'LINK', caseNo: caseOfRecipient.caseNo });
    expect(casesIn(answer).sort()).toEqual([ownCase.caseNo, caseOfRecipient.caseNo].sort());
  });

  it("lists the debtor's own cases of the type where there is no direct grant", async () => {
    const answer = await ask('');
    expect(answer.json['kyPreview']).toMatchObject({ kind: 'LINK', caseNo: ownCase.caseNo });
    expect(casesIn(answer)).toEqual([ownCase.caseNo]);
  });

  it('follows the benefit type that the caseworker supplies', async () => {
    expect((await ask('benefitType=REVALIDERING')).json['kyPreview']).toMatchObject({
      kind: 'LINK',
      caseNo: otherType.caseNo,
    });
    const made = await ask('benefitType=SHO', unknownTypeTaskId);
    expect(made.json['kyPreview']).toMatchObject({ kind: 'CREATE', sentence: { key: 'i.willCreate' } });
    expect(casesIn(made)).toEqual([]);
  });

  it('refuses what could not be confirmed', async () => {
    const refusals: [PanelAnswer, number, string][] = [
      [await ask('', unknownTypeTaskId), 422, 'linking.information_missing'],
      [await ask('benefitType=PENSION'), 400, 'linking.unknown_benefit_type'],
      [await ask(`grantId=${annulled.id}`), 422, 'linking.grant_annulled'],
      [await ask(`grantId=${foreign.id}`), 404, 'linking.grant_not_found'],
      [await ask('grantId=2000000000'), 404, 'linking.grant_not_found'],
      [await ask('grantId=first'), 400, 'panel.body_refused'],
      [await ask('', 999_999), 404, 'shared.not_found'],
    ];
    for (const [{ status, json }, wantedStatus, code] of refusals)
      expect([status, json.code]).toEqual([wantedStatus, code]);
  });

  it('is refused to a role that does not match accounts', async () => {
    const auditor = await loggedIn(running.url, 'auditor.461');
    expect((await ask('', taskId, auditor)).json.code).toBe('identity.not_permitted');
  });
});

describe('searching for a grant outside the suggestions', () => {
  const byFacts = (query: string): Promise<PanelAnswer> =>
    caseworker.get(`/api/v1/tasks/${taskId}/grants?${query}`);
  const byCpr = (cpr: string, task = taskId, client = caseworker): Promise<PanelAnswer> =>
    client.post(`/api/v1/tasks/${task}/grants/by-cpr`, { cpr });
  const numbersIn = ({ json }: PanelAnswer): string[] =>
    (json['grants'] as { grantNo: string }[]).map(({ grantNo }) => grantNo);
  const lookUps = (): Promise<{ debtor: number | null; purpose: string; whole: string }[]> =>
    running.db.superQuery(
      `SELECT debtor_id::int AS debtor, purpose, l::text AS whole FROM app.lookup_log l WHERE screen = 'search' ORDER BY id`,
    );

  it('finds by period and benefit type, and asks for more than a benefit type alone', async () => {
    expect(numbersIn(await byFacts('benefitType=KONTANTHJAELP&from=2019-12-31'))).toContain(found.grantNo);
    expect(numbersIn(await byFacts('benefitType=KONTANTHJAELP&from=2020-01-01'))).toEqual([]);
    expect(numbersIn(await byFacts(`text=${found.grantNo}&benefitType=REVALIDERING`))).toEqual([]);
    expect((await byFacts('benefitType=KONTANTHJAELP')).json.code).toBe('grants.search_too_short');
    expect((await byFacts('text=610170-1234')).json.code).toBe('shared.text_contains_cpr');
    expect((await byFacts('cpr=6101701234')).json.code).toBe('shared.invalid_input');
  });

  it('finds by CPR number, an earlier one too, once the look-up is registered', async () => {
    const cpr = aCpr();
    const earlier = aCpr();
    const debtorId = await aDebtor(running.db, { cpr, previousCpr: earlier });
    const grant = await aGrant(running.db, { debtorId });
    expect(numbersIn(await byCpr(`${cpr.slice(0, 6)}-${cpr.slice(6)}`))).toEqual([grant.grantNo]);
    expect(numbersIn(await byCpr(earlier))).toEqual([grant.grantNo]);
    expect(numbersIn(await byCpr(aCpr()))).toEqual([]);
    const rows = await lookUps();
    expect(rows.map(({ debtor }) => debtor)).toEqual([debtorId, debtorId, null]);
    expect(new Set(rows.map(({ purpose }) => purpose))).toEqual(new Set([await taskNo()]));
    expect(rows.map(({ whole }) => whole).join()).not.toContain(cpr);
  });

  it('refuses what is no number, a task of nobody, and who decides nothing', async () => {
    const before = (await lookUps()).length;
    expect((await byCpr('9913701234')).json.code).toBe('claims.cpr_format');
    expect((await byCpr(aCpr(), 999_999)).json.code).toBe('shared.not_found');
    const auditor = await loggedIn(running.url, 'auditor.461');
    expect((await byCpr(aCpr(), taskId, auditor)).json.code).toBe('identity.not_permitted');
    expect(await lookUps()).toHaveLength(before);
  });

  it('stops at the 61st number within a minute', async () => {
    await running.db.superQuery(
      `INSERT INTO app.lookup_log (municipality_code, actor_id, actor_role, screen, purpose, revealed_fields, criterion_hash)
       SELECT '461', id, role, 'search', 'x', '{}', '\\x00' FROM app.app_user, generate_series(1, 60) WHERE email = 'coordinator.461@demo.tilknyt.dk'`,
    );
    const answer = await byCpr(aCpr(), taskId, await loggedIn(running.url, 'coordinator.461'));
    expect([answer.status, answer.json.code]).toEqual([429, 'audit.too_many_searches']);
  });

  it('makes choosing one a proposal with a reason, which its author may not approve', async () => {
    const coordinator = await loggedIn(running.url, 'coordinator.461');
    await coordinator.act('tasks', taskId, 'takeTask', { version: 1 });
    const { json } = await coordinator.get(`/api/v1/tasks/${taskId}/matching`);
    const { task, view } = json as unknown as {
      task: { version: number };
      view: { receiptHash: string };
    };
    const chosen = { grantId: found.id, receiptHash: view.receiptHash, version: task.version };
    const unfounded = await coordinator.act('tasks', taskId, 'matchToGrant', chosen);
    expect(unfounded.json.code).toBe('linking.note_required');
    await coordinator.act('tasks', taskId, 'matchToGrant', { ...chosen, note: 'Ægtefællens bevilling' });
    const [proposal] = await running.db.superQuery<{ id: number; kind: string; version: number }>(
      `SELECT p.id::int AS id, p.kind, t.version FROM app.proposal p JOIN app.link_task t USING (account_id) WHERE p.status = 'OPEN'`,
    );
    expect(proposal?.kind).toBe('OUTSIDE_GATES');
    await expect(
      running.db.superQuery(
        `SELECT set_config('app.actor_role', 'COORDINATOR', false);
         UPDATE app.proposal SET status = 'APPROVED', decided_by = proposed_by, decided_by_name = 'x', decided_at = now()`,
      ),
    ).rejects.toMatchObject({ constraint: 'proposal_second_person' });
    const second = await loggedIn(running.url, 'coordinator2.461');
    const { id: proposalId, version } = proposal ?? {};
    const approved = await second.act('tasks', taskId, 'approve', {
      proposalId,
      version,
      note: 'Set',
    });
    expect(approved.json.notice?.type).toBe('success');
    const [link] = await running.db.superQuery<{ grantId: number }>(
      `SELECT grant_id::int AS "grantId" FROM app.account_link WHERE ended_at IS NULL`,
    );
    expect(link?.grantId).toBe(found.id);
  });

  async function taskNo(): Promise<string> {
    const [task] = await running.db.superQuery<{ no: string }>(
      'SELECT task_no AS no FROM app.link_task WHERE id = $1',
      [taskId],
    );
    return task?.no ?? '';
  }
});
