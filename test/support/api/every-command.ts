import { randomUUID } from 'node:crypto';
import { ODENSE, testVault } from '../builders.js';
import type { SeededAccount } from '../panel-office.js';
import { shownLink, shownProposal, shownWithdrawal } from '../shown.js';
import type { ApiRecorder } from './api-recorder.js';

const ACCOUNTS_FILE =
  'account_no,municipality,cpr,name,benefit_type,grant_ref,established,due_date,balance\nK-1,461,,Navn,SHO,,2020-01-01,2020-02-01,12.00\n';
const NOTE = { note: 'Passer på periode og beløb' };
const LOOK_UP = { storesKey: false };
/** Each look is written down, so that its time differs. */
const EACH_LOOK = { storesKey: false, tellsAlike: false };
const CASEWORKER = 'caseworker.461';
const COORDINATOR = 'coordinator.461';
const SECOND = 'coordinator2.461';

export interface Story {
  readonly accounts: readonly SeededAccount[];
  readonly packageId: number;
}

/** Every POST of the API in an order in which each can be done: a working day of each role. */
export async function everyCommand(api: ApiRecorder, story: Story): Promise<void> {
  await theAdministrator(api);
  await theVendor(api, story);
  await theCaseworker(api, story);
  await theSecondPerson(api, story);
  await theWorkQueue(api, story);
  await theCoordinator(api, story);
  await theLedger(api, story);
  await theQuestions(api, story);
  await theEnd(api, story);
}

async function theAdministrator(api: ApiRecorder): Promise<void> {
  const person = {
    displayName: 'Ny Kollega',
    email: 'sweep@test.tilknyt.dk',
    role: 'CASEWORKER',
    municipalityCode: ODENSE,
    password: 'en lang adgangskode 1',
  };
  const { location } = (await api.five('admin', '/api/v1/users/add-user', {}, person)) as {
    location?: string;
  };
  const id = location?.split('/').at(-1) ?? 0;
  await api.act('admin', '/api/v1/users/{id}/change-role', id, {
    role: 'COORDINATOR',
    municipalityCode: ODENSE,
  });
  await api.act('admin', '/api/v1/users/{id}/set-password', id, { password: 'en anden adgangskode 2' });
  await api.act('admin', '/api/v1/users/{id}/disable-user', id);
  await api.act('admin', '/api/v1/users/{id}/enable-user', id);
  const machine = { name: 'Robot', role: 'AUDITOR', days: 7 };
  const made = await api.five('admin', '/api/v1/api-tokens/create-token', {}, machine, { tellsAlike: false });
  const token =
    String((made as { location?: string }).location)
      .split('/')
      .at(-1) ?? 0;
  await api.act('admin', '/api/v1/api-tokens/{id}/revoke-token', token);
}

async function theVendor(api: ApiRecorder, { packageId }: Story): Promise<void> {
  const by = 'vendor';
  const wave = { number: 71, name: 'Bølge A', loadFrom: '2027-02-01', loadTo: '2027-02-05' };
  const { waveId } = (await api.five(by, '/api/v1/waves', {}, wave)) as { waveId: number };
  const other = { ...wave, number: 72, name: 'Bølge B', loadFrom: '2027-03-01', loadTo: '2027-03-05' };
  const { json } = await api.ask(by, 'POST /api/v1/waves', {}, { body: other });
  const toWaveId = Number(json['waveId']);
  const changed = { ...wave, name: 'Bølge A1' };
  await api.ask(
    by,
    'POST /api/v1/waves/{id}',
    { id: waveId },
    { body: changed, headers: { 'if-match': '"99"' } },
  );
  await api.five(by, '/api/v1/waves/{id}', { id: waveId }, { ...changed, version: 1 });
  await api.five(by, '/api/v1/waves/{id}/municipalities', { id: waveId }, { codes: ['151'] });
  const move = { municipalityCode: '151', fromWaveId: waveId, toWaveId };
  const told = await api.five(by, '/api/v1/waves/moves/preview', {}, move, LOOK_UP);
  const seen = (told['conflicts'] as { code: string }[] | undefined)?.map(({ code }) => code) ?? [];
  await api.five(by, '/api/v1/waves/moves', {}, { ...move, seen });
  await api.five(by, '/api/v1/waves/publications', {}, { waveId: toWaveId });
  await api.five(by, '/api/v1/waves/{id}/packages', { id: toWaveId });

  const made = await api.five(by, '/api/v1/packages/create-package', {}, { municipality: '101' });
  const own =
    String((made as { location?: string }).location)
      .split('/')
      .at(-1) ?? 0;
  await api.act(by, '/api/v1/packages/{id}/publish-package', own);
  await api.act(by, '/api/v1/packages/{id}/extend-deadline', packageId, { endDate: '2031-03-03', ...NOTE });

  await theDescriptions(api);
  const mapping = { code: 'KTH', benefitType: 'KONTANTHJAELP' };
  await api.five(by, '/api/v1/benefit-codes/preview', {}, mapping, LOOK_UP);
  await api.five(by, '/api/v1/benefit-codes', {}, { ...mapping, ...NOTE });
  await theDeliveries(api);
}

