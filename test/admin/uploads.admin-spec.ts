import { randomUUID } from 'node:crypto';
import { mkdir, readFile, readdir } from 'node:fs/promises';
import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { UNFINISHED } from '../../src/modules/imports/deliveries/unfinished.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { loggedIn, type PanelClient } from '../support/panel-client.js';

const MEGABYTE = 1024 * 1024;
const HEADER = 'account_no,municipality,cpr,name,benefit_type,grant_ref,established,due_date,balance\n';
const ROW = 'K-1,461,,Navn,SHO,,2020-01-01,2020-02-01,12.00\n';

let app: TestApp;
const clients: Record<string, PanelClient> = {};

beforeAll(async () => {
  app = await startTestApp();
  for (const email of ['vendor', 'coordinator.461', 'admin']) clients[email] = await loggedIn(app.url, email);
});
afterAll(() => app.close());
/** Whatever was sent, nothing lies half-finished afterwards. */
afterEach(async () => expect(await unfinished()).toEqual([]));

interface Answer {
  readonly status: number;
  readonly code: string | null;
  readonly body: Record<string, unknown>;
}

interface Sent {
  readonly as?: string | null;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A POST of which the test says itself when bytes leave. */
function open({ as = 'vendor', path = '/odense/files/accounts.csv', headers = {} }: Sent = {}): {
  readonly request: ClientRequest;
  readonly answer: Promise<Answer>;
} {
  const { host, port } = new URL(app.url);
  const cookie = as === null ? {} : { Cookie: clients[as]?.cookieHeader ?? '' };
  const request = httpRequest({
    host: host.split(':')[0],
    port,
    method: 'POST',
    path: `/api/v1/deliveries${path}`,
    headers: {
      Host: host,
      Origin: app.url,
      'Content-Type': 'application/octet-stream',
      'Idempotency-Key': randomUUID(),
      ...cookie,
      ...headers,
    },
  });
  const answer = new Promise<Answer>((resolve, reject) => {
    request.once('error', reject);
    request.once('response', (response: IncomingMessage) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
      response.once('end', () => {
        const body = JSON.parse(text === '' ? '{}' : text) as Record<string, unknown>;
        resolve({
          status: response.statusCode ?? 0,
          code: (body['code'] as string | undefined) ?? null,
          body,
        });
      });
    });
  });
  return { request, answer };
}

function send(bytes: string | Buffer, sent: Sent = {}): Promise<Answer> {
  const { request, answer } = open(sent);
  request.end(bytes);
  return answer;
}

async function unfinished(): Promise<string[]> {
  return readdir(join(app.deliveriesDir, UNFINISHED)).catch(() => []);
}

async function filesOf(delivery: string): Promise<string[]> {
  return (await readdir(join(app.deliveriesDir, delivery)).catch(() => [])).sort();
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error('it never came to be so');
    await new Promise((wait) => setTimeout(wait, 20));
  }
}

