import { TextContainsCpr, containsCpr, parseKroner } from '../../../modules/shared/index.js';
import { FilterRefused, SearchTooShort } from '../kit.errors.js';
import type { ColumnDefinition, ColumnFilter, ColumnType, Param } from './resource-definition.js';

const MIN_SEARCH = 3;
const MAX_VALUE = 100;
const INTEGER = /^-?\d{1,15}$/;
const DATE = /^\d{4}-\d{2}-\d{2}/;

/** The SQL condition of one filter of a list. Throws `panel.filter_refused` or `panel.search_too_short`. */
export function filterCondition(key: string, column: ColumnDefinition, value: unknown, param: Param): string {
  const filter = filterOf(column);
  if (!filter) throw new FilterRefused({ field: key });
  if (filter.kind === 'range') return rangeCondition(key, column, value, param);
  const text = scalar(key, value);
  if (filter.where) return filter.where(param(checked(key, column, filter, text)));
  switch (filter.kind) {
    case 'text':
      return `${column.sql} ILIKE ${param(containsPattern(key, text))}`;
    case 'prefix':
      return `${column.sql} LIKE ${param(`${escapeLike(text)}%`)}`;
    case 'exact':
    case 'enum':
      return column.type === 'tags'
        ? `${param(checked(key, column, filter, text))} = ANY(${column.sql})`
        : `${column.sql} = ${param(checked(key, column, filter, text))}`;
    case 'boolean':
      return `${column.sql} = ${param(booleanOf(key, text))}`;
  }
}

/** '%text%' with the wildcards of the text escaped; at least three characters. */
export function containsPattern(key: string, text: string): string {
  const trimmed = text.trim();
  if (containsCpr(trimmed)) throw new TextContainsCpr();
  if (trimmed.length < MIN_SEARCH) throw new SearchTooShort({ field: key, least: MIN_SEARCH });
  return `%${escapeLike(trimmed)}%`;
}

export function filterOf(column: ColumnDefinition): ColumnFilter | null {
  if (column.filter === undefined) return null;
  return typeof column.filter === 'string' ? { kind: column.filter } : column.filter;
}

function checked(key: string, column: ColumnDefinition, filter: ColumnFilter, text: string): unknown {
  if (filter.kind === 'enum' && !(column.values ?? []).includes(text))
    throw new FilterRefused({ field: key });
  if (filter.kind === 'text') return containsPattern(key, text);
  if (filter.kind === 'boolean') return booleanOf(key, text);
  if (column.type === 'number' || column.type === 'money') return numberOf(key, column.type, text);
  return text;
}

function rangeCondition(key: string, column: ColumnDefinition, value: unknown, param: Param): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new FilterRefused({ field: key });
  const bounds = Object.entries(value);
  if (bounds.length === 0) throw new FilterRefused({ field: key });
  return bounds
    .map(([bound, raw]) => {
      if (bound !== 'from' && bound !== 'to') throw new FilterRefused({ field: key });
      return boundCondition(key, column, bound, scalar(key, raw), param);
    })
    .join(' AND ');
}

/** Both ends are included; of a point in time the whole last day in Danish time. */
function boundCondition(
  key: string,
  column: ColumnDefinition,
  bound: 'from' | 'to',
  text: string,
  param: Param,
): string {
  if (column.type === 'number' || column.type === 'money') {
    return `${column.sql} ${bound === 'from' ? '>=' : '<='} ${param(numberOf(key, column.type, text))}`;
  }
  const day = dayOf(key, text);
  if (column.type === 'date') return `${column.sql} ${bound === 'from' ? '>=' : '<='} ${param(day)}::date`;
  if (column.type !== 'datetime') throw new FilterRefused({ field: key });
  const midnight = `(${param(day)}::date::timestamp AT TIME ZONE 'Europe/Copenhagen')`;
  return bound === 'from' ? `${column.sql} >= ${midnight}` : `${column.sql} < ${midnight} + interval '1 day'`;
}

function scalar(key: string, value: unknown): string {
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  if (typeof text !== 'string' || text === '' || text.length > MAX_VALUE || text.includes('\0')) {
    throw new FilterRefused({ field: key });
  }
  return text;
}

function numberOf(key: string, type: ColumnType, text: string): number {
  const parsed = type === 'money' ? parseKroner(text) : INTEGER.test(text.trim()) ? Number(text) : null;
  if (parsed === null || !Number.isSafeInteger(parsed)) throw new FilterRefused({ field: key });
  return parsed;
}

function dayOf(key: string, text: string): string {
  const day = DATE.exec(text)?.[0];
  if (
    !day ||
    Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ||
    new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day
  ) {
    throw new FilterRefused({ field: key });
  }
  return day;
}

function booleanOf(key: string, text: string): boolean {
  if (text !== 'true' && text !== 'false') throw new FilterRefused({ field: key });
  return text === 'true';
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, (found) => `\\${found}`);
}
