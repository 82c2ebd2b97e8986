import type { NextFunction, Request, Response } from 'express';
import { NotLoggedIn, NotPermitted, can, type SessionUser } from '../../../modules/identity/index.js';
import { FilterRefused, IdempotencyKeyMissing, MethodNotAllowed, RouteUnknown } from '../kit.errors.js';
import type { PanelCatalog, RouteKind } from '../panel-catalog.js';
import { NotFound } from '../../../modules/shared/index.js';
import { columnFor, isIdOf } from '../resource/resource-definition.js';
import { QUICK_SEARCH } from '../resource/select-statement.js';
import { currentUser } from './current-user.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const FILTER = /^filters\.([A-Za-z][A-Za-z0-9_]{0,63})(?:~~(?:from|to))?$/;
const LIST_QUERY = /^(?:page|perPage|sortBy|direction|filters\..+)$/;
const MAX_NAME = 60;

interface PanelRoute {
  readonly isApi: boolean;
  readonly resource?: string;
  readonly action?: string;
  readonly recordId?: string;
  readonly kind?: RouteKind;
  readonly page?: string;
}

/** Nobody who is not logged in gets further: calls are answered with 401, people are sent to the login page. */
export function requireLogin(request: Request, response: Response, next: NextFunction): void {
  if (currentUser(request)) return next();
  if (request.method === 'GET' && !request.path.startsWith('/api/'))
    return response.redirect(302, '/admin/login');
  next(new NotLoggedIn());
}

/**
 * Knows every route of the panel and refuses the rest (reliability.md 2.1, no. 8, 11, 22, 25): the action's kind must be
 * the route's, reading goes by GET, commands by POST with a key of their own, and the role must include it.
 */
export function routeGuard(catalog: PanelCatalog) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    const user = currentUser(request);
    if (!user) return next(new NotLoggedIn());
    const route = parseRoute(request.path);
    if (!route) return next(new RouteUnknown());
    assertAllowed(catalog, route, request, user);
    // Express 5 reads the query anew at each access; AdminJS gets the names that a list knows, and nothing else.
    Object.defineProperty(request, 'query', {
      value: knownQuery(request.query, route, catalog, user),
      configurable: true,
      enumerable: true,
    });
    next();
  };
}

function assertAllowed(catalog: PanelCatalog, route: PanelRoute, request: Request, user: SessionUser): void {
  if (route.page !== undefined) {
    const page = catalog.findPage(route.page);
    if (!page || route.isApi) throw new RouteUnknown();
    if (!can(user.role, page.permission)) throw new NotPermitted();
  }
  if (route.resource !== undefined) assertResource(catalog, route.resource, route, request, user);
  else if (request.method === 'POST') throw new MethodNotAllowed();
}

function assertResource(
  catalog: PanelCatalog,
  id: string,
  route: PanelRoute,
  request: Request,
  user: SessionUser,
): void {
  const resource = catalog.findResource(id);
  const action = resource ? catalog.findAction(resource, route.action ?? 'list') : null;
  if (!resource || !action || action.kind !== route.kind) throw new RouteUnknown();
  if (!can(user.role, resource.definition.permission) || !can(user.role, action.permission))
    throw new NotPermitted();
  const byPost = request.method === 'POST';
  if (!route.isApi && byPost) throw new MethodNotAllowed();
  if (route.isApi && action.isCommand !== byPost) throw new MethodNotAllowed();
  if (route.isApi && route.recordId !== undefined && !isIdOf(resource.definition, route.recordId))
    throw new NotFound();
  if (byPost) Object.assign(request, { idempotencyKey: idempotencyKeyOf(request) });
}

/** The key of this command, one per opened form. Throws `panel.idempotency_key_missing`. */
export function idempotencyKeyOf(request: Request): string {
  const key = request.header('idempotency-key') ?? '';
  if (!UUID.test(key)) throw new IdempotencyKeyMissing();
  return key.toLowerCase();
}

function parseRoute(path: string): PanelRoute | null {
  const parts = path.split('/').filter(Boolean).map(decoded);
  const isApi = parts[0] === 'api';
  const [head, name, group, first, second, ...rest] = isApi ? parts.slice(1) : parts;
  if (rest.length > 0) return null;
  if (head === undefined) return isApi ? null : { isApi };
  if (head === 'dashboard') return isApi && name === undefined ? { isApi } : null;
  if (head === 'pages') return name !== undefined && group === undefined ? { isApi, page: name } : null;
  if (head !== 'resources' || name === undefined) return null;
  return resourceRoute(isApi, name, group, first, second);
}

function resourceRoute(
  isApi: boolean,
  resource: string,
  group?: string,
  first?: string,
  second?: string,
): PanelRoute | null {
  if (group === undefined) return isApi ? null : { isApi, resource, kind: 'resource' };
  if (group === 'actions' && first !== undefined) {
    const isSearch = isApi && first === 'search';
    return second === undefined || isSearch ? { isApi, resource, action: first, kind: 'resource' } : null;
  }
  if (group === 'records' && first !== undefined && second !== undefined)
    return { isApi, resource, action: second, recordId: first, kind: 'record' };
  return null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/**
 * Each name once, as text; names that no list knows are left out. Filters go by the resource's allow-list already here,
 * since AdminJS looks their names up in plain objects, where `constructor` is found.
 */
function knownQuery(
  query: Request['query'],
  route: PanelRoute,
  catalog: PanelCatalog,
  user: SessionUser,
): Record<string, string> {
  const known: Record<string, string> = {};
  for (const [name, value] of Object.entries(query)) {
    if (typeof value !== 'string') throw new FilterRefused({ field: name.slice(0, MAX_NAME) });
    if (name.startsWith('filters')) assertFilter(name, route, catalog, user);
    if (LIST_QUERY.test(name)) known[name] = value;
  }
  return known;
}

function assertFilter(name: string, route: PanelRoute, catalog: PanelCatalog, user: SessionUser): void {
  const key = FILTER.exec(name)?.[1];
  const definition = catalog.findResource(route.resource ?? '')?.definition;
  const isKnown =
    key !== undefined && definition && (key === QUICK_SEARCH || columnFor(definition, user.role, key));
  if (!isKnown) throw new FilterRefused({ field: name.slice(0, MAX_NAME) });
}
