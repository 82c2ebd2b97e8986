import { createRequire } from 'node:module';
import { getMetadataStorage } from 'class-validator';

/** A schema of JSON Schema 2020-12, as OpenAPI 3.1 has it. */
export type Schema = Readonly<Record<string, unknown>>;
export interface ObjectSchema extends Schema {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
}

interface TransformStorage {
  findTypeMetadata(
    target: unknown,
    property: string,
  ): { readonly typeFunction: () => new () => object } | undefined;
  findTransformMetadatas(target: unknown, property: string, type: number): readonly unknown[];
}

// class-transformer keeps its storage to itself; this is its documented location for other libraries (0.5.1).
const { defaultMetadataStorage: transforms } = createRequire(import.meta.url)(
  'class-transformer/cjs/storage.js',
) as { readonly defaultMetadataStorage: TransformStorage };
const PLAIN_TO_CLASS = 0;
const KRONER: Schema = {
  type: 'string',
  description: 'Kroner as written in Danish; answers hold øre.',
  examples: ['1.234,56'],
};

type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/** The rules of a class-validator class as a schema; unknown keys are refused, as the application does. */
export function dtoSchema(dto: new () => object): ObjectSchema {
  const byProperty = new Map<string, Rule[]>();
  for (const rule of getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false))
    byProperty.set(rule.propertyName, [...(byProperty.get(rule.propertyName) ?? []), rule]);
  const properties = [...byProperty].map(([name, rules]): [string, Schema] => [
    name,
    propertySchema(dto, name, rules),
  ]);
  const required = [...byProperty].filter(([, rules]) => !rules.some(isOptional)).map(([name]) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required,
    additionalProperties: false,
  };
}

function isOptional({ type }: Rule): boolean {
  return type === 'conditionalValidation';
}

function propertySchema(dto: new () => object, name: string, rules: readonly Rule[]): Schema {
  const nested = rules.find(({ type }) => type === 'nestedValidation');
  const own = nested ? nestedSchema(dto, name) : scalarSchema(dto, name, rules);
  if (!rules.some((rule) => rule.each || rule.name === 'isArray')) return own;
  return { type: 'array', ...Object.assign({}, ...rules.map(arrayRule)), items: own };
}

function nestedSchema(dto: new () => object, name: string): Schema {
  const inner = transforms.findTypeMetadata(dto, name)?.typeFunction();
  return inner ? dtoSchema(inner) : { type: 'object' };
}

function scalarSchema(dto: new () => object, name: string, rules: readonly Rule[]): Schema {
  const isTyped = transforms.findTransformMetadatas(dto, name, PLAIN_TO_CLASS).length > 0;
  if (isTyped && rules.some((rule) => rule.name === 'isInt')) return KRONER;
  // A rule that holds for some values only says nothing about the others.
  const isPartial = rules.some((rule) => isOptional(rule) && rule.name !== 'isOptional');
  if (isPartial) return { type: 'string' };
  const merged: Schema = Object.assign({ type: 'string' }, ...rules.map(scalarRule));
  if (!('enum' in merged)) return merged;
  const { type: _type, ...choice } = merged;
  return choice;
}

function scalarRule({ name, constraints = [] }: Rule): Schema {
  const [first, second] = constraints as readonly unknown[];
  switch (name) {
    case 'isInt':
      return { type: 'integer' };
    case 'isBoolean':
      return { type: 'boolean' };
    case 'isPositive':
      return { minimum: 1 };
    case 'min':
      return { minimum: first };
    case 'max':
      return { maximum: first };
    case 'minLength':
      return { minLength: first };
    case 'maxLength':
      return { maxLength: first };
    case 'isNotEmpty':
      return { minLength: 1 };
    case 'isLength':
      return { minLength: first, ...(second === undefined ? {} : { maxLength: second }) };
    case 'isIn':
      return { enum: first };
    case 'matches':
      return first instanceof RegExp ? { pattern: first.source } : {};
    case 'isIso8601':
      return { format: 'date' };
    default:
      return {};
  }
}

function arrayRule({ name, constraints = [] }: Rule): Schema {
  const [first] = constraints as readonly unknown[];
  switch (name) {
    case 'arrayMaxSize':
      return { maxItems: first };
    case 'arrayMinSize':
      return { minItems: first };
    case 'arrayNotEmpty':
      return { minItems: 1 };
    case 'arrayUnique':
      return { uniqueItems: true };
    default:
      return {};
  }
}