describe('a file from the browser', () => {
  it('lies in its delivery afterwards, is listed, and is in the audit trail', async () => {
    const answer = await send(HEADER + ROW);
    expect(answer).toMatchObject({ status: 201, body: { bytes: (HEADER + ROW).length } });
    expect(await readFile(join(app.deliveriesDir, 'odense', 'accounts.csv'), 'utf8')).toBe(HEADER + ROW);
    const { json } = await as('vendor').get('/api/v1/deliveries');
    expect(json).toMatchObject({
      maxUploadBytes: MEGABYTE,
      deliveries: [{ name: 'odense', files: [{ name: 'accounts.csv', bytes: (HEADER + ROW).length }] }],
    });
    const [event] = await app.db.superQuery<{ body: string; actor_role: string }>(
      `SELECT b.body, e.actor_role FROM app.audit_event e JOIN app.audit_body b USING (chain, seq) WHERE e.command = 'uploadFile'`,
    );
    expect(event?.actor_role).toBe('VENDOR');
    expect(JSON.parse(event?.body ?? '')).toMatchObject({
      operation: 'FILE_UPLOADED',
      delivery: 'odense',
      file: 'accounts.csv',
      sha256: answer.body['sha256'],
    });
  });

  it('replaces the one of the same name', async () => {
    await send(HEADER + ROW, { path: '/erstattet/files/accounts.csv' });
    await send(HEADER + ROW + ROW.replace('K-1', 'K-2'), { path: '/erstattet/files/accounts.csv' });
    expect(await readFile(join(app.deliveriesDir, 'erstattet', 'accounts.csv'), 'utf8')).toContain('K-2');
  });

  it('takes a name with Danish letters and spaces', async () => {
    const path = `/${encodeURIComponent('Læsø 2026-11')}/files/accounts.csv`;
    expect(await send(HEADER + ROW, { path })).toMatchObject({ status: 201 });
    expect(await filesOf('Læsø 2026-11')).toEqual(['accounts.csv']);
  });

  it('broken off half-way leaves nothing', async () => {
    const { request, answer } = open({ path: '/afbrudt/files/accounts.csv' });
    const gone = answer.catch((error: unknown) => error);
    request.write(HEADER + ROW);
    await until(async () => (await unfinished()).length === 1);
    request.destroy();
    await gone;
    await until(async () => (await unfinished()).length === 0);
    expect(await filesOf('afbrudt')).toEqual([]);
  });

  it('larger than the limit is refused by what it announces, before a byte of it is sent', async () => {
    const { request, answer } = open({ headers: { 'Content-Length': String(51 * MEGABYTE) } });
    request.flushHeaders();
    expect(await answer).toMatchObject({
      status: 413,
      code: 'imports.upload_too_large',
      body: { details: { megabytes: 1 } },
    });
    request.destroy();
  });

  it('larger than the limit is refused, too, when it announces nothing', async () => {
    const { request, answer } = open({ path: '/uvarslet/files/accounts.csv' });
    request.write(HEADER);
    for (let sent = 0; sent < 20; sent += 1) request.write(ROW.repeat(2_000));
    const { status, code } = await answer;
    expect([status, code]).toEqual([413, 'imports.upload_too_large']);
    request.destroy();
    expect(await filesOf('uvarslet')).toEqual([]);
  });

  const zip = Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.alloc(200, 1)]);
  it.each<[string, Buffer | string, string]>([
    ['a zip archive', zip, 'imports.file_is_archive'],
    ['a gzip archive', Buffer.concat([Buffer.from('1f8b08', 'hex'), zip]), 'imports.file_is_archive'],
    ['UTF-16', Buffer.from(`\ufeff${HEADER}${ROW}`, 'utf16le'), 'imports.encoding_unsupported'],
    ['NUL bytes', `${HEADER}K-1,461\0,\n`, 'imports.file_has_nul'],
    ['nothing', '', 'imports.file_empty'],
    ['a million columns', `${','.repeat(1_000_000)}\n`, 'imports.header_missing'],
    ['another file of the delivery', 'cpr,name,municipality\n', 'imports.header_wrong'],
    [
      'a picture',
      Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(40, 7)]),
      'imports.header_missing',
    ],
  ])('with %s in it is refused', async (_what, bytes, code) => {
    expect(await send(bytes, { path: '/afvist/files/accounts.csv' })).toMatchObject({ status: 400, code });
    expect(await filesOf('afvist')).toEqual([]);
  });

  it.each([
    ['..%5cx.csv', 'imports.file_name_refused'],
    ['..%2Faccounts.csv', 'imports.file_name_refused'],
    ['accounts.csv%00.txt', 'imports.file_name_refused'],
    ['Accounts.csv', 'imports.file_name_refused'],
    ['accounts.csv.zip', 'imports.file_name_refused'],
    ['delivery.zip', 'imports.file_name_refused'],
    ['constructor', 'imports.file_name_refused'],
  ])('named %s is refused', async (file, code) => {
    expect(await send(HEADER, { path: `/odense/files/${file}` })).toMatchObject({ status: 400, code });
  });

  it.each([
    ['..%5cx', 'imports.delivery_name_refused'],
    ['..%2F..%2Fetc', 'imports.delivery_name_refused'],
    ['%2e%2e%00', 'imports.delivery_name_refused'],
    ['.unfinished', 'imports.delivery_name_refused'],
    ['x'.repeat(81), 'imports.delivery_name_refused'],
    ['610170-1234', 'shared.text_contains_cpr'],
  ])('for the delivery %s is refused', async (delivery, code) => {
    expect(await send(HEADER, { path: `/${delivery}/files/accounts.csv` })).toMatchObject({
      status: 400,
      code,
    });
  });

  it('is refused while its delivery is being loaded', async () => {
    await send(HEADER + ROW, { path: '/optaget/files/accounts.csv' });
    const started = await as('vendor').post('/api/v1/load-jobs', {
      delivery: 'optaget',
      hash: 'a'.repeat(64),
      kind: 'LOAD',
    });
    const id = String(started.json['id']);
    expect(await send(HEADER, { path: '/optaget/files/accounts.csv' })).toMatchObject({
      status: 409,
      code: 'imports.delivery_in_use',
    });
    const deleted = () => as('vendor').post('/api/v1/deliveries/optaget/delete');
    expect(await deleted()).toMatchObject({ status: 409, json: { code: 'imports.delivery_in_use' } });
    expect(await filesOf('optaget')).toEqual(['accounts.csv']);
    expect((await as('vendor').post(`/api/v1/load-jobs/${id}/cancel`)).status).toBe(204);
    expect((await deleted()).status).toBe(204);
    expect(await filesOf('optaget')).toEqual([]);
    expect((await deleted()).json['code']).toBe('imports.delivery_missing');
  });

  it('goes with its delivery when Netcompany deletes that, and nobody else can', async () => {
    await send(HEADER + ROW, { path: '/fortrudt/files/accounts.csv' });
    const address = '/api/v1/deliveries/fortrudt/delete';
    for (const email of ['coordinator.461', 'admin'])
      expect((await as(email).post(address)).json['code']).toBe('identity.not_permitted');
    expect(await filesOf('fortrudt')).toEqual(['accounts.csv']);
    const key = { 'idempotency-key': randomUUID() };
    for (const _again of ['', 'again']) expect((await as('vendor').post(address, {}, key)).status).toBe(204);
    expect(await filesOf('fortrudt')).toEqual([]);
    const events = await app.db.superQuery<{ body: string }>(
      `SELECT b.body FROM app.audit_event e JOIN app.audit_body b USING (chain, seq)
       WHERE e.command = 'deleteDelivery' AND b.body LIKE '%fortrudt%'`,
    );
    expect(events.map(({ body }) => JSON.parse(body) as unknown)).toMatchObject([
      { delivery: 'fortrudt', files: ['accounts.csv'], bytes: (HEADER + ROW).length },
    ]);
  });

  it('goes not while a load that was broken off needs it', async () => {
    await send(HEADER + ROW, { path: '/halvt/files/accounts.csv' });
    await app.db.superQuery(
      `INSERT INTO app.load_run (delivery_name, delivery_hash, rule_version, status, started_by_name)
       VALUES ('halvt', 'x', 'x', 'RUNNING', 'test')`,
    );
    const answer = await as('vendor').post('/api/v1/deliveries/halvt/delete');
    expect(answer).toMatchObject({ status: 409, json: { code: 'imports.delivery_in_use' } });
    expect(await filesOf('halvt')).toEqual(['accounts.csv']);
  });
});

