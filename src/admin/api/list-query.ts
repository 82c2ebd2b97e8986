import type { SessionUser } from '../../modules/identity/index.js';
import { FilterRefused, PageOutOfRange } from '../kit/kit.errors.js';
import { columnFor, type ResourceDefinition } from '../kit/resource/resource-definition.js';
import { QUICK_SEARCH, type Filters, type KeysetPage } from '../kit/resource/select-statement.js';

export const DEFAULT_LIMIT = 50;
export const MAX_LIMIT = 100;
/** Names that mean something to every list; no filterable column may have one. */
export const LIST_WORDS = ['limit', 'cursor', 'sort', 'direction'] as const;
const RANGE = /^(\w+)\.(from|to)$/;
const MAX_NAME = 60;

export interface ListQuery {
  readonly limit: number;
  readonly cursor: string | null;
  readonly sort: KeysetPage['sort'];
  readonly filters: Filters;
}

/**
 * `?status=NEW&balance.from=100,00&sort=balance&direction=desc&limit=20`: every name once and as text, filters by the
 * list's own allow-list for this person. Throws `panel.filter_refused` or `panel.page_out_of_range`.
 */
export function readListQuery(
  query: Readonly<Record<string, unknown>>,
  definition: ResourceDefinition,
  user: SessionUser,
): ListQuery {
  const given = new Map<string, string>();
  for (const [name, value] of Object.entries(query)) {
    if (typeof value !== 'string') throw new FilterRefused({ field: name.slice(0, MAX_NAME) });
    given.set(name, value);
  }
  const [limit, cursor, column, direction] = LIST_WORDS.map((word) => taken(given, word));
  return {
    limit: limitOf(limit),
    cursor: cursor ?? null,
    sort: {
      column: column ?? definition.defaultSort.column,
      direction: directionOf(direction, column === undefined ? definition.defaultSort.direction : 'asc'),
    },
    filters: filtersOf(given, definition, user),
  };
}

function taken(given: Map<string, string>, word: string): string | undefined {
  const value = given.get(word);
  given.delete(word);
  return value;
}

function limitOf(text: string | undefined): number {
  const limit = text === undefined ? DEFAULT_LIMIT : /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (limit < 1 || limit > MAX_LIMIT) throw new PageOutOfRange({ field: 'limit' });
  return limit;
}

function directionOf(text: string | undefined, usual: 'asc' | 'desc'): 'asc' | 'desc' {
  if (text === undefined) return usual;
  if (text !== 'asc' && text !== 'desc') throw new FilterRefused({ field: 'direction' });
  return text;
}

function filtersOf(
  given: ReadonlyMap<string, string>,
  definition: ResourceDefinition,
  user: SessionUser,
): Filters {
  const filters = new Map<string, unknown>();
  for (const [name, value] of given) {
    const [, range, bound] = RANGE.exec(name) ?? [];
    const key = range ?? name;
    if (key !== QUICK_SEARCH && !columnFor(definition, user.role, key))
      throw new FilterRefused({ field: name.slice(0, MAX_NAME) });
    if (bound === undefined) filters.set(key, value);
    else filters.set(key, { ...(filters.get(key) as object | undefined), [bound]: value });
  }
  return Object.fromEntries(filters);
}
