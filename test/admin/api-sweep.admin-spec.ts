import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DEMO_PASSWORD } from '../../src/modules/identity/index.js';
import { RuntimeConfig } from '../../src/modules/shared/index.js';
import { ApiRecorder, type Values } from '../support/api/api-recorder.js';
import { everyCommand } from '../support/api/every-command.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { ODENSE } from '../support/builders.js';
import { loggedIn } from '../support/panel-client.js';
import { publishThroughPanel, seedRegister, type SeededMunicipality } from '../support/panel-office.js';
import { API_ROUTES, COMMANDS } from '../support/tenant/coverage.js';

/** Every operation of the document is asked in every way that it documents. */
jest.setTimeout(600_000);

/** Commands that take a scene of their own; their five-fold sending stands in the spec that is named. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'POST /api/v1/links/{linkId}/twins': 'twins.int-spec.ts',
  'POST /api/v1/work-queue/groups/{groupId}/undo': 'twins.int-spec.ts',
  'POST /api/v1/tasks/{id}/confirm-link': 'link-checks.int-spec.ts',
  'POST /api/v1/tasks/{id}/retry-ky': 'ky-http.int-spec.ts',
  'POST /api/v1/tasks/{id}/undo-awaiting': 'ky-http.int-spec.ts',
  'POST /api/v1/loads/{id}/accept-difference': 'control-totals.int-spec.ts',
};
const EVERYBODY = [
  ...['caseworker.461', 'coordinator.461', 'vendor', 'auditor.461', 'auditor', 'admin'],
  'caseworker.825',
];
const MISSING = 999_999;
/** What an operation needs in its address to be answered. */
const QUERIES: Readonly<Record<string, string>> = {
  '/api/v1/tasks/{id}/grants': '?text=101',
  '/api/v1/tasks/{id}/ky-preview': '?benefitType=KONTANTHJAELP',
  '/api/v1/resolved/sample': '?n=1&seed=a',
};

interface Operation {
  readonly operationId: string;
  readonly security?: readonly unknown[];
  readonly responses: Readonly<Record<string, unknown>>;
}

let running: TestApp;
let api: ApiRecorder;
let odense: SeededMunicipality;
let operations: readonly (readonly [string, Operation])[];

beforeAll(async () => {
  running = await startTestApp();
  api = new ApiRecorder(running);
  const vendor = await loggedIn(running.url, 'vendor');
  const register = await seedRegister(running.db, ODENSE, 16);
  await seedRegister(running.db, '825', 1);
  await seedRegister(running.db, '101', 1);
  await publishThroughPanel(vendor, '825');
  odense = { ...register, packageId: await publishThroughPanel(vendor, ODENSE) };
  const { paths } = (await (await fetch(`${running.url}/api/v1/openapi.json`)).json()) as {
    paths: Record<string, Record<string, Operation>>;
  };
  operations = Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(
      ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const,
    ),
  );
  await logIn();
  await everyCommand(api, odense);
  await everyRead();
  await everyRefusal();
});
afterAll(() => running.close());

async function logIn(): Promise<void> {
  const email = 'auditor.461@demo.tilknyt.dk';
  for (const password of ['forkert', DEMO_PASSWORD])
    await api.ask(null, 'POST /api/v1/session', {}, { body: { email, password } });
}

const templateOf = (operation: string): string => operation.split(' ')[1] ?? '';

/** An id of each kind that the rows of Odense have. */
async function valuesFor(path: string): Promise<Values> {
  const [, resource = ''] = /^\/api\/v1\/([\w-]+)/.exec(path) ?? [];
  const [ids] = await running.db.superQuery<Record<string, string>>(
    `SELECT (SELECT min(id) FROM app.account_link WHERE municipality_code = $1) AS "linkId",
            (SELECT min(run_id) FROM app.load_run_municipality WHERE municipality_code = $1) AS run,
            (SELECT min(id) FROM app.package_completion) AS completion, (SELECT min(package_id) FROM app.package_completion) AS package`,
    [ODENSE],
  );
  const first = await firstOf(`/api/v1/${resource === 'work-queue' ? 'tasks' : resource}`);
  const own = path.includes('{completion}') ? ids?.['package'] : ids?.['linkId'];
  const isOwn = path.includes('{completion}') || resource === 'resolved';
  return {
    ...{ municipality: ODENSE, kind: 'LINK', from: 'account', delivery: 'ingen', file: 'accounts.csv' },
    ...{ comment: MISSING, groupId: MISSING, proposalId: MISSING },
    ...ids,
    id: (isOwn ? own : first) ?? 0,
  };
}

async function firstOf(list: string): Promise<string | number> {
  for (const who of EVERYBODY) {
    const { status, json } = await (await api.client(who)).get(`${list}?limit=100`);
    const items = (json['items'] ?? []) as Record<string, string | number>[];
    const own = items.find(({ municipalityCode = ODENSE }) => municipalityCode === ODENSE) ?? items[0];
    if (status === 200 && own) return own['id'] ?? own['code'] ?? 0;
  }
  return 0;
}

