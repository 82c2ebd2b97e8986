import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT, RuntimeConfig } from '../../src/modules/shared/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { ODENSE } from '../support/builders.js';
import { loggedIn, type PanelAnswer, type PanelClient } from '../support/panel-client.js';
import { publishThroughPanel, seedRegister } from '../support/panel-office.js';

const TASKS = 7;

let running: TestApp;
let caseworker: PanelClient;
let vendor: PanelClient;
let admin: PanelClient;

beforeAll(async () => {
  running = await startTestApp();
  vendor = await loggedIn(running.url, 'vendor');
  caseworker = await loggedIn(running.url, 'caseworker.461');
  admin = await loggedIn(running.url, 'admin');
  await seedRegister(running.db, ODENSE, TASKS);
  await publishThroughPanel(vendor, ODENSE);
});
afterAll(() => running.close());

interface Page {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly next: string | null;
}

function pageOf(answer: PanelAnswer): Page {
  expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('"items"')]);
  return answer.json as unknown as Page;
}

/** Every page of a list, as a client reads it. */
async function allOf(query: string): Promise<Page['items']> {
  const found: Page['items'][number][] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Page = pageOf(
      await caseworker.get(`/api/v1/tasks?${query}${cursor === '' ? '' : `&cursor=${cursor}`}`),
    );
    found.push(...page.items);
    cursor = page.next;
  }
  return found;
}

describe('the OpenAPI document', () => {
  it('is one of version 3.1 and passes the linter without an error', async () => {
    const answer = await fetch(`${running.url}/api/v1/openapi.json`);
    const text = await answer.text();
    expect([answer.status, (JSON.parse(text) as { openapi: string }).openapi]).toEqual([200, '3.1.0']);
    const file = join(running.deliveriesDir, '..', `openapi-${randomUUID()}.json`);
    await writeFile(file, text);
    expect(await lint(file)).toEqual([]);
    await rm(file);
  });
});

