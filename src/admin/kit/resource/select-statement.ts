import { can, type SessionUser } from '../../../modules/identity/index.js';
import { AccessDenied } from '../../../modules/shared/index.js';
import { FilterRefused, PageOutOfRange, SortRefused } from '../kit.errors.js';
import { containsPattern, filterCondition } from './filter-condition.js';
import {
  columnFor,
  columnsFor,
  idColumnOf,
  type ColumnDefinition,
  type ColumnType,
  type Param,
  type ResourceDefinition,
} from './resource-definition.js';

export interface Statement {
  readonly sql: string;
  readonly params: unknown[];
}

export interface Page {
  readonly limit: number;
  readonly offset: number;
  readonly sort: { readonly column: string; readonly direction: 'asc' | 'desc' } | null;
}

/** A page of the API: the rows behind one that was told before. */
export interface KeysetPage {
  readonly limit: number;
  readonly sort: NonNullable<Page['sort']>;
  /** The sort value and id of that row, as PostgreSQL writes them; null for the first page. */
  readonly after: { readonly key: string | null; readonly id: string } | null;
}

export type Filters = Readonly<Record<string, unknown>>;

/** Lists count exactly up to here; one more reads "1.000+". */
export const COUNT_LIMIT = 1_000;
const MAX_LIMIT = 100;
const MAX_OFFSET = 100_000;
/** In the rows of a keyset page: what they are sorted by and who they are, as text. */
export const SORT_KEY = '_key';
export const ROW_ID = '_id';
const SQL_TYPES: Partial<Record<ColumnType, string>> = {
  number: 'numeric',
  money: 'bigint',
  date: 'date',
  datetime: 'timestamptz',
  boolean: 'boolean',
};
/** The filter of the quick search; no column may have its name. */
export const QUICK_SEARCH = 'search';

/**
 * Builds the statements of one resource for one person. Everything a person sends becomes a parameter; names come from
 * the definition only, through allow-lists by role. Joins are included only when a chosen column needs them.
 */
export class SelectStatement {
  private readonly params: unknown[] = [];
  private readonly joins = new Set<string>();
  private readonly conditions: string[] = [];
  private readonly param: Param = (value) => `$${this.params.push(value)}`;

  constructor(
    private readonly definition: ResourceDefinition,
    private readonly user: SessionUser,
  ) {
    if (!can(user.role, definition.permission)) throw new AccessDenied();
    if (definition.tenantColumn !== null && user.municipalityCode !== null) {
      this.conditions.push(`${definition.tenantColumn} = ${this.param(user.municipalityCode)}`);
    }
    const own = definition.where?.(user, this.param);
    if (own) this.conditions.push(own);
  }

  filteredBy(filters: Filters): this {
    for (const [key, value] of Object.entries(filters)) {
      if (key === QUICK_SEARCH) this.conditions.push(this.quickSearch(value));
      else this.conditions.push(filterCondition(key, this.known(key, FilterRefused), value, this.param));
    }
    return this;
  }

  withIds(ids: readonly (string | number)[]): this {
    const key = idColumnOf(this.definition);
    const type = this.definition.columns[key]?.type === 'number' ? 'bigint' : 'text';
    this.conditions.push(`${this.known(key, FilterRefused).sql} = ANY(${this.param(ids)}::${type}[])`);
    return this;
  }

  /** The page of a list: listed and hidden columns only. */
  list(page: Page): Statement {
    if (!within(page.limit, 1, MAX_LIMIT) || !within(page.offset, 0, MAX_OFFSET)) throw new PageOutOfRange();
    const select = this.select((column) => column.list === true || column.hidden === true);
    const order = this.orderBy(page.sort ?? this.definition.defaultSort);
    return this.statement(`SELECT ${select}`, `ORDER BY ${order} LIMIT ${page.limit} OFFSET ${page.offset}`);
  }

  /** The same columns behind a row, one more than asked for: no row is skipped or told twice when others come and go. */
  listBehind({ limit, sort, after }: KeysetPage): Statement {
    if (!within(limit, 1, MAX_LIMIT)) throw new PageOutOfRange();
    const column = this.known(sort.column, SortRefused);
    const id = this.known(idColumnOf(this.definition), SortRefused);
    const order = this.orderBy(sort);
    const select = this.select(({ list, hidden }) => list === true || hidden === true);
    if (after) this.conditions.push(this.behind(column, id, sort.direction, after));
    return this.statement(
      `SELECT ${select}, (${column.sql})::text AS "${SORT_KEY}", (${id.sql})::text AS "${ROW_ID}"`,
      `ORDER BY ${order} LIMIT ${limit + 1}`,
    );
  }

