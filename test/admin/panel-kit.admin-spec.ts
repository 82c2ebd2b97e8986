import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PanelCatalog } from '../../src/admin/kit/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { PanelClient, loggedIn } from '../support/panel-client.js';

const UUID_PATH = '/admin/api/resources/users/actions/addUser';
const NEW_USER = {
  displayName: 'Ny Person',
  role: 'CASEWORKER',
  municipalityCode: '461',
  password: 'en lang adgangskode 1',
};

let running: TestApp;
let admin: PanelClient;
let caseworker: PanelClient;

beforeAll(async () => {
  running = await startTestApp();
  admin = await loggedIn(running.url, 'admin');
  caseworker = await loggedIn(running.url, 'caseworker.461');
});
afterAll(() => running.close());

async function userId(email: string): Promise<{ id: number; version: number }> {
  const rows = await running.db.superQuery<{ id: number; version: number }>(
    'SELECT id::int, version FROM app.app_user WHERE email = $1',
    [email],
  );
  if (!rows[0]) throw new Error(`no user ${email}`);
  return rows[0];
}

async function countUsers(): Promise<number> {
  const rows = await running.db.superQuery<{ count: number }>(
    'SELECT count(*)::int AS count FROM app.app_user',
  );
  return rows[0]?.count ?? 0;
}

describe('every answer', () => {
  it('carries the headers: on pages, calls, assets, errors', async () => {
    for (const path of [
      '/admin',
      '/admin/login',
      '/admin/nowhere',
      '/admin/frontend/assets/app.bundle.js',
      '/api/v1/session',
      '/api/v1/nowhere',
    ]) {
      const { headers } = await admin.get(path);
      expect(headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-[^']+';/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
    }
    expect((await admin.get('/admin')).headers.get('cache-control')).toBe('no-store');
  });

  it('holds scripts with the nonce only, nothing from other hosts and no secret', async () => {
    const page = await admin.get('/admin/resources/users');
    const nonce = /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1] ?? '';
    const scripts = page.text.match(/<script[^>]*>/g) ?? [];
    expect(scripts).toHaveLength(6);
    expect(scripts.every((tag) => tag.includes(`nonce="${nonce}"`))).toBe(true);
    expect(/https?:\/\/fonts|argon2|password_hash|passwordHash/.exec(page.text)).toBeNull();
    const calls = [
      await admin.list('users'),
      await admin.show('users', (await userId('vendor@demo.tilknyt.dk')).id),
    ];
    for (const { text } of calls) expect(text).not.toMatch(/argon2|password_?hash/i);
  });

  it('tells nobody of lists and commands that are not theirs', async () => {
    const page = await caseworker.get('/admin');
    const found = ['"users"', 'addUser', 'disableUser', '"municipalities"'].filter((name) =>
      page.text.includes(name),
    );
    expect(found).toEqual(['"municipalities"']);
  });

  it('shows a hostile name as text', async () => {
    const hostile = '</script><script>alert(1)</script>';
    await running.db.superQuery('UPDATE app.app_user SET display_name = $1 WHERE email = $2', [
      hostile,
      'coordinator.825@demo.tilknyt.dk',
    ]);
    const client = await loggedIn(running.url, 'coordinator.825');
    const page = await client.get('/admin');
    expect(page.status).toBe(200);
    expect(page.text.includes(hostile)).toBe(false);
    expect(page.text.match(/<script/g)).toHaveLength(6);
  });
});

describe('a changing request', () => {
  const json = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };

  it('is refused unless it comes from a page of ours', async () => {
    const before = await countUsers();
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site', origin: running.url },
      { referer: 'https://evil.example/admin' },
      {},
    ];
    for (const headers of foreign) {
      for (const path of [UUID_PATH, '/admin/login', '/admin/logout', '/api/v1/session']) {
        const answer = await admin.send('POST', path, {
          bare: true,
          body: '{}',
          headers: { ...json, ...headers },
        });
        expect([path, answer.status]).toEqual([path, 403]);
      }
    }
    expect(await countUsers()).toBe(before);
    expect((await admin.list('users')).status).toBe(200);
  });

  it('is accepted with a referer of ours when an old browser sends nothing else', async () => {
    const body = JSON.stringify({ ...NEW_USER, email: 'referer@odense.example' });
    const answer = await admin.send('POST', UUID_PATH, {
      bare: true,
      body,
      headers: { ...json, referer: `${running.url}/admin` },
    });
    expect(answer.json.notice?.type).toBe('success');
  });

  it('answers to POST only, and needs a key of its own', async () => {
    const { id } = await userId('vendor2@demo.tilknyt.dk');
    for (const path of [UUID_PATH, `/admin/api/resources/users/records/${id}/disableUser`]) {
      const answer = await admin.get(path);
      expect([answer.status, answer.json.code]).toEqual([405, 'panel.method_not_allowed']);
    }
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect((await admin.send(method, UUID_PATH)).status).toBe(405);
    const keyless = await admin.send('POST', UUID_PATH, {
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect([keyless.status, keyless.json.code]).toEqual([400, 'panel.idempotency_key_missing']);
    const form = await admin.send('POST', UUID_PATH, {
      body: 'a=b',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'idempotency-key': randomUUID() },
    });
    expect([form.status, form.json.code]).toEqual([400, 'panel.body_refused']);
  });

  it('takes a small flat object and nothing else', async () => {
    const bodies = [
      '{"__proto__":{"a":1}}',
      '{"constructor":"x"}',
      '{"a.b":"x"}',
      '{"(a+)+b":"x"}',
      '{"role":{"$ne":1}}',
      '{"role":["ADMIN"]}',
      '[]',
      '{',
    ];
    bodies.push(
      JSON.stringify(Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`k${index}`, 'x']))),
    );
    for (const body of bodies) {
      const answer = await admin.send('POST', UUID_PATH, { body, headers: json });
      expect([body.slice(0, 40), answer.status]).toEqual([body.slice(0, 40), 400]);
    }
    expect(({} as Record<string, unknown>)['a']).toBeUndefined();
  });
});