async function theDescriptions(api: ApiRecorder): Promise<void> {
  const by = 'vendor';
  const list = '/api/v1/klik-descriptions';
  const made = await api.five(by, `${list}/describe-klik-task`, {}, { title: 'MI 99 Forsøg' });
  const id =
    String((made as { location?: string }).location)
      .split('/')
      .at(-1) ?? 0;
  await api.act(by, `${list}/{id}/edit-description`, id, { goal: 'Forsøget er beskrevet.' });
  const comment = { field: 'goal', body: 'Skal uddybes', initials: 'AB' };
  const { commentId } = (await api.five(by, `${list}/{id}/comments`, { id }, comment)) as {
    commentId: number;
  };
  for (const [turn, version] of [
    ['resolve', 1],
    ['reopen', 2],
  ] as const) {
    const operation = `${list}/{id}/comments/{comment}/${turn}`;
    const at = { id, comment: commentId };
    await api.ask(by, `POST ${operation}`, at, { headers: { 'if-match': '"99"' } });
    await api.five(by, operation, at, { version });
  }
  const { items } = (await api.get(by, list, {}, '?status=PUBLISHED')) as unknown as {
    items: { id: number }[];
  };
  const next = await api.act(by, `${list}/{id}/draft-new-version`, items[0]?.id ?? 0);
  const draft =
    String((next as { location?: string }).location)
      .split('/')
      .at(-1) ?? 0;
  await api.act(by, `${list}/{id}/publish-description`, draft, { ...NOTE, initials: 'AB' });
}

async function theDeliveries(api: ApiRecorder): Promise<void> {
  const by = 'vendor';
  const upload = '/api/v1/deliveries/{delivery}/files/{file}';
  const client = await api.client(by);
  const sent = await client.send('POST', '/api/v1/deliveries/sweep/files/accounts.csv', {
    body: ACCOUNTS_FILE,
    headers: { 'content-type': 'application/octet-stream', 'idempotency-key': randomUUID() },
  });
  api.seen.set(`POST ${upload}`, new Set([sent.status]));
  const hash = await reckonedHash(api, by);
  const job = { delivery: 'sweep', hash, kind: 'TRIAL' };
  const { id } = (await api.five(by, '/api/v1/load-jobs', {}, job)) as { id: number };
  await api.get(by, '/api/v1/load-jobs/{id}', { id });
  await api.five(by, '/api/v1/load-jobs/{id}/cancel', { id });
  await api.five(by, '/api/v1/deliveries/{delivery}/delete', { delivery: 'sweep' });
}

/** It is reckoned in the background. */
async function reckonedHash(api: ApiRecorder, by: string): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { deliveries } = (await api.get(by, '/api/v1/deliveries')) as unknown as {
      deliveries: { name: string; hash: string | null }[];
    };
    const hash = deliveries.find(({ name }) => name === 'sweep')?.hash;
    if (hash) return hash;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  return '';
}

async function taskOf(
  api: ApiRecorder,
  account: SeededAccount | undefined,
): Promise<{ id: number; version: number }> {
  const [task] = await api.running.db.superQuery<{ id: number; version: number }>(
    'SELECT id::int, version FROM app.link_task WHERE account_id = $1',
    [account?.id],
  );
  return task ?? { id: 0, version: 0 };
}

async function receiptHash(
  api: ApiRecorder,
  by: string,
  account: SeededAccount | undefined,
): Promise<string> {
  const { id } = await taskOf(api, account);
  const { view } = await api.get(by, '/api/v1/tasks/{id}/matching', { id });
  return String((view as { receiptHash?: string } | undefined)?.receiptHash);
}