/** The errors that the linter names. */
async function lint(file: string): Promise<string[]> {
  const program = join(PROJECT_ROOT, 'node_modules', '@redocly', 'cli', 'bin', 'cli.js');
  const linter = spawn(process.execPath, [program, 'lint', file, '--format=json'], {
    env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
  });
  let output = '';
  linter.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await new Promise((done) => linter.once('close', done));
  const { problems } = JSON.parse(output) as {
    problems: { severity: string; ruleId: string; message: string }[];
  };
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

describe('an address that the API does not have', () => {
  it('is refused like everything else', async () => {
    const { status, json } = await caseworker.post('/api/v1/load-jobs//cancel');
    expect([status, json.code]).toEqual([404, 'panel.route_unknown']);
  });
});

describe('a list of the API', () => {
  it('is read page by page in any order, each row once', async () => {
    for (const order of ['sort=balance&direction=desc', 'sort=status', 'sort=taskNo&direction=asc', '']) {
      const ids = (await allOf(`limit=2&${order}`)).map(({ id }) => id);
      expect([order, new Set(ids).size, ids.length]).toEqual([order, TASKS, TASKS]);
    }
    const balances = (await allOf('limit=3&sort=balance&direction=desc')).map(({ balance }) =>
      Number(balance),
    );
    expect(balances).toEqual([...balances].sort((a, b) => b - a));
  });

  it('takes the panel’s filters, amounts as kroner and days', async () => {
    const [first] = await allOf('limit=1&sort=balance');
    const kroner = (Number(first?.['balance']) / 100).toFixed(2).replace('.', ',');
    expect(await allOf(`balance.from=${kroner}&balance.to=${kroner}`)).toEqual([first]);
    expect(await allOf('status=COMPLETED')).toEqual([]);
  });

  it.each([
    ['unknown=1', 'panel.filter_refused'],
    ['status=NO', 'panel.filter_refused'],
    ['status=NEW&status=NEW', 'panel.filter_refused'],
    ['sort=reasons', 'panel.sort_refused'],
    ['limit=101', 'panel.page_out_of_range'],
    ['cursor=AAAA', 'api.cursor_refused'],
    ['search=ab', 'panel.search_too_short'],
  ])('refuses ?%s', async (query, code) => {
    const { status, json } = await caseworker.get(`/api/v1/tasks?${query}`);
    expect([status, json.code]).toEqual([400, code]);
  });

  it('takes its own cursor only, and with the same filters', async () => {
    const { next } = pageOf(await caseworker.get('/api/v1/tasks?limit=2&status=NEW'));
    const other = await caseworker.get(`/api/v1/tasks?limit=2&cursor=${next}`);
    expect([other.status, other.json.code]).toEqual([400, 'api.cursor_refused']);
  });
});

describe('a command of the API', () => {
  it('says by If-Match which version it changes, and does it once', async () => {
    const [task] = await allOf('limit=1');
    const path = `/api/v1/tasks/${String(task?.['id'])}`;
    const etag = (await caseworker.get(path)).headers.get('etag') ?? '';
    const without = await caseworker.post(`${path}/take-task`);
    expect([without.status, without.json.code]).toEqual([428, 'api.version_missing']);
    const stale = await caseworker.post(`${path}/take-task`, {}, { 'if-match': '"99"' });
    expect([stale.status, stale.json.code]).toEqual([412, 'shared.stale_version']);
    const noted = await caseworker.post(`${path}/add-note`, { note: 'x' }, { 'if-match': '"99"' });
    expect([noted.status, noted.json.code]).toEqual([412, 'shared.stale_version']);
    const odd = await caseworker.post(`${path}/take-task`, {}, { 'if-match': '*' });
    expect([odd.status, odd.json.code]).toEqual([400, 'api.version_refused']);

    const key = { 'idempotency-key': randomUUID(), 'if-match': etag };
    const answers = [1, 2].map(() => caseworker.post(`${path}/take-task`, {}, key));
    const [first, second] = await Promise.all(answers);
    expect([first?.status, second?.text]).toEqual([200, first?.text]);
    expect(first?.json.record).toMatchObject({ status: 'IN_PROGRESS' });
    expect(first?.headers.get('etag')).not.toBe(etag);
  });

  it('tells where it made something', async () => {
    const person = {
      displayName: 'Ny Kollega',
      email: 'ny@test.tilknyt.dk',
      role: 'CASEWORKER',
      municipalityCode: '461',
      password: 'en lang adgangskode 1',
    };
    const made = await admin.post('/api/v1/users/add-user', person);
    expect([made.status, made.json['location']]).toEqual([200, made.headers.get('location')]);
    const { json } = await admin.get(String(made.json['location']));
    expect(json).toMatchObject({ email: person.email });
  });

  it('is refused to a role without it, and to nobody', async () => {
    const forbidden = await vendor.post('/api/v1/tasks/1/take-task');
    expect([forbidden.status, forbidden.json.code]).toEqual([403, 'identity.not_permitted']);
    const stranger = await fetch(`${running.url}/api/v1/tasks`);
    expect([stranger.status, stranger.headers.get('content-type')]).toEqual([
      401,
      'application/problem+json; charset=utf-8',
    ]);
  });
});

describe('a machine with a token', () => {
  interface Made {
    readonly token: string;
    readonly record: string;
  }

  /** Made by the administrator in the panel. */
  async function made(
    name: string,
    role = 'CASEWORKER',
    municipalityCode: string | undefined = '461',
  ): Promise<Made> {
    const form = { name, role, ...(municipalityCode ? { municipalityCode } : {}), days: 30 };
    const answer = await admin.actOnResource('apiTokens', 'createToken', form);
    expect([answer.status, answer.json.notice?.type]).toEqual([200, 'info']);
    return {
      token: String(answer.json.notice?.options?.['token']),
      record: /records\/(\d+)\//.exec(answer.json.redirectUrl ?? '')?.[1] ?? '',
    };
  }

  function ask(
    token: string,
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(`${running.url}/api/v1${path}`, {
      method: body ? 'POST' : 'GET',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...headers,
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  }

  it('works as its role in its municipality, without cookie or origin, and stands in the audit trail', async () => {
    const { token } = await made('KY-robot');
    const session = await ask(token, '/session');
    expect(await session.json()).toMatchObject({ displayName: 'machine: KY-robot', municipalityCode: '461' });
    expect(session.headers.get('set-cookie')).toBeNull();
    const { items } = (await (await ask(token, '/tasks?status=NEW&limit=1')).json()) as Page;
    const id = Number(items[0]?.['id']);
    const taken = await ask(token, `/tasks/${id}/take-task`, { version: items[0]?.['version'] });
    expect(taken.status).toBe(200);
    const events = await running.db.superQuery(
      `SELECT DISTINCT actor_name, actor_role FROM app.audit_event WHERE entity = 'link_task' AND entity_id = $1 AND command = 'takeTask'`,
      [id],
    );
    expect(events).toEqual([{ actor_name: 'machine: KY-robot', actor_role: 'CASEWORKER' }]);
    expect((await ask(token, '/users')).status).toBe(403);
  });

  it('is refused once the token is revoked or expired, like one that nobody has', async () => {
    const revoked = await made('Tilbagekaldt');
    const expired = await made('Udløbet');
    expect((await ask(revoked.token, '/tasks?limit=1')).status).toBe(200);
    const done = await admin.act('apiTokens', revoked.record, 'revokeToken', { version: 1 });
    expect(done.json.notice?.type).toBe('success');
    await running.db.superQuery('UPDATE app.api_token SET expires_at = now() WHERE id = $1', [
      expired.record,
    ]);
    const nobodys = `tlk_${'A'.repeat(43)}`;
    for (const token of [revoked.token, expired.token, nobodys, 'x']) {
      const answer = await ask(token, '/tasks?limit=1');
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      expect(await answer.json()).toMatchObject({ code: 'identity.token_refused' });
    }
    const again = await admin.act('apiTokens', revoked.record, 'revokeToken', { version: 2 });
    expect(again.json.code).toBe('identity.token_already_revoked');
  });

  it('has a token that is kept nowhere and shown once', async () => {
    const key = randomUUID();
    const form = { name: 'Én gang', role: 'AUDITOR', days: 1 };
    const answers = await Promise.all(
      [1, 2, 3].map(() => admin.actOnResource('apiTokens', 'createToken', form, key)),
    );
    const tokens = answers.flatMap(({ json }) => json.notice?.options?.['token'] ?? []);
    expect([tokens.length, new Set(answers.map(({ json }) => json.redirectUrl)).size]).toEqual([1, 1]);
    const tables = await running.db.superQuery<{ name: string }>(
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'app'`,
    );
    const secret = String(tokens[0]).slice(4);
    for (const { name } of tables) {
      const rows = await running.db.superQuery(`SELECT 1 FROM ${name} t WHERE t::text LIKE $1 LIMIT 1`, [
        `%${secret}%`,
      ]);
      expect([name, rows.length]).toEqual([name, 0]);
    }
  });

  it('is no administrator and no second person', async () => {
    const form = { name: 'Overmodig', role: 'ADMIN', days: 30 };
    const refused = await admin.actOnResource('apiTokens', 'createToken', form);
    expect(refused.json.code).toBe('shared.invalid_input');
    const { token } = await made('Koordinator', 'COORDINATOR');
    const { items } = (await (await ask(token, '/tasks?status=NEW&limit=1')).json()) as Page;
    const task = items[0] ?? {};
    const coordinator = await loggedIn(running.url, 'coordinator.461');
    const taken = await coordinator.act('tasks', Number(task['id']), 'takeTask', {
      version: task['version'],
    });
    const screen = await coordinator.get(`/api/v1/tasks/${String(task['id'])}/matching`);
    const { view } = screen.json as unknown as { view: { receiptHash: string } };
    const proposed = await coordinator.act('tasks', Number(task['id']), 'recordNoDirectGrant', {
      version: taken.json.record?.params['version'],
      category: 'OTHER',
      requestNewCase: true,
      receiptHash: view.receiptHash,
      note: 'Ingen bevilling passer',
    });
    const { version, proposalId } = proposed.json.record?.params ?? {};
    const approved = await ask(token, `/tasks/${String(task['id'])}/approve`, {
      version,
      proposalId,
      note: 'ok',
    });
    expect([approved.status, ((await approved.json()) as { code: string }).code]).toEqual([
      409,
      'linking.machine_is_no_second_person',
    ]);
  });
});

describe('the limit of requests', () => {
  it('is each one’s own, and says when to go on', async () => {
    const { workplace } = running.app.get(RuntimeConfig);
    const usual = workplace.apiRequestsPerMinute;
    const limited = workplace as { apiRequestsPerMinute: number };
    const auditor = await loggedIn(running.url, 'auditor');
    try {
      limited.apiRequestsPerMinute = 3;
      const statuses = [];
      for (let request = 0; request < 4; request += 1)
        statuses.push((await auditor.get('/api/v1/session')).status);
      expect(statuses).toEqual([200, 200, 200, 429]);
      const refused = await auditor.get('/api/v1/session');
      expect(refused.json.code).toBe('api.rate_limited');
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      const other = await loggedIn(running.url, 'auditor.461');
      expect((await other.get('/api/v1/session')).status).toBe(200);
    } finally {
      limited.apiRequestsPerMinute = usual;
    }
  });
});