describe('a command', () => {
  it('changes the row, says so, and stands in the audit trail', async () => {
    const user = await userId('caseworker.101@demo.tilknyt.dk');
    const done = await admin.act('users', user.id, 'disableUser', { version: user.version });
    expect(done.json.notice).toMatchObject({ type: 'success', message: 'disableUserDone' });
    expect(done.json.record?.params['state']).toBe('DISABLED');
    const events = await running.db.superQuery(
      `SELECT 1 FROM app.audit_event WHERE command = 'disableUser' AND entity_id = $1 AND actor_role = 'ADMIN'`,
      [user.id],
    );
    expect(events).toHaveLength(1);
  });

  it('puts a disabled person out with their next request', async () => {
    const client = await loggedIn(running.url, 'coordinator2.101');
    const user = await userId('coordinator2.101@demo.tilknyt.dk');
    expect((await client.list('municipalities')).status).toBe(200);
    await admin.act('users', user.id, 'disableUser', { version: user.version });
    expect((await client.list('municipalities')).status).toBe(401);
  });

  it('refuses a stale screen with shared.stale_version and changes nothing', async () => {
    const user = await userId('coordinator2.461@demo.tilknyt.dk');
    const answer = await admin.act('users', user.id, 'changeRole', {
      role: 'AUDITOR',
      municipalityCode: '461',
      version: user.version + 1,
    });
    expect(answer.json.code).toBe('shared.stale_version');
    expect(answer.json.notice?.message).toBe('errors.shared.stale_version');
    expect(await userId('coordinator2.461@demo.tilknyt.dk')).toEqual(user);
  });

  it('is done once when sent five times with one key, and refuses the key with another body', async () => {
    const key = randomUUID();
    const body = { ...NEW_USER, email: 'twice@odense.example' };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => admin.actOnResource('users', 'addUser', body, key)),
    );
    expect(new Set(answers.map(({ json: { redirectUrl } }) => redirectUrl)).size).toBe(1);
    expect(answers.every(({ json: { notice } }) => notice?.type === 'success')).toBe(true);
    const other = await admin.actOnResource(
      'users',
      'addUser',
      { ...body, email: 'other@odense.example' },
      key,
    );
    expect(other.json.code).toBe('shared.command_key_reused');
  });

  it('refuses unknown fields, missing ones and broken rules with their codes', async () => {
    const before = await countUsers();
    const cases: [object, string][] = [
      [{ ...NEW_USER, email: 'a@b.dk', id: 3 }, 'shared.invalid_input'],
      [{ ...NEW_USER, email: 'a@b.dk', role: 'ROOT' }, 'shared.invalid_input'],
      [{}, 'shared.invalid_input'],
      [{ ...NEW_USER, email: 'vendor@demo.tilknyt.dk' }, 'identity.email_taken'],
      [{ ...NEW_USER, email: 'a@b.dk', password: 'short' }, 'identity.password_too_weak'],
      [{ ...NEW_USER, email: 'a@b.dk', role: 'VENDOR' }, 'identity.role_does_not_fit_municipality'],
    ];
    for (const [body, code] of cases)
      expect((await admin.actOnResource('users', 'addUser', body)).json.code).toBe(code);
    expect(await countUsers()).toBe(before);
  });

  it('is refused to every other role, on every route shape', async () => {
    const { id } = await userId('vendor2@demo.tilknyt.dk');
    for (const email of ['caseworker.461', 'coordinator.101', 'vendor', 'auditor']) {
      const client = await loggedIn(running.url, email);
      for (const path of [`records/${id}/disableUser`, 'actions/addUser']) {
        const answer = await client.post(`/admin/api/resources/users/${path}`);
        expect([answer.status, answer.json.code]).toEqual([403, 'identity.not_permitted']);
      }
      for (const answer of [await client.list('users'), await client.show('users', id)])
        expect(answer.status).toBe(403);
    }
  });

  it('answers on the route of its own kind only; stock writing is not there at all', async () => {
    const { id } = await userId('vendor2@demo.tilknyt.dk');
    const before = await countUsers();
    const paths = [
      'actions/disableUser',
      `records/${id}/addUser`,
      'bulk/disableUser?recordIds=1',
      'actions/new',
      `records/${id}/new`,
      `records/${id}/edit`,
      `records/${id}/delete`,
      'bulk/bulkDelete?recordIds=1',
      'actions/constructor',
      `records/${id}/list`,
      'search/abc',
      'actions/__proto__',
    ];
    for (const path of paths) {
      for (const method of ['GET', 'POST']) {
        const answer =
          method === 'GET'
            ? await admin.get(`/admin/api/resources/users/${path}`)
            : await admin.post(`/admin/api/resources/users/${path}`);
        expect([path, answer.status]).toEqual([path, 404]);
      }
    }
    expect((await admin.list('nothing')).status).toBe(404);
    expect(await countUsers()).toBe(before);
  });
});

