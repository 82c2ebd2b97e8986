import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { parseDto } from '../../src/admin/kit/action/parse-dto.js';
import { formatKroner } from '../../src/modules/shared/index.js';
import { KOBENHAVN } from '../support/builders.js';
import type { PanelAnswer, PanelClient } from '../support/panel-client.js';
import { SECRETS, checksums, tenantTables } from '../support/tenant/canaries.js';
import {
  API_ROUTES,
  COMMANDS,
  OPEN_ROUTES,
  REFERENCES,
  RESOURCES,
  type ApiRequest,
  type Ids,
} from '../support/tenant/coverage.js';
import { catalogRequests, catalogRoutes } from '../support/tenant/catalog-requests.js';
import { isFillable, panelRequests } from '../support/tenant/panel-requests.js';
import { runningRoutes, type RunningRoute } from '../support/tenant/running-routes.js';
import { PEOPLE, TenantScene } from '../support/tenant/scene.js';

/** Every command on every route is asked in one test. */
jest.setTimeout(600_000);

const NOWHERE = 999_999;
const TENANT_RESOURCES = Object.keys(RESOURCES).filter((name) => RESOURCES[name]?.ids !== null);

let scene: TenantScene;
let before: Record<string, string>;
/** What København's coordinator takes home; it stands in the audit trail from then on. */
let exported: PanelAnswer;

beforeAll(async () => {
  scene = await TenantScene.open();
  exported = await scene.client('coordinator.101').post('/api/v1/resolved/export');
  before = await checksums(scene.running.db, KOBENHAVN);
});
afterAll(() => scene.close());
afterEach(async () => expect(await checksums(scene.running.db, KOBENHAVN)).toEqual(before));

function routes(): { api: string[]; panel: RunningRoute[]; unknown: string[] } {
  const closed = runningRoutes(scene.running.app).filter(
    (route) => !OPEN_ROUTES.some((open) => open.test(nameOf(route))),
  );
  const panel = closed.filter((route) => route.path.startsWith('/admin') && isFillable(route));
  const api = closed.filter(({ path }) => path.startsWith('/api/')).map(nameOf);
  const known = new Set([...panel.map(nameOf), ...api]);
  return { api, panel, unknown: closed.map(nameOf).filter((name) => !known.has(name)) };
}

function nameOf({ method, path }: RunningRoute): string {
  return `${method} ${path}`;
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}

function ask(client: PanelClient, method: string, path: string, body: object = {}): Promise<PanelAnswer> {
  return method === 'GET' ? client.get(path) : client.post(path, body);
}

function askApi(client: PanelClient, { path, body }: ApiRequest): Promise<PanelAnswer> {
  return ask(client, body ? 'POST' : 'GET', `/api/v1${path}`, body);
}

/** No canary, and none of København's rows. */
function expectClean(where: string, answer: PanelAnswer, resource = ''): void {
  expect([where, scene.canaries.foundIn(answer.text)]).toEqual([where, []]);
  const ids = (answer.json.records ?? []).map(({ id }) => String(id));
  expect([where, ids.filter((id) => scene.foreign[resource]?.map(String).includes(id))]).toEqual([where, []]);
}

/** The answer is the one for a row that does not exist. */
async function expectAsMissing(
  where: string,
  answer: PanelAnswer,
  missing: Promise<PanelAnswer>,
): Promise<void> {
  const { status, json } = await missing;
  expect([where, answer.status, answer.json.code]).toEqual([where, status, json.code]);
}