/** Each GET by the first person who may. */
async function everyRead(): Promise<void> {
  for (const [name] of operations.filter(([name]) => name.startsWith('GET '))) {
    if (api.seen.get(name)?.has(200)) continue;
    const path = templateOf(name);
    const values = path.includes('{') ? await valuesFor(path) : {};
    for (const who of EVERYBODY) {
      const { status } = await api.ask(who, name, values, { query: QUERIES[path] ?? '' });
      if (status === 200) break;
    }
  }
}

/** 400, 401, 403, 404 and 429 where they are documented. */
async function everyRefusal(): Promise<void> {
  for (const [name, { responses }] of operations) {
    const values = { ...(name.includes('{') ? await valuesFor(templateOf(name)) : {}) };
    const who = await whoMay(name, values);
    if ('401' in responses) await api.ask(null, name, values);
    if ('400' in responses) await api.ask(who, name, values, badForm(name));
    if ('404' in responses) await askForMissing(name, values);
    if ('412' in responses)
      await api.ask(who, name, values, { ...wellFormed(name, {}), headers: { 'if-match': '"9999"' } });
    if ('428' in responses) await api.ask(who, name, values, wellFormed(name, {}));
  }
  const { workplace } = running.app.get(RuntimeConfig);
  const limited = workplace as { apiRequestsPerMinute: number };
  const usual = limited.apiRequestsPerMinute;
  limited.apiRequestsPerMinute = 0;
  for (const [name] of operations) await api.ask(null, name);
  limited.apiRequestsPerMinute = usual;
}

const ROWS = [
  'tasks',
  'accounts',
  'links',
  'proposals',
  'klikDescriptions',
  'escalations',
  'packages',
  'withdrawals',
  'selections',
  'users',
];

/** With the body that the tenant test has for it, by whoever may look so far. */
async function askForMissing(name: string, values: Values): Promise<void> {
  const route = name.replaceAll(/\{(\w+)\}/g, ':$1');
  const ids = { ...Object.fromEntries(ROWS.map((rows) => [rows, [1]])), loads: [`1-${ODENSE}`] };
  const [known] = API_ROUTES[route]?.(ids, []).filter(({ missing }) => missing !== undefined) ?? [];
  for (const who of EVERYBODY) {
    const client = await api.client(who);
    const { status } = known?.body
      ? await client.post(`/api/v1${known.missing}`, known.body)
      : await api.ask(who, name, missingValues(values), wellFormed(name));
    api.note(name, status);
    if (status === 404) break;
  }
}

/** Asked without a key, so that nothing happens; on the way those who may not are refused. */
async function whoMay(name: string, values: Values): Promise<string> {
  let allowed = EVERYBODY[0] ?? '';
  for (const who of [...EVERYBODY].reverse()) {
    const { status } = await api.ask(who, name, values, { headers: { 'idempotency-key': '' } });
    if (status !== 403 && status !== 401) allowed = who;
  }
  return allowed;
}

function badForm(name: string): { query?: string; headers?: Record<string, string> } {
  return name.startsWith('GET ') ? { query: '?limit=0' } : { headers: { 'idempotency-key': '' } };
}

function missingValues(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      ['kind', 'from'].includes(key) ? value : missingLike(value),
    ]),
  );
}

function missingLike(value: string | number): string | number {
  const text = String(value);
  if (/^\d+-\d{3}$/.test(text)) return `${MISSING}-${ODENSE}`;
  return text.length === 3 ? '999' : MISSING;
}

/** A body that the form accepts, as the tenant test has it. */
function wellFormed(name: string, version: object = { version: 1 }): { body: object; query: string } {
  const [, resource = '', command = ''] =
    /^POST \/api\/v1\/([\w-]+)\/(?:\{\w+\}\/)?([\w-]+)$/.exec(name) ?? [];
  const camel = (text: string): string =>
    text.replaceAll(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
  const body = { ...version, ...COMMANDS[`${camel(resource)}.${camel(command)}`] };
  return { body, query: QUERIES[templateOf(name)] ?? '' };
}

describe('every POST of the document', () => {
  it('is done once, and five senders at once with the same key are answered alike', () => {
    expect(api.problems).toEqual([]);
  });
});

describe('every response of the document', () => {
  it('was seen, and none that it does not know was given', () => {
    const unseen = operations.flatMap(([name, { responses }]) =>
      Object.keys(responses)
        .filter((status) => status !== 'default' && !api.seen.get(name)?.has(Number(status)))
        .filter((status) => !(name in ELSEWHERE && Number(status) < 300))
        .map((status) => `${status} ${name}: ${[...(api.seen.get(name) ?? [])].join(' ')}`),
    );
    expect(unseen).toEqual([]);
    const failed = [...api.seen].filter(([, statuses]) => [...statuses].some((status) => status >= 500));
    expect(failed).toEqual([]);
  });

  it('of an operation without a documented one is a refusal of another kind', () => {
    const documented = new Map(operations);
    const unknown = [...api.seen].flatMap(([name, statuses]) =>
      [...statuses]
        .filter((status) => status < 300 && !(String(status) in (documented.get(name)?.responses ?? {})))
        .map((status) => `${status} ${name}`),
    );
    expect(unknown).toEqual([]);
  });
});