  /** Whole records: every column this role may know of. */
  records(limit: number): Statement {
    return this.statement(`SELECT ${this.select(() => true)}`, `LIMIT ${Math.min(limit, MAX_LIMIT)}`);
  }

  count(): Statement {
    const inner = this.statement('SELECT 1', `LIMIT ${COUNT_LIMIT + 1}`);
    return { sql: `SELECT count(*)::int AS total FROM (${inner.sql}) counted`, params: inner.params };
  }

  private select(chosen: (column: ColumnDefinition) => boolean): string {
    const id = idColumnOf(this.definition);
    return columnsFor(this.definition, this.user.role)
      .filter(([key, column]) => key === id || key === this.definition.title || chosen(column))
      .map(([key, column]) => `${this.use(column)} AS "${key}"`)
      .join(', ');
  }

  /** In the order of `orderBy`: equal values by id, empty ones last. */
  private behind(
    column: ColumnDefinition,
    id: ColumnDefinition,
    direction: 'asc' | 'desc',
    after: NonNullable<KeysetPage['after']>,
  ): string {
    const idBehind = `${id.sql} > ${this.param(after.id)}::${id.type === 'number' ? 'bigint' : 'text'}`;
    if (after.key === null) return `${column.sql} IS NULL AND ${idBehind}`;
    const key = `${this.param(after.key)}::${SQL_TYPES[column.type] ?? 'text'}`;
    const further = `${column.sql} ${direction === 'desc' ? '<' : '>'} ${key}`;
    return `${further} OR (${column.sql} = ${key} AND ${idBehind}) OR ${column.sql} IS NULL`;
  }

  private orderBy(sort: { column: string; direction: 'asc' | 'desc' }): string {
    const column = this.known(sort.column, SortRefused);
    if (!column.sort) throw new SortRefused({ field: sort.column });
    const id = this.known(idColumnOf(this.definition), SortRefused);
    return `${this.use(column)} ${sort.direction === 'desc' ? 'DESC' : 'ASC'} NULLS LAST, ${id.sql}`;
  }

  private quickSearch(value: unknown): string {
    const columns = this.definition.search ?? [];
    if (typeof value !== 'string' || value.length > 100 || value.includes('\0') || columns.length === 0) {
      throw new FilterRefused({ field: QUICK_SEARCH });
    }
    const pattern = this.param(containsPattern(QUICK_SEARCH, value));
    const parts = columns
      .map((key) => columnFor(this.definition, this.user.role, key))
      .filter((column) => column !== null)
      .map((column) => `${this.use(column)} ILIKE ${pattern}`);
    return parts.length > 0 ? `(${parts.join(' OR ')})` : 'false';
  }

  private known(key: string, Refusal: typeof FilterRefused | typeof SortRefused): ColumnDefinition {
    const column = columnFor(this.definition, this.user.role, key);
    if (!column) throw new Refusal({ field: key.slice(0, 40) });
    this.use(column);
    return column;
  }

  private use(column: ColumnDefinition): string {
    for (const join of column.joins ?? []) this.useJoin(join);
    return column.sql;
  }

  private useJoin(name: string): void {
    const join = this.definition.joins?.[name];
    if (join === undefined) throw new Error(`${this.definition.id} has no join ${name}`);
    if (typeof join !== 'string') for (const needed of join.needs ?? []) this.useJoin(needed);
    this.joins.add(name);
  }

  private statement(head: string, tail: string): Statement {
    const joins = Object.entries(this.definition.joins ?? {})
      .filter(([name]) => this.joins.has(name))
      .map(([, join]) => (typeof join === 'string' ? join : join.sql));
    const where =
      this.conditions.length > 0 ? `WHERE ${this.conditions.map((part) => `(${part})`).join(' AND ')}` : '';
    return {
      sql: [head, `FROM ${this.definition.from}`, ...joins, where, tail].filter(Boolean).join('\n'),
      params: this.params,
    };
  }
}

function within(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