describe('the tenant test', () => {
  it('knows every list, command, route and table of the running application', async () => {
    const { resources } = scene.catalog;
    const commands = resources.flatMap(({ definition, actions }) =>
      actions.map(({ name }) => `${definition.id}.${name}`),
    );
    const known = [RESOURCES, COMMANDS, API_ROUTES, SECRETS].map((list) => Object.keys(list).sort());
    known[2] = unique([...Object.keys(API_ROUTES), ...catalogRoutes(scene.catalog)]);
    const { api, unknown } = routes();
    const running = [
      resources.map(({ definition }) => definition.id),
      commands,
      unique([...api, ...unknown]),
      await tenantTables(scene.running.db),
    ];
    expect(known).toEqual(running.map((names) => names.sort()));
  });

  it('sends each command a body that its form accepts, and knows whose ids stand in it', async () => {
    for (const { definition, actions } of scene.catalog.resources) {
      for (const { name, dto } of actions) {
        const body = COMMANDS[`${definition.id}.${name}`] ?? {};
        await expect(parseDto(dto, { ...body })).resolves.toBeDefined();
        const references = Object.keys(body).filter((key) => key.endsWith('Id'));
        expect(references.filter((key) => REFERENCES[key] === undefined)).toEqual([]);
      }
    }
  });

  it('has something to find in every table and of every kind', () => {
    expect([...scene.canaries.byPlace].filter(([, values]) => values.length === 0)).toEqual([]);
    expect(scene.canaries.count).toBeGreaterThan(200);
    expect(Object.entries(before).filter(([, sum]) => sum.startsWith('0 rows'))).toEqual([]);
    for (const name of TENANT_RESOURCES) expect([name, scene.foreign[name]?.length]).not.toEqual([name, 0]);
  });

  it('finds it where it may be seen', async () => {
    for (const name of TENANT_RESOURCES) {
      const insider = scene.client(RESOURCES[name]?.insider ?? '');
      const answer = await insider.show(name, scene.foreign[name]?.[0] ?? 0);
      expect([name, scene.canaries.foundIn(answer.text).length]).not.toEqual([name, 0]);
    }
    const [matching] = API_ROUTES['GET /api/v1/tasks/:id/matching']?.(scene.foreign, []) ?? [];
    const screen = await askApi(scene.client('coordinator.101'), matching ?? { path: '' });
    for (const { text } of [screen, exported]) {
      const found = scene.canaries.foundIn(text);
      expect(found.some((canary) => /^\d+$|^[\d.]+,\d\d$/.test(canary))).toBe(true);
      expect(found.some((canary) => /[A-Za-z]/.test(canary))).toBe(true);
    }
  });
});

describe.each(PEOPLE)('to %s, København is as if it were not there:', (email) => {
  let client: PanelClient;
  beforeAll(() => {
    client = scene.client(email);
  });

  it.each(Object.keys(RESOURCES))('%s: every page, order and filter of the list', async (name) => {
    const { definition } = scene.catalog.findResource(name) ?? {};
    const sorts = Object.entries(definition?.columns ?? {}).filter(([, { sort }]) => sort);
    const queries: Record<string, string>[] = [
      { perPage: '100' },
      { perPage: '100', page: '2' },
      ...sorts.flatMap(([sortBy]) =>
        ['asc', 'desc'].map((direction) => ({ perPage: '100', sortBy, direction })),
      ),
      ...(await foreignFilters(name)),
    ];
    for (const query of queries)
      expectClean(JSON.stringify(query), await client.list(name, { perPage: '100', ...query }), name);
  });

  it.each(TENANT_RESOURCES)('%s: the search above the list and the search for references', async (name) => {
    const { search = [], title = '', columns = {} } = scene.catalog.findResource(name)?.definition ?? {};
    const values = await valuesOfInsider(name);
    const insider = scene.client(RESOURCES[name]?.insider ?? '');
    for (const text of search.map((key) => values[key] ?? '')) {
      const query = { perPage: '100', 'filters.search': text };
      expectClean(text, await client.list(name, query), name);
      expect([name, text, (await insider.list(name, query)).json.meta?.total]).not.toEqual([name, text, 0]);
    }
    const path = `/admin/api/resources/${name}/actions/search/${encodeURIComponent(values[title] ?? '')}?searchProperty=id`;
    expectClean(path, await client.get(path), name);
    const found = columns[title]?.filter ? (await insider.get(path)).json.records?.length : null;
    expect([path, found]).not.toEqual([path, 0]);
    for (const text of scene.canaries.samples) {
      expectClean(text, await client.list(name, { 'filters.search': text }), name);
    }
  });

  it('no record is shown, and each answer is that for one which does not exist', async () => {
    for (const name of TENANT_RESOURCES) {
      for (const id of scene.foreign[name] ?? []) {
        const answer = await client.show(name, id);
        expectClean(`${name} ${id}`, answer, name);
        const missing = client.show(name, RESOURCES[name]?.missing ?? 0);
        await expectAsMissing(`${name} ${id}`, answer, missing);
      }
    }
  });

  it('no route of the panel tells or changes anything, whatever command, page or bulk action is asked', async () => {
    const [text = ''] = scene.canaries.samples;
    const requests = panelRequests(routes().panel, scene.catalog, scene.foreign, text);
    for (const { method, path, body, missing } of requests) {
      const where = `${method} ${path}`;
      const answer = await ask(client, method, path, body);
      expectClean(where, answer);
      if (missing !== null) await expectAsMissing(where, answer, ask(client, method, missing, body));
    }
  });

  it('no route of the API either', async () => {
    const ofLists = (ids: Ids, texts: readonly string[]): ApiRequest[] =>
      catalogRequests(scene.catalog, ids, texts);
    for (const [route, requests] of [...Object.entries(API_ROUTES), ['lists', ofLists] as const]) {
      for (const request of requests(scene.foreign, scene.canaries.samples)) {
        const answer = await askApi(client, request);
        expectClean(`${route} ${request.path}`, answer);
        if (request.missing !== undefined)
          await expectAsMissing(request.path, answer, askApi(client, { ...request, path: request.missing }));
      }
    }
  });
});

