import type { PanelCatalog } from '../../../src/admin/kit/index.js';
import { COMMANDS, RESOURCES, type Ids } from './coverage.js';
import type { RunningRoute } from './running-routes.js';

export interface PanelRequest {
  readonly method: string;
  readonly path: string;
  readonly body: object;
  /** The same with an id that nobody has. */
  readonly missing: string | null;
}

type Values = Readonly<Record<string, string>>;

/** What AdminJS itself can do to records; all but the first three must be off. */
const STOCK = ['list', 'search', 'show', 'new', 'edit', 'delete', 'bulkDelete'];
const PARAMETER = /:(\w+)/g;

/** Every route of the panel, filled in with every resource, action and page, foreign ids and a foreign text. */
export function panelRequests(
  routes: readonly RunningRoute[],
  catalog: PanelCatalog,
  ids: Ids,
  text: string,
): PanelRequest[] {
  return routes.flatMap((route) =>
    fillings(route.path, catalog, ids, text).map((values) => requestOf(route, values, ids)),
  );
}

/** The parameters that `fillings` knows; a route with another one is not covered. */
export function isFillable({ path }: RunningRoute): boolean {
  return parametersOf(path).every((name) =>
    ['resourceId', 'recordId', 'action', 'query', 'pageName'].includes(name),
  );
}

/** A page of the panel holds no row: it fetches them by the routes under /api. */
function isPage(path: string): boolean {
  return !path.startsWith('/admin/api/');
}

function parametersOf(path: string): string[] {
  return [...path.matchAll(PARAMETER)].map(([, name = '']) => name);
}

function fillings(path: string, catalog: PanelCatalog, ids: Ids, text: string): Values[] {
  const wanted = parametersOf(path);
  let found: Values[] = [{}];
  const spread = (name: string, values: (so: Values) => readonly (number | string)[]): void => {
    if (wanted.includes(name))
      found = found.flatMap((so) => values(so).map((value) => ({ ...so, [name]: String(value) })));
  };
  spread('resourceId', () => Object.keys(RESOURCES));
  spread('action', ({ resourceId = '' }) => [
    ...STOCK,
    ...(catalog.findResource(resourceId)?.actions.map(({ name }) => name) ?? []),
  ]);
  spread('recordId', ({ resourceId = '' }) => (ids[resourceId] ?? []).slice(0, 1));
  spread('query', () => [text]);
  spread('pageName', () => [...catalog.pages.map(({ name }) => name), 'constructor']);
  return found;
}

function requestOf({ method, path }: RunningRoute, values: Values, ids: Ids): PanelRequest {
  const { resourceId = '', action = '' } = values;
  const own = COMMANDS[`${resourceId}.${action}`] ?? { id: ids[resourceId]?.[0] ?? 1, status: 'COMPLETED' };
  const bulk = path.includes('/bulk/') ? `?recordIds=${(ids[resourceId] ?? []).slice(0, 2).join(',')}` : '';
  const missing = RESOURCES[resourceId]?.missing;
  return {
    method,
    path: filled(path, values) + bulk,
    body: { version: 1, ...own },
    missing:
      path.includes(':recordId') && !isPage(path)
        ? filled(path, { ...values, recordId: String(missing) })
        : null,
  };
}

function filled(path: string, values: Values): string {
  return path.replaceAll(PARAMETER, (_all, name: string) => encodeURIComponent(values[name] ?? ''));
}
