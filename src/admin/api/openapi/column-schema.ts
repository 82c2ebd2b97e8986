import { filterOf } from '../../kit/resource/filter-condition.js';
import type { ColumnDefinition, ResourceDefinition } from '../../kit/resource/resource-definition.js';
import type { Schema } from './dto-schema.js';

type Labels = Readonly<Record<string, string>>;

/** A record of a list: what a person's role does not include is left out, and so is in a list what only a record has. */
export function recordSchema(definition: ResourceDefinition, labels: Labels): Schema {
  const columns = Object.entries(definition.columns);
  return {
    type: 'object',
    properties: Object.fromEntries(
      columns.map(([key, column]) => [key, { ...columnSchema(column), ...described(column, labels[key]) }]),
    ),
  };
}

/** What a filter of the list takes in the address. */
export function filterParameters(definition: ResourceDefinition, labels: Labels): Schema[] {
  return Object.entries(definition.columns).flatMap(([key, column]) => {
    const kind = filterOf(column)?.kind;
    if (kind === undefined) return [];
    const names = kind === 'range' ? [`${key}.from`, `${key}.to`] : [key];
    return names.map((name) => ({
      name,
      in: 'query',
      schema: filterSchema(column, kind),
      ...described(column, labels[key], FILTER_WORDS[kind]),
    }));
  });
}

const FILTER_WORDS = {
  text: 'contains, at least three characters',
  prefix: 'begins with',
  exact: 'equals',
  enum: 'is',
  boolean: 'is',
  range: 'both ends included',
} as const;

function described(
  { roles }: ColumnDefinition,
  label: string | undefined,
  words?: string,
): { description?: string } {
  const parts = [label, words, roles && `for ${roles.join(', ')} only`].filter(Boolean);
  return parts.length > 0 ? { description: `${parts.join('; ')}.` } : {};
}

function columnSchema({ type, values }: ColumnDefinition): Schema {
  switch (type) {
    case 'number':
      return { type: ['number', 'null'] };
    case 'money':
      return { type: ['integer', 'null'], title: 'øre' };
    case 'date':
      return { type: ['string', 'null'], format: 'date' };
    case 'datetime':
      return { type: ['string', 'null'], format: 'date-time' };
    case 'boolean':
      return { type: ['boolean', 'null'] };
    case 'tags':
      return { type: ['array', 'null'], items: { type: 'string', enum: values ?? [] } };
    case 'enum':
    case 'status':
      return { enum: [...(values ?? []), null] };
    case 'text':
    case 'longText':
      return { type: ['string', 'null'] };
  }
}

function filterSchema({ type, values }: ColumnDefinition, kind: keyof typeof FILTER_WORDS): Schema {
  if (kind === 'enum') return { enum: values ?? [] };
  if (kind === 'boolean') return { type: 'boolean' };
  if (type === 'date' || type === 'datetime') return { type: 'string', format: 'date' };
  if (type === 'money') return { type: 'string', examples: ['1.234,56'] };
  return { type: type === 'number' && kind !== 'prefix' ? 'integer' : 'string' };
}