/** One press by the panel's names, without being counted. */
async function quietly(
  api: ApiRecorder,
  by: string,
  operation: string,
  id: number,
  body: object,
): Promise<void> {
  const answer = await api.ask(by, `POST ${operation}`, { id }, { body });
  if (answer.status !== 200) api.problems.push(`${operation}: ${answer.text.slice(0, 200)}`);
}

async function take(api: ApiRecorder, by: string, account: SeededAccount | undefined): Promise<void> {
  const { id, version } = await taskOf(api, account);
  await quietly(api, by, '/api/v1/tasks/{id}/take-task', id, { version });
}

async function match(
  api: ApiRecorder,
  account: SeededAccount | undefined,
  isCounted = false,
): Promise<number> {
  const { id, version } = await taskOf(api, account);
  const body = {
    version,
    grantId: account?.grant.id,
    receiptHash: await receiptHash(api, CASEWORKER, account),
    ...NOTE,
  };
  const operation = '/api/v1/tasks/{id}/match-to-grant';
  if (isCounted) {
    const { version: _version, ...form } = body;
    await api.ask(CASEWORKER, `POST ${operation}`, { id }, { body: form, headers: { 'if-match': '"99"' } });
    await api.five(CASEWORKER, operation, { id }, body);
  } else await quietly(api, CASEWORKER, operation, id, body);
  return shownLink(api.running.db, account?.id ?? 0);
}

async function theCaseworker(api: ApiRecorder, { accounts }: Story): Promise<void> {
  const by = CASEWORKER;
  const tasks = '/api/v1/tasks/{id}';
  const [first, second, third, fourth] = accounts;
  const { id } = await taskOf(api, first);
  await api.act(by, `${tasks}/take-task`, id);
  await api.act(by, `${tasks}/add-note`, id, NOTE);
  await api.five(by, `${tasks}/cpr`, { id }, {}, EACH_LOOK);
  await api.five(by, `${tasks}/grants/by-cpr`, { id }, { cpr: '610170-1000' }, LOOK_UP);
  await api.five(by, '/api/v1/search', {}, { text: 'Kanarie' }, LOOK_UP);
  const citizen = { from: 'account', id: first?.id ?? 0 };
  await api.five(by, '/api/v1/citizens/of/{from}/{id}', citizen, {}, EACH_LOOK);
  await api.act(by, `${tasks}/release-task`, id);
  const assigneeId = await idOfUser(api, CASEWORKER);
  await api.act(COORDINATOR, `${tasks}/assign-task`, id, { assigneeId });
  for (const account of [second, third, fourth]) await take(api, by, account);
  const decided = await match(api, second, true);
  await api.get(by, '/api/v1/links/{linkId}/twins', { linkId: decided });
  await api.get(by, '/api/v1/links/{linkId}/undo-outlook', { linkId: decided });
  await api.five(
    by,
    '/api/v1/work-queue/decisions/{linkId}/undo',
    { linkId: decided },
    { reason: 'Forkert' },
  );
  const undone = await match(api, third);
  await api.act(by, `${tasks}/undo-link`, (await taskOf(api, third)).id, { linkId: undone, ...NOTE });
  const linkId = await match(api, fourth);
  await api.act(by, '/api/v1/accounts/{id}/undo-link', fourth?.id ?? 0, { linkId, ...NOTE });
}

async function idOfUser(api: ApiRecorder, email: string): Promise<number> {
  const [user] = await api.running.db.superQuery<{ id: number }>(
    'SELECT id::int FROM app.app_user WHERE email LIKE $1',
    [`${email}@%`],
  );
  return user?.id ?? 0;
}

