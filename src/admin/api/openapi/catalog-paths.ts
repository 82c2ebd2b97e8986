import type { CommandAction } from '../../kit/action/command-action.js';
import type { PanelResource } from '../../kit/panel-resource.js';
import { idColumnOf, type ResourceDefinition } from '../../kit/resource/resource-definition.js';
import type { ActionTexts, ResourceTexts } from '../../kit/texts.js';
import { rolesFor, type Permission } from '../../../modules/identity/index.js';
import { ROLES } from '../../../modules/shared/index.js';
import { commandAddress, kebab, listAddress } from '../addresses.js';
import { DEFAULT_LIMIT, MAX_LIMIT } from '../list-query.js';
import { QUICK_SEARCH } from '../../kit/resource/select-statement.js';
import { filterParameters, recordSchema } from './column-schema.js';
import { dtoSchema, type Schema } from './dto-schema.js';
import { json, refusals } from './responses.js';

export type Paths = Record<string, Record<string, Schema>>;
const ANSWER = { $ref: '#/components/schemas/CommandAnswer' };
export const KEY_PARAMETER = { $ref: '#/components/parameters/IdempotencyKey' };
export const VERSION_PARAMETER = { $ref: '#/components/parameters/IfMatch' };
const TOLD_VERSION = { ETag: { $ref: '#/components/headers/ETag' } };

/** The routes that every list of the panel has, with their schemas for components/schemas. */
export function catalogPaths(
  resources: readonly PanelResource[],
  texts: (resourceId: string) => ResourceTexts | undefined,
): { paths: Paths; schemas: Record<string, Schema> } {
  const paths: Paths = {};
  const schemas: Record<string, Schema> = {};
  for (const { definition, actions } of resources) {
    const words = texts(definition.id);
    const record = `${capital(definition.id)}Record`;
    schemas[record] = recordSchema(definition, words?.properties ?? {});
    const list = listAddress(definition.id);
    paths[list] = { get: listOperation(definition, words, record) };
    paths[openApiPath(`${list}/:id`)] = { get: recordOperation(definition, words, record) };
    for (const action of actions)
      paths[openApiPath(commandAddress(definition.id, action))] = {
        post: commandOperation(definition, action, words?.actions?.[action.name]),
      };
  }
  return { paths, schemas };
}

export function openApiPath(path: string): string {
  return path.replaceAll(/:(\w+)/g, '{$1}');
}

/** Whether anybody who is logged in may lack it. */
export function isLimited(...permissions: Permission[]): boolean {
  return permissions.some((permission) => rolesFor(permission).length < ROLES.length);
}

export function rolesSentence(...permissions: Permission[]): string {
  const [first, ...others] = permissions.map((permission) => rolesFor(permission));
  const roles = (first ?? []).filter((role) => others.every((allowed) => allowed.includes(role)));
  return `Roles: ${roles.join(', ')}.`;
}

function listOperation(
  definition: ResourceDefinition,
  words: ResourceTexts | undefined,
  record: string,
): Schema {
  const sortable = Object.entries(definition.columns).filter(([, { sort }]) => sort);
  const { column, direction } = definition.defaultSort;
  const page = {
    type: 'object',
    properties: {
      items: { type: 'array', items: { $ref: `#/components/schemas/${record}` } },
      next: { type: ['string', 'null'], description: 'For `cursor` of the next page; null at the end.' },
    },
    required: ['items', 'next'],
  };
  return {
    operationId: `${definition.id}.list`,
    tags: [kebab(definition.id)],
    summary: `List: ${words?.label ?? definition.id}`,
    description: rolesSentence(definition.permission),
    parameters: [
      query('limit', { type: 'integer', minimum: 1, maximum: MAX_LIMIT, default: DEFAULT_LIMIT }),
      query('cursor', { type: 'string' }, 'The `next` of the page before, with the same order and filters.'),
      query('sort', { enum: sortable.map(([key]) => key), default: column }),
      query('direction', { enum: ['asc', 'desc'], default: direction }),
      ...((definition.search ?? []).length > 0
        ? [query(QUICK_SEARCH, { type: 'string', minLength: 3, maxLength: 100 }, searchWords(definition))]
        : []),
      ...filterParameters(definition, words?.properties ?? {}),
    ],
    responses: {
      '200': json('One page.', page),
      ...refusals(400, 401, ...forbidden(definition.permission), 429, 'default'),
    },
  };
}

function recordOperation(
  definition: ResourceDefinition,
  words: ResourceTexts | undefined,
  record: string,
): Schema {
  const isVersioned = Object.hasOwn(definition.columns, 'version');
  return {
    operationId: `${definition.id}.get`,
    tags: [kebab(definition.id)],
    summary: `Record: ${words?.label ?? definition.id}`,
    description: rolesSentence(definition.permission),
    parameters: [idParameter(definition)],
    responses: {
      '200': {
        ...json('The record.', { $ref: `#/components/schemas/${record}` }),
        ...(isVersioned ? { headers: TOLD_VERSION } : {}),
      },
      ...refusals(401, ...forbidden(definition.permission), 404, 429, 'default'),
    },
  };
}

function commandOperation(
  definition: ResourceDefinition,
  action: CommandAction<object>,
  words: ActionTexts | undefined,
): Schema {
  const isRecord = action.on === 'record';
  const isVersioned = isRecord && Object.hasOwn(definition.columns, 'version');
  const intro = words?.intro.replaceAll(/\{\{(\w+)\}\}/g, '[$1]');
  return {
    operationId: `${definition.id}.${action.name}`,
    tags: [kebab(definition.id)],
    summary: words?.label ?? action.name,
    description: [intro, rolesSentence(definition.permission, action.permission)].filter(Boolean).join(' '),
    parameters: [
      ...(isRecord ? [idParameter(definition)] : []),
      KEY_PARAMETER,
      ...(isVersioned ? [VERSION_PARAMETER] : []),
    ],
    requestBody: {
      required: dtoSchema(action.dto).required.length > 0,
      content: { 'application/json': { schema: bodySchema(action, isVersioned) } },
    },
    responses: {
      '200': { ...json('Done.', ANSWER), ...(isVersioned ? { headers: TOLD_VERSION } : {}) },
      ...refusals(400, 401, 403, ...(isRecord ? [404 as const] : [])),
      ...refusals(...(isVersioned ? [412 as const, 428 as const] : []), 429, 'default'),
    },
  };
}

function bodySchema(action: CommandAction<object>, isVersioned: boolean): Schema {
  const form = dtoSchema(action.dto);
  if (!isVersioned) return form;
  const version = { type: 'integer', description: 'Instead of If-Match.' };
  return { ...form, properties: { ...form.properties, version } };
}

function forbidden(permission: Permission): 403[] {
  return isLimited(permission) ? [403] : [];
}

function idParameter(definition: ResourceDefinition): Schema {
  const isNumber = definition.columns[idColumnOf(definition)]?.type === 'number';
  const schema = isNumber ? { type: 'integer', minimum: 1 } : { type: 'string', maxLength: 64 };
  return { name: 'id', in: 'path', required: true, schema };
}

function query(name: string, schema: Schema, description?: string): Schema {
  return { name, in: 'query', schema, ...(description === undefined ? {} : { description }) };
}

function searchWords({ search = [] }: ResourceDefinition): string {
  return `Contains, in ${search.join(', ')}.`;
}

function capital(name: string): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}