describe('a list', () => {
  it('filters, sorts, searches and pages by what its definition allows', async () => {
    const byRole = await admin.list('users', {
      'filters.role': 'VENDOR',
      sortBy: 'email',
      direction: 'desc',
    });
    expect(byRole.json.records?.map(({ params }) => params['email'])).toEqual([
      'vendor2@demo.tilknyt.dk',
      'vendor@demo.tilknyt.dk',
    ]);
    expect(byRole.json.meta?.total).toBe(2);
    const found = await admin.list('municipalities', { 'filters.search': 'øLSTebr' });
    expect(found.json.records).toEqual([]);
    expect(
      (await admin.list('municipalities', { 'filters.search': 'OLSTEbr' })).json.records?.[0]?.title,
    ).toBe('Holstebro');
    const second = await admin.list('municipalities', { page: '2', perPage: '60' });
    expect([second.json.records?.length, second.json.meta?.total]).toEqual([38, 98]);
  });

  it('takes wildcards as letters and asks for three characters', async () => {
    for (const value of ['%%%', '___', '\\\\\\']) {
      expect((await admin.list('users', { 'filters.email': value })).json.records).toEqual([]);
    }
    const short = await admin.list('users', { 'filters.email': 'a%' });
    expect(short.json.notice?.message).toBe('errors.panel.search_too_short');
    expect(short.json.records).toEqual([]);
  });

  it('selects listed columns only', async () => {
    const { json } = await admin.list('users');
    expect(Object.keys(json.records?.[0]?.params ?? {}).sort()).toEqual(
      ['displayName', 'email', 'id', 'municipality', 'municipalityCode', 'role', 'state', 'version'].sort(),
    );
  });

  it('refuses filters, sorts and pages that it does not know, and never with a server error', async () => {
    const columns = [
      'passwordHash',
      'password_hash',
      'id',
      'disabledAt',
      'constructor',
      '__proto__',
      'role~~from',
      'u.email',
      'search~~from',
    ];
    const values = [
      'x',
      'abc',
      '%',
      "' OR 1=1 --",
      '{"$ne":1}',
      '[]',
      '\0',
      '9'.repeat(200),
      '-1',
      'NaN',
      'æøå',
      '🙂🙂🙂',
    ];
    for (const column of columns) {
      for (const value of values) {
        const answer = await admin.list('users', { [`filters.${column}`]: value });
        expect(answer.status).toBeLessThan(500);
        expect(answer.json.records ?? []).toEqual([]);
      }
      const sorted = await admin.list('users', { sortBy: column });
      expect(sorted.json.notice?.message).toBe('errors.panel.sort_refused');
    }
    for (const value of values) {
      for (const column of ['role', 'state', 'email', 'municipalityCode', 'search']) {
        expect((await admin.list('users', { [`filters.${column}`]: value })).status).toBeLessThan(500);
      }
      for (const name of ['page', 'perPage', 'direction'])
        expect((await admin.list('users', { [name]: value })).status).toBeLessThan(500);
      expect((await admin.show('users', value)).status).toBeLessThan(500);
    }
    expect((await admin.list('users', { perPage: '100000' })).json.notice?.message).toBe(
      'errors.panel.page_out_of_range',
    );
  });

  it('shows a missing record and one out of sight alike', async () => {
    const answers = [
      await admin.show('users', 999_999),
      await admin.show('users', 'abc'),
      await admin.show('municipalities', '999'),
      await admin.act('users', 999_999, 'disableUser', { version: 1 }),
    ];
    for (const { status, json } of answers) {
      expect([status, json.code, json.record]).toEqual([404, 'shared.not_found', undefined]);
      expect(json['title']).toBe('Det, du leder efter, findes ikke, eller du har ikke adgang til det.');
    }
    const english = await admin.get('/admin/api/resources/users/records/999999/show', {
      cookie: `${admin.sessionCookie}; tilknyt_sprog=en`,
    });
    expect(english.json['title']).toMatch(/^What you are looking for/);
  });
});