async function theSecondPerson(api: ApiRecorder, { accounts }: Story): Promise<void> {
  const tasks = '/api/v1/tasks/{id}';
  const waiting = accounts.slice(4, 8);
  const form = async (account: SeededAccount): Promise<object> => ({
    category: 'OTHER',
    requestNewCase: true,
    receiptHash: await receiptHash(api, CASEWORKER, account),
    ...NOTE,
  });
  for (const [index, account] of waiting.entries()) {
    await take(api, CASEWORKER, account);
    const { id, version } = await taskOf(api, account);
    const body = await form(account);
    if (index === 0) await api.act(CASEWORKER, `${tasks}/record-no-direct-grant`, id, body);
    else if (index === 1) {
      const operation = `${tasks}/no-direct-grant`;
      await api.ask(CASEWORKER, `POST ${operation}`, { id }, { body, headers: { 'if-match': '"99"' } });
      await api.five(CASEWORKER, operation, { id }, { version, ...body });
    } else await quietly(api, CASEWORKER, `${tasks}/no-direct-grant`, id, { version, ...body });
  }
  const decisions = [
    [SECOND, 'approve'],
    [SECOND, 'reject'],
    [CASEWORKER, 'withdraw-proposal'],
  ] as const;
  for (const [index, [by, command]] of decisions.entries()) {
    const proposalId = await shownProposal(api.running.db, waiting[index]?.id ?? 0);
    const note = command === 'withdraw-proposal' ? {} : NOTE;
    await api.act(by, `${tasks}/${command}`, (await taskOf(api, waiting[index])).id, { proposalId, ...note });
  }
  const proposalId = await shownProposal(api.running.db, waiting[3]?.id ?? 0);
  const { id: taskId } = await taskOf(api, waiting[3]);
  await api.five(CASEWORKER, '/api/v1/work-queue/proposals/{proposalId}/undo', { proposalId }, { taskId });
  await theWithdrawal(api, accounts[8]);
}

async function theWithdrawal(api: ApiRecorder, account: SeededAccount | undefined): Promise<void> {
  const tasks = '/api/v1/tasks/{id}';
  await api.running.db.superQuery('UPDATE app.debtor_account SET balance_oere = 0 WHERE id = $1', [
    account?.id,
  ]);
  const { id } = await taskOf(api, account);
  await take(api, CASEWORKER, account);
  await api.act(CASEWORKER, `${tasks}/propose-withdrawal`, id, { ground: 'ZERO_BALANCE', ...NOTE });
  const proposalId = await shownProposal(api.running.db, account?.id ?? 0);
  const { version } = await taskOf(api, account);
  await quietly(api, SECOND, `${tasks}/approve`, id, { version, proposalId, ...NOTE });
  const withdrawalId = await shownWithdrawal(api.running.db, account?.id ?? 0);
  await api.five(
    'auditor.461',
    '/api/v1/resolved/{municipality}/{kind}/{id}/evidence',
    { municipality: ODENSE, kind: 'WITHDRAWAL', id: withdrawalId },
    {},
    EACH_LOOK,
  );
  await api.five(
    'auditor.461',
    '/api/v1/resolved/{municipality}/{kind}/{id}/cpr',
    { municipality: ODENSE, kind: 'WITHDRAWAL', id: withdrawalId },
    { purpose: 'Revision' },
    EACH_LOOK,
  );
  await api.five('auditor.461', '/api/v1/resolved/export', {}, {}, EACH_LOOK);
  await api.five('auditor.461', '/api/v1/audit/verification', {}, {}, EACH_LOOK);
  await api.act(COORDINATOR, `${tasks}/undo-withdrawal`, id, { withdrawalId, ...NOTE });
}

async function theWorkQueue(api: ApiRecorder, { accounts }: Story): Promise<void> {
  const queue = '/api/v1/work-queue';
  const task = `${queue}/tasks/{id}`;
  const [skipped, parked, held] = accounts.slice(9, 12);
  const idOf = async (account: SeededAccount | undefined): Promise<number> => (await taskOf(api, account)).id;
  await api.five(CASEWORKER, `${task}/lease`, { id: await idOf(skipped) }, {}, { tellsAlike: false });
  await api.five(CASEWORKER, `${queue}/heartbeat`, {}, { taskIds: [await idOf(skipped)] }, EACH_LOOK);
  await api.five(CASEWORKER, `${task}/lay-back`, { id: await idOf(skipped) });
  await api.ask(CASEWORKER, `POST ${task}/lease`, { id: await idOf(skipped) });
  await api.five(CASEWORKER, `${task}/skip`, { id: await idOf(skipped) }, { reason: 'Venter på svar' });
  await api.ask(CASEWORKER, `POST ${task}/lease`, { id: await idOf(parked) });
  const until = { until: '2027-01-04', reason: 'Venter på svar' };
  await api.five(CASEWORKER, `${task}/park`, { id: await idOf(parked) }, until);
  await api.ask(COORDINATOR, `POST ${task}/lease`, { id: await idOf(held) });
  await api.five(
    CASEWORKER,
    `${task}/take-over`,
    { id: await idOf(held) },
    { reason: 'Syg' },
    { tellsAlike: false },
  );
  await api.five(CASEWORKER, `${queue}/next`, {}, { count: 1 }, { tellsAlike: false });
}

