import 'reflect-metadata';
import type { INestApplication, Type } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { ApiProperty, DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { takesVersion } from '../../kit/api/preconditions.js';
import { REQUIREMENT, type Requirement } from '../../kit/api/requires.js';
import { API, kebab } from '../addresses.js';
import { readAnswers, type Answers } from './answers.js';
import { KEY_PARAMETER, VERSION_PARAMETER, isLimited, rolesSentence, type Paths } from './catalog-paths.js';
import { dtoSchema, type Schema } from './dto-schema.js';
import { json, refusals } from './responses.js';

interface Operation extends Schema {
  readonly operationId: string;
  readonly parameters?: readonly Schema[];
  readonly responses: Readonly<Record<string, Schema>>;
}

/** What they answer does not hang on a row that may be missing. */
const NEVER_MISSING: readonly string[] = ['GrantSearchController.search', 'DeliveriesController.upload'];
const WITHOUT_KEY = ['SessionController.begin'];

/** The controllers' routes as @nestjs/swagger finds them, with what it cannot know: forms, answers, roles, refusals. */
export function controllerPaths(app: INestApplication): { document: OpenAPIObject; paths: Paths } {
  const handlers = handlersOf(app);
  for (const dto of new Set([...handlers.values()].flatMap(({ forms }) => forms))) declare(dto);
  const base = new DocumentBuilder().setOpenAPIVersion('3.1.0').build();
  const document = SwaggerModule.createDocument(app, base, {
    operationIdFactory: (controller, method) => `${controller}.${method}`,
  });
  const answers = readAnswers();
  const paths: Paths = {};
  for (const [path, item] of Object.entries(document.paths)) {
    if (!path.startsWith(`${API}/`)) continue;
    for (const method of ['get', 'post'] as const) {
      const operation = item[method] as unknown as Operation | undefined;
      const handler = handlers.get(operation?.operationId ?? '');
      if (operation && handler)
        paths[path] = { ...paths[path], [method]: completed(path, method, operation, handler, answers) };
    }
  }
  return { document, paths };
}

interface Handler {
  readonly requirement: Requirement | undefined;
  readonly forms: readonly (new () => object)[];
}

function handlersOf(app: INestApplication): Map<string, Handler> {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  const found = new Map<string, Handler>();
  for (const { metatype } of controllers) {
    if (typeof metatype !== 'function') continue;
    const prototype = (metatype as Type).prototype as Record<string, (...args: unknown[]) => unknown>;
    for (const name of Object.getOwnPropertyNames(prototype)) {
      if (name !== 'constructor' && typeof prototype[name] === 'function')
        found.set(`${metatype.name}.${name}`, handlerOf(metatype, prototype, name));
    }
  }
  return found;
}

function handlerOf(
  controller: object,
  prototype: Record<string, (...args: unknown[]) => unknown>,
  name: string,
): Handler {
  const method = prototype[name] ?? ((): void => undefined);
  const types = (Reflect.getMetadata('design:paramtypes', prototype, name) ?? []) as (new () => object)[];
  return {
    requirement: (Reflect.getMetadata(REQUIREMENT, method) ??
      Reflect.getMetadata(REQUIREMENT, controller)) as Requirement | undefined,
    forms: types.filter(
      (type) => typeof type === 'function' && Object.keys(dtoSchema(type).properties).length > 0,
    ),
  };
}

/** Hands the rules of a form to @nestjs/swagger, which reads no class-validator of its own. */
function declare(dto: new () => object): void {
  const { properties, required } = dtoSchema(dto);
  for (const [name, schema] of Object.entries(properties))
    ApiProperty({ required: required.includes(name) && name !== 'version', ...schema } as never)(
      dto.prototype as object,
      name,
    );
}

function completed(
  path: string,
  method: 'get' | 'post',
  { operationId, parameters = [], responses, ...rest }: Operation,
  { requirement, forms }: Handler,
  answers: Answers,
): Schema {
  const { comment, ...answer } = answers.operations[operationId] ?? {};
  const isPublic = requirement === 'public';
  const needsKey = method === 'post' && !WITHOUT_KEY.includes(operationId);
  const isForRoles = requirement !== undefined && requirement !== 'any user' && !isPublic;
  const [success = '200'] = Object.keys(responses);
  const isVersioned = method === 'post' && forms.some(takesVersion);
  const isKnown = path.includes('{') && !NEVER_MISSING.includes(operationId);
  const [tag = ''] = path.slice(API.length + 1).split('/');
  const [, name = ''] = operationId.split('.');
  return {
    ...rest,
    operationId,
    tags: [tag],
    summary: sentence(kebab(name).replaceAll('-', ' ')),
    description: [comment, isForRoles && rolesSentence(requirement)].filter(Boolean).join(' ') || 'Any user.',
    ...(isPublic ? { security: [] } : {}),
    parameters: [
      ...parameters,
      ...undeclared(path, parameters),
      ...(needsKey ? [KEY_PARAMETER] : []),
      ...(isVersioned ? [VERSION_PARAMETER] : []),
    ],
    responses: {
      [success]: answerOf(path, answer),
      ...(method === 'post' ? refusals(400) : {}),
      ...(isPublic && operationId !== 'SessionController.begin' ? {} : refusals(401)),
      ...(isForRoles && isLimited(requirement) ? refusals(403) : {}),
      ...(isKnown ? refusals(404) : {}),
      ...(isVersioned ? refusals(412) : {}),
      ...refusals(429, 'default'),
    },
  };
}

/** Parameters of the address that the handler does not look at. */
function undeclared(path: string, parameters: readonly Schema[]): Schema[] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return names
    .filter((name) => !parameters.some((known) => known['in'] === 'path' && known['name'] === name))
    .map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
}

function answerOf(path: string, { schema, file }: Answers['operations'][string]): Schema {
  if (file) {
    const type = path.endsWith('.pdf') ? 'application/pdf' : 'text/csv';
    return { description: 'The file.', content: { [type]: { schema: { type: 'string' } } } };
  }
  return schema ? json('Done.', schema) : { description: 'Done.' };
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
