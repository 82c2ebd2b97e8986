import type { Permission, SessionUser } from '../../../modules/identity/index.js';
import type { Role } from '../../../modules/shared/index.js';

/** Gives a value a placeholder ($1, $2, …) in the statement that is being built. */
export type Param = (value: unknown) => string;

/** How a column is shown: each type has its own cell. `money` is øre, `tags` an array of codes. */
export type ColumnType =
  'number' | 'text' | 'longText' | 'money' | 'date' | 'datetime' | 'boolean' | 'enum' | 'status' | 'tags';

/** `text` contains (at least three characters), `prefix` begins with, `range` from–to for number, money, date and datetime. */
export type FilterKind = 'text' | 'prefix' | 'exact' | 'enum' | 'boolean' | 'range';

export interface ColumnFilter {
  readonly kind: FilterKind;
  /** Instead of comparing the column: a condition on the placeholder of the value, e.g. an EXISTS. Not for `range`. */
  readonly where?: (placeholder: string) => string;
}

/** Text and colour of a state; the colour never stands alone. */
export type Tone = 'neutral' | 'info' | 'good' | 'warning' | 'bad';

export interface ColumnDefinition {
  /** SQL expression; constants of the code only, never anything a person sent. */
  readonly sql: string;
  readonly type: ColumnType;
  /** The joins that the expression needs, by name. */
  readonly joins?: readonly string[];
  /** Who may have it selected, filtered and sorted; without it everybody who may see the resource. */
  readonly roles?: readonly Role[];
  /** A column of the list; at most eight. Default false. */
  readonly list?: boolean;
  /** Shown on the record's page. Default true. */
  readonly show?: boolean;
  /** Always selected and never displayed: what `isOffered` or a component needs, e.g. version. It travels in JSON. */
  readonly hidden?: boolean;
  readonly filter?: FilterKind | ColumnFilter;
  readonly sort?: boolean;
  /** The codes of an enum, status or tags column; each has a label in both languages. */
  readonly values?: readonly string[];
  readonly tones?: Readonly<Record<string, Tone>>;
  /** The cell is a link to another resource's record, whose id stands in the (hidden) column `id`. */
  readonly reference?: { readonly resource: string; readonly id: string };
  /** The number is a link to the rows it counts: a list, and for each of its filters the column here that has the value. */
  readonly rows?: { readonly resource: string; readonly filters: Readonly<Record<string, string>> };
  /** Where the choices of its filter come from, behind /api/v1. */
  readonly choices?: string;
  /** A component of one's own, registered in src/admin/components.ts. */
  readonly cell?: string;
}

export interface JoinDefinition {
  readonly sql: string;
  readonly needs?: readonly string[];
}

export interface ResourceDefinition {
  /** In the address, and the key of its texts: `tasks`. */
  readonly id: string;
  /** Sidebar group and icon (feather icon names); null keeps it out of the sidebar. */
  readonly navigation: { readonly group: string; readonly icon: string } | null;
  readonly permission: Permission;
  /** `app.task t`. */
  readonly from: string;
  readonly joins?: Readonly<Record<string, string | JoinDefinition>>;
  readonly columns: Readonly<Record<string, ColumnDefinition>>;
  /** The key of the id column. Default `id`; its type number means a positive integer in the address. */
  readonly idColumn?: string;
  /** The key of the column that names a record. */
  readonly title: string;
  /** The municipality's column, `t.municipality_code`; null for what belongs to no municipality. */
  readonly tenantColumn: string | null;
  /** What this person sees at all, beside row-level security. */
  readonly where?: (user: SessionUser, param: Param) => string | null;
  readonly defaultSort: { readonly column: string; readonly direction: 'asc' | 'desc' };
  /** Columns of the quick search above the list (contains, at least three characters). */
  readonly search?: readonly string[];
}

export const ID = 'id';

/** The column that identifies a record. */
export function idColumnOf(definition: ResourceDefinition): string {
  return definition.idColumn ?? ID;
}

const MAX_TEXT_ID = 64;

/** Whether a record of the resource could have this id; a text id is short, a number positive. */
export function isIdOf(definition: ResourceDefinition, id: unknown): id is string | number {
  const text = String(id);
  if (definition.columns[idColumnOf(definition)]?.type !== 'number')
    return text !== '' && text.length <= MAX_TEXT_ID && !text.includes('\0');
  return /^[1-9]\d{0,15}$/.test(text) && Number.isSafeInteger(Number(text));
}

/** The columns that this role may know of. */
export function columnsFor(definition: ResourceDefinition, role: Role): [string, ColumnDefinition][] {
  return Object.entries(definition.columns).filter(
    ([, column]) => !column.roles || column.roles.includes(role),
  );
}

/** One column by key, if this role may know of it; inherited names are none. */
export function columnFor(definition: ResourceDefinition, role: Role, key: string): ColumnDefinition | null {
  if (!Object.hasOwn(definition.columns, key)) return null;
  const column = definition.columns[key];
  return column && (!column.roles || column.roles.includes(role)) ? column : null;
}