/** Hands out many tasks at once, and everybody reads what happened. */
async function theCoordinator(api: ApiRecorder, { accounts }: Story): Promise<void> {
  const { id: taskId } = await taskOf(api, accounts[14]);
  const assigneeIds = [await idOfUser(api, CASEWORKER)];
  const wanted = { filter: { taskIds: [taskId] }, way: 'SPREAD', assigneeIds };
  const made = (await api.five(COORDINATOR, '/api/v1/assignments', {}, wanted)) as { selectionId?: number };
  const id = made.selectionId ?? 0;
  await api.get(COORDINATOR, '/api/v1/assignments/{id}', { id });
  await api.five(COORDINATOR, '/api/v1/assignments/{id}/apply', { id });
  await api.five(CASEWORKER, '/api/v1/notifications/read', {}, { upTo: 1 }, LOOK_UP);
}

async function theLedger(api: ApiRecorder, { accounts }: Story): Promise<void> {
  const account = accounts[12];
  const claims = '/api/v1/claims/{id}';
  const [claim] = await api.running.db.superQuery<{ id: number }>(
    'SELECT id::int FROM app.claim WHERE account_id = $1',
    [account?.id],
  );
  const id = claim?.id ?? 0;
  await api.running.db.superQuery(
    `INSERT INTO app.posting (municipality_code, posting_no, claim_id, posting_type, amount_oere, entry_date, effective_date)
     VALUES ($1, 'SWEEP-1', $2, 'COVERAGE', 500, '2026-01-01', '2026-01-01')`,
    [ODENSE, id],
  );
  await take(api, CASEWORKER, account);
  await match(api, account);
  await api.act(CASEWORKER, `${claims}/process-now`, id);
  const posting = { amount: '1,00', effectiveDate: '2026-01-01', reason: 'INDB', ...NOTE };
  await api.act(CASEWORKER, `${claims}/register-coverage`, id, posting);
  await api.act(CASEWORKER, `${claims}/write-up`, id, { ...posting, reason: 'FEJL' });
  const { choices } = (await api.get(CASEWORKER, `${claims}/reversible`, { id })) as unknown as {
    choices: { value: string }[];
  };
  await api.act(CASEWORKER, `${claims}/reverse-posting`, id, {
    postingId: Number(choices[0]?.value),
    ...NOTE,
  });
  const accountAt = '/api/v1/accounts/{id}';
  const proposals = [
    ['write-off', SECOND, 'approve-on-account', NOTE],
    ['adjust-down', SECOND, 'reject-on-account', NOTE],
  ] as const;
  for (const [command, by, decision, note] of proposals) {
    await api.act(CASEWORKER, `${claims}/${command}`, id, { ...posting, reason: 'FEJL' });
    const proposalId = await shownProposal(api.running.db, account?.id ?? 0);
    await api.act(by, `${accountAt}/${decision}`, account?.id ?? 0, { proposalId, ...note });
  }
  const raised = {
    claimType: 'TILBAGEBETALING',
    principal: '1,00',
    periodFrom: '2026-01-01',
    periodTo: '2026-01-31',
    dueDate: '2026-02-28',
    ...NOTE,
  };
  await api.act(CASEWORKER, `${accountAt}/raise-claim`, account?.id ?? 0, raised);
  const proposalId = await shownProposal(api.running.db, account?.id ?? 0);
  await api.act(CASEWORKER, `${accountAt}/withdraw-on-account`, account?.id ?? 0, { proposalId });
}

