import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { ActionContext, Filter } from 'adminjs';
import { ScopedResource } from '../../src/admin/kit/resource/scoped-resource.js';
import type { PanelResource } from '../../src/admin/kit/index.js';
import { actorOf, can, type SessionUser } from '../../src/modules/identity/index.js';
import { AccessDenied, NotFound, Transactor } from '../../src/modules/shared/index.js';
import { KOBENHAVN } from '../support/builders.js';
import { ownerColumn, tenantTables } from '../support/tenant/canaries.js';
import { API_ROUTES } from '../support/tenant/coverage.js';
import { PEOPLE, TenantScene } from '../support/tenant/scene.js';

/** Every list, command and route is asked with each wall down. */
jest.setTimeout(600_000);

/**
 * Two walls stand between the municipalities: the condition that the application puts into each statement, and row-level
 * security. Each is taken down in turn, and the other holds; with both down the same questions find foreign rows.
 */
let scene: TenantScene;
let tables: readonly string[];
const users = new Map<string, SessionUser>();

beforeAll(async () => {
  scene = await TenantScene.open();
  tables = await tenantTables(scene.running.db);
  for (const email of PEOPLE) {
    const { json } = await scene.client(email).get('/api/v1/session');
    users.set(email, json as unknown as SessionUser);
  }
});
afterAll(() => scene.close());

function userOf(email: string): SessionUser {
  const user = users.get(email);
  if (!user) throw new Error(`${email} is nobody`);
  return user;
}

/** The lists with a municipality's column that the person may see. */
function listsOf(email: string): readonly PanelResource[] {
  return scene.catalog.resources.filter(
    ({ definition }) => definition.tenantColumn !== null && can(userOf(email).role, definition.permission),
  );
}

/** A record that is not there is what the wall is for. */
function nobodyIfNotFound(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}

/** What the list's own statements find of København when the condition on the municipality is left out of them. */
async function foundWithoutCondition(email: string, { definition }: PanelResource): Promise<string[]> {
  const transactor = scene.running.app.get(Transactor);
  const open = new ScopedResource({ ...definition, tenantColumn: null }, transactor);
  const context = { currentAdmin: userOf(email) } as unknown as ActionContext;
  const all = { filters: {} } as unknown as Filter;
  const foreign = (scene.foreign[definition.id] ?? []).slice(0, 100);
  const listed = await open.find(all, { limit: 100 }, context);
  const named = await open.findMany([...foreign], context);
  const one = await open.findOne(foreign[0] ?? 0, context).catch(nobodyIfNotFound);
  const ids = [...listed, ...named, ...(one ? [one] : [])].map((record) => String(record.id()));
  // The count joins no other table, so that no other table's policy can stand in for this one's.
  const own = await new ScopedResource(definition, transactor).count(all, context);
  const more = (await open.count(all, context)) - own;
  return [
    ...ids.filter((id) => foreign.map(String).includes(id)),
    ...(more > 0 ? [`${more} more rows`] : []),
  ];
}

/** Canaries in what the panel and the API answer. */
async function foundOverHttp(email: string): Promise<string[]> {
  const client = scene.client(email);
  const found: string[] = [];
  const look = (where: string, text: string): void => {
    found.push(...scene.canaries.foundIn(text).map((canary) => `${where}: ${canary}`));
  };
  for (const { definition } of listsOf(email)) {
    look(definition.id, (await client.list(definition.id, { perPage: '100' })).text);
    for (const id of (scene.foreign[definition.id] ?? []).slice(0, 5))
      look(definition.id, (await client.show(definition.id, id)).text);
  }
  for (const [route, requests] of Object.entries(API_ROUTES)) {
    for (const { path, body } of requests(scene.foreign, scene.canaries.samples)) {
      const url = `/api/v1${path}`;
      look(route, (await (body ? client.post(url, body) : client.get(url))).text);
    }
  }
  return [...new Set(found)];
}

/** Puts back exactly what it took away, so that a table which never had the wall does not get one here. */
async function withoutRowLevelSecurity<T>(work: () => Promise<T>): Promise<T> {
  const { db } = scene.running;
  const walled = await db.superQuery<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'app'::regnamespace AND relrowsecurity AND relname = ANY ($1)`,
    [tables],
  );
  const all = (what: string): Promise<unknown> =>
    db.superQuery(walled.map(({ name }) => `ALTER TABLE app.${name} ${what} ROW LEVEL SECURITY`).join(';'));
  await all('DISABLE');
  try {
    return await work();
  } finally {
    await all('ENABLE');
  }
}

describe.each(PEOPLE)('between %s and København', (email) => {
  it('row-level security holds for every table', async () => {
    for (const table of tables) {
      const count = scene.running.db.transactor.read(actorOf(userOf(email)), (em) =>
        em.query(`SELECT count(*)::int AS count FROM app.${table} WHERE ${ownerColumn(table)} = $1`, [
          KOBENHAVN,
        ]),
      );
      const seen = await count.catch((error: unknown) => (error instanceof AccessDenied ? 'refused' : error));
      expect([table, seen === 'refused' ? [{ count: 0 }] : seen]).toEqual([table, [{ count: 0 }]]);
    }
  });

  it('row-level security holds with the application’s own condition removed from every list', async () => {
    for (const resource of listsOf(email))
      expect([resource.definition.id, await foundWithoutCondition(email, resource)]).toEqual([
        resource.definition.id,
        [],
      ]);
  });

  it('the application’s own condition holds with row-level security removed from every table', async () => {
    expect(await withoutRowLevelSecurity(() => foundOverHttp(email))).toEqual([]);
  });

  it('nothing holds with both removed, so that each of the two can be seen to fail', async () => {
    const found = await withoutRowLevelSecurity(async () => {
      const lists = listsOf(email).map(async (resource) => [
        resource.definition.id,
        (await foundWithoutCondition(email, resource)).length,
      ]);
      return Promise.all(lists);
    });
    expect(found.filter(([, count]) => count === 0)).toEqual([]);
  });
});
