import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import {
  KOBENHAVN,
  ODENSE,
  aCase,
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