describe('the API', () => {
  it('logs in by JSON, answers problem details in the language asked for', async () => {
    const client = new PanelClient(running.url);
    const danish = await client.get('/api/v1/session');
    expect(danish.headers.get('content-type')).toMatch('application/problem+json');
    expect(danish.json).toMatchObject({ status: 401, code: 'identity.not_logged_in' });
    const english = await client.get('/api/v1/session', { 'accept-language': 'en-GB,en' });
    expect(english.json['title']).not.toBe(danish.json['title']);
    const login = await client.post('/api/v1/session', {
      email: 'vendor@demo.tilknyt.dk',
      password: 'Tilknyt-demo-2026',
    });
    expect([login.status, login.json['role']]).toEqual([200, 'VENDOR']);
    expect((await client.get('/api/v1/session')).json['displayName']).toBe('Nina Dahl');
    expect((await client.post('/api/v1/session/end')).status).toBe(204);
    expect((await client.get('/api/v1/session')).status).toBe(401);
  });

  it('refuses unknown fields, wrong types and unknown routes', async () => {
    const client = new PanelClient(running.url);
    expect(
      (await client.post('/api/v1/session', { email: 'a', password: 'b', role: 'ADMIN' })).json.code,
    ).toBe('shared.invalid_input');
    expect((await client.post('/api/v1/session', { email: { a: 1 }, password: 'b' })).status).toBe(400);
    expect(
      (
        await client.send('POST', '/api/v1/session', {
          body: '{',
          headers: { 'content-type': 'application/json' },
        })
      ).status,
    ).toBe(400);
    expect((await client.get('/api/v1/nowhere')).status).toBe(404);
  });
});

describe('the catalog', () => {
  it('names a permission for every list, command and page', () => {
    const catalog = running.app.get(PanelCatalog);
    for (const { definition, actions } of catalog.resources) {
      expect(definition.permission).toBeTruthy();
      for (const action of actions) expect(action.permission).toBeTruthy();
    }
  });
});
