import { filterOf } from './filter-condition.js';
import { idColumnOf, type ColumnDefinition, type ResourceDefinition } from './resource-definition.js';
import { QUICK_SEARCH } from './select-statement.js';

const KEY = /^[a-z][A-Za-z0-9]{0,40}$/;
const MAX_LISTED = 8;

/** Checks a definition when the program starts, so that a slip is an error at once and not an empty column later. */
export function defineResource(definition: ResourceDefinition): ResourceDefinition {
  const problems = [
    ...Object.entries(definition.columns).flatMap(([key, column]) => columnProblems(definition, key, column)),
    ...missing(definition, [
      idColumnOf(definition),
      definition.title,
      definition.defaultSort.column,
      ...(definition.search ?? []),
    ]),
    ...(definition.columns[definition.defaultSort.column]?.sort
      ? []
      : [`cannot be sorted by ${definition.defaultSort.column}`]),
    ...(Object.values(definition.columns).filter(({ list }) => list).length > MAX_LISTED
      ? [`lists more than ${MAX_LISTED} columns`]
      : []),
  ];
  if (problems.length > 0) throw new Error(`resource ${definition.id}: ${problems.join('; ')}`);
  return definition;
}

function columnProblems(definition: ResourceDefinition, key: string, column: ColumnDefinition): string[] {
  const problems: string[] = [];
  if (!KEY.test(key) || key === QUICK_SEARCH) problems.push(`${key} is no name for a column`);
  if (column.list && column.hidden) problems.push(`${key} is both listed and hidden`);
  for (const join of column.joins ?? [])
    if (!Object.hasOwn(definition.joins ?? {}, join)) problems.push(`${key} needs the unknown join ${join}`);
  if (['enum', 'status', 'tags'].includes(column.type) && !column.values)
    problems.push(`${key} names no values`);
  if (filterOf(column)?.kind === 'enum' && !column.values)
    problems.push(`${key} names no values to filter by`);
  if (filterOf(column)?.kind === 'range' && !['number', 'money', 'date', 'datetime'].includes(column.type))
    problems.push(`${key} has no range`);
  if (column.rows) problems.push(...missing(definition, Object.values(column.rows.filters)));
  if (column.reference) problems.push(...missing(definition, [column.reference.id]));
  return problems;
}

function missing(definition: ResourceDefinition, keys: readonly string[]): string[] {
  return keys.filter((key) => !Object.hasOwn(definition.columns, key)).map((key) => `has no column ${key}`);
}