async function theQuestions(api: ApiRecorder, { accounts, packageId }: Story): Promise<void> {
  const ask = '/api/v1/escalations/{id}';
  const doubt = { reason: 'DOUBT', ...NOTE };
  const latest = async (): Promise<number> => {
    const [row] = await api.running.db.superQuery<{ id: number }>(
      'SELECT max(id)::int AS id FROM app.escalation',
    );
    return row?.id ?? 0;
  };
  await take(api, CASEWORKER, accounts[13]);
  await api.act(CASEWORKER, '/api/v1/tasks/{id}/escalate-task', (await taskOf(api, accounts[13])).id, doubt);
  const asked = await latest();
  await api.act(CASEWORKER, `${ask}/allow-person-access`, asked);
  await api.get('vendor', `${ask}/person-access`, { id: asked });
  await api.five('vendor', `${ask}/person`, { id: asked }, {}, EACH_LOOK);
  await api.act(CASEWORKER, `${ask}/revoke-person-access`, asked);
  await api.act('vendor', `${ask}/answer-escalation`, asked, NOTE);
  const ofPackage = { level: 'PACKAGE', ...doubt };
  await api.act(CASEWORKER, '/api/v1/packages/{id}/escalate-package', packageId, ofPackage);
  await api.act('vendor', `${ask}/confirm-doubt`, await latest(), NOTE);
  const { version } = (await api.get(CASEWORKER, '/api/v1/packages/{id}', { id: packageId })) as {
    version?: number;
  };
  await quietly(api, CASEWORKER, '/api/v1/packages/{id}/escalate-package', packageId, {
    version,
    ...ofPackage,
  });
  await api.act(CASEWORKER, `${ask}/close-escalation`, await latest());
}

/** What closes a package, in a municipality of its own with one task. */
async function theEnd(api: ApiRecorder, { packageId }: Story): Promise<void> {
  const named = { performerIds: [await idOfUser(api, 'caseworker.461')] };
  await api.five(COORDINATOR, '/api/v1/packages/{id}/people', { id: packageId }, named);
  const [small] = await api.running.db.superQuery<{
    id: number;
    account: number;
    grant: number;
    task: number;
    version: number;
  }>(
    `SELECT p.id::int, t.account_id::int AS account, t.id::int AS task, t.version,
            (SELECT g.id::int FROM app.grant_award g WHERE g.municipality_code = '825' LIMIT 1) AS grant
       FROM app.task_package p JOIN app.link_task t ON t.package_id = p.id WHERE p.municipality_code = '825'`,
  );
  const by = 'caseworker.825';
  const at = { id: small?.task ?? 0 };
  const { view } = await api.get(by, '/api/v1/tasks/{id}/matching', at);
  await quietly(api, by, '/api/v1/tasks/{id}/match-to-grant', at.id, {
    version: small?.version,
    grantId: small?.grant,
    receiptHash: (view as { receiptHash?: string } | undefined)?.receiptHash,
    ...NOTE,
  });
  await api.act(by, '/api/v1/packages/{id}/mark-completed', small?.id ?? 0, { confirmOpenEscalations: true });
  await api.act('coordinator.825', '/api/v1/packages/{id}/reopen-package', small?.id ?? 0, NOTE);
  const [run] = await api.running.db.superQuery<{ run: number }>(
    `SELECT run_id::int AS run FROM app.load_run_municipality WHERE municipality_code = $1`,
    [ODENSE],
  );
  await aRejectedRow(api, run?.run ?? 0);
  const rejects = { file: 'accounts', municipality: ODENSE };
  await api.five(COORDINATOR, '/api/v1/loads/{run}/rejects', { run: run?.run ?? 0 }, rejects, EACH_LOOK);
  await api.five('auditor', '/api/v1/session/end', {}, {}, { storesKey: false, tellsAlike: false });
}

async function aRejectedRow({ running: { db } }: ApiRecorder, run: number): Promise<void> {
  await db.superQuery(
    `INSERT INTO app.load_reject (run_id, file, line, municipality_code, code, message, balance_oere)
     VALUES ($1, 'accounts', 7, $2, 'bad_date', 'Forkert dato', 100)`,
    [run, ODENSE],
  );
  await db.superQuery(
    `INSERT INTO app.load_reject_file (run_id, file, columns, separator) VALUES ($1, 'accounts', ARRAY['account_no', 'name'], ',')`,
    [run],
  );
  await db.superQuery(
    `INSERT INTO app.load_reject_row (run_id, file, line, municipality_code, code, message, natural_key, grant_no_key, row_cipher, cells_masked)
     VALUES ($1, 'accounts', 7, $2, 'bad_date', 'Forkert dato', 'K-9', 'B-9', $3, ARRAY['x', 'y'])`,
    [run, ODENSE, testVault.encrypt('K-9,Navn')],
  );
}