describe('before a byte of a file is sent,', () => {
  it.each<[string, Sent, number, string]>([
    ['nobody in particular', { as: null }, 401, 'identity.not_logged_in'],
    ['a coordinator', { as: 'coordinator.461' }, 403, 'identity.not_permitted'],
    ['an administrator', { as: 'admin' }, 403, 'identity.not_permitted'],
    ['a page of somebody else', { headers: { Origin: 'https://ond.example' } }, 403, 'panel.foreign_origin'],
    ['a call without a key', { headers: { 'Idempotency-Key': '' } }, 400, 'panel.idempotency_key_missing'],
    [
      'a form',
      { headers: { 'Content-Type': 'multipart/form-data; boundary=x' } },
      400,
      'imports.upload_not_bytes',
    ],
  ])('%s is refused', async (_who, sent, status, code) => {
    const { request, answer } = open({
      ...sent,
      headers: { ...sent.headers, 'Content-Length': '1000' },
    });
    request.flushHeaders();
    expect(await answer).toMatchObject({ status, code });
    request.destroy();
  });
});

describe('what lies in the folder of the deliveries', () => {
  it('is shown to Netcompany alone, without folders that are no deliveries', async () => {
    await mkdir(join(app.deliveriesDir, 'tom'), { recursive: true });
    await mkdir(join(app.deliveriesDir, '.skjult'), { recursive: true });
    const { json } = await as('vendor').get('/api/v1/deliveries');
    const names = (json['deliveries'] as unknown as { name: string }[]).map(({ name }) => name);
    expect(names).toContain('odense');
    expect(names).not.toEqual(expect.arrayContaining(['tom']));
    expect(names).not.toEqual(expect.arrayContaining(['.skjult']));
    for (const email of ['coordinator.461', 'admin'])
      for (const path of ['/deliveries', '/load-jobs', '/load-jobs/1'])
        expect((await as(email).get(`/api/v1${path}`)).status).toBe(403);
  });

  it('gets its hash in a moment, and a load is started by it and seen', async () => {
    let hash: string | null = null;
    await until(async () => {
      const { json } = await as('vendor').get('/api/v1/deliveries');
      const found = (json['deliveries'] as unknown as { name: string; hash: string | null }[]).find(
        ({ name }) => name === 'odense',
      );
      hash = found?.hash ?? null;
      return hash !== null;
    });
    const started = await as('vendor').post('/api/v1/load-jobs', { delivery: 'odense', hash, kind: 'TRIAL' });
    expect(started.status).toBe(201);
    const shown = await as('vendor').get(`/api/v1/load-jobs/${String(started.json['id'])}`);
    expect(shown.json).toMatchObject({ kind: 'TRIAL', delivery: 'odense', hash, status: 'QUEUED' });
    const again = await as('vendor').post('/api/v1/load-jobs', { delivery: 'odense', hash, kind: 'LOAD' });
    expect(again).toMatchObject({ status: 409, json: { code: 'imports.delivery_in_use' } });
  });

  it('is not started with another body than a load has', async () => {
    for (const body of [
      {},
      { delivery: 'odense', hash: 'x', kind: 'LOAD' },
      { delivery: 'odense', hash: 'a'.repeat(64), kind: 'ALL' },
      { delivery: 'odense', hash: 'a'.repeat(64), kind: 'LOAD', more: 1 },
    ])
      expect((await as('vendor').post('/api/v1/load-jobs', body)).status).toBe(400);
  });
});

function as(email: string): PanelClient {
  const client = clients[email];
  if (!client) throw new Error(`${email} is not logged in`);
  return client;
}