/** Each filter of the list with the value that a foreign row has. */
async function foreignFilters(name: string): Promise<Record<string, string>[]> {
  const values = await valuesOfInsider(name);
  const columns = Object.entries(scene.catalog.findResource(name)?.definition.columns ?? {});
  return [
    { 'filters.municipality': 'København' },
    ...columns.flatMap(([key, { filter }]): Record<string, string>[] => {
      const value = values[key];
      if (filter === undefined || value === undefined) return [];
      if (filter !== 'range') return [{ [`filters.${key}`]: value }];
      return [{ [`filters.${key}~~from`]: value, [`filters.${key}~~to`]: value }];
    }),
  ];
}

/** A foreign row as its own people see it; amounts as they type them. */
async function valuesOfInsider(name: string): Promise<Record<string, string>> {
  const insider = scene.client(RESOURCES[name]?.insider ?? '');
  const { json } = await insider.show(name, scene.foreign[name]?.[0] ?? 0);
  const columns = scene.catalog.findResource(name)?.definition.columns ?? {};
  const filled = Object.entries(json.record?.params ?? {}).filter(([, value]) => value != null);
  return Object.fromEntries(
    filled.map(([key, value]) => [
      key,
      columns[key]?.type === 'money' ? formatKroner(Number(value)) : String(value),
    ]),
  );
}

const REFERRING = Object.keys(COMMANDS).filter((name) =>
  Object.keys(COMMANDS[name] ?? {}).some((key) => key in REFERENCES),
);

describe('a foreign id in the body of a command on one’s own task', () => {
  it.each(REFERRING)('%s: is one that does not exist', async (name) => {
    const { odense, held } = scene;
    const { id, version } = await odense.taskOf(held);
    const [resource = '', action = ''] = name.split('.');
    const recordId = resource === 'accounts' ? held.id : id;
    // Who holds the task decides on it; what only a coordinator may do, a coordinator does.
    const isCoordinators = [
      'assignTask',
      'approve',
      'reject',
      'approveOnAccount',
      'rejectOnAccount',
    ].includes(action);
    const actor = isCoordinators ? odense.coordinator : odense.caseworker;
    const { chosenCaseId: _case, ...form } = COMMANDS[name] ?? {};
    const own = {
      ...form,
      ...('grantId' in form ? { grantId: held.grant.id } : {}),
      ...('receiptHash' in form ? { receiptHash: await odense.receiptHash(held) } : {}),
      ...(resource === 'tasks' ? { version } : {}),
    };
    for (const [field, rows] of Object.entries(REFERENCES).filter(([key]) => key in (COMMANDS[name] ?? {}))) {
      const withId = (value: unknown): Promise<PanelAnswer> =>
        actor.act(resource, recordId, action, { ...own, [field]: value });
      for (const foreignId of scene.foreign[rows] ?? []) {
        const answer = await withId(foreignId);
        expectClean(`${name} ${field}`, answer);
        await expectAsMissing(`${name} ${field} ${foreignId}`, answer, withId(NOWHERE));
        expect(answer.json.code).toMatch(
          /^(linking\.grant_not_found|cases\.case_not_found|packages\.assignee_unknown|shared\.stale_version|linking\.account_not_linked|linking\.account_not_withdrawn)$/,
        );
      }
    }
  });
});

describe('people of both municipalities at the same time', () => {
  it('each get their own rows', async () => {
    const lists = ['accounts', 'claims', 'tasks', 'grants', 'cases'].flatMap((name) => [
      name,
      name,
      name,
      name,
    ]);
    const stranger = scene.client('caseworker.461');
    const insider = scene.client('caseworker.101');
    await Promise.all(
      lists.flatMap((name) => [
        stranger.list(name, { perPage: '100' }).then((answer) => expectClean(name, answer, name)),
        insider
          .list(name, { perPage: '100' })
          .then(({ json }) => expect(json.records?.length).toBe(scene.foreign[name]?.length)),
      ]),
    );
  });
});
