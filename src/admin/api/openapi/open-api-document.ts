import { Injectable } from '@nestjs/common';
import type { INestApplication } from '@nestjs/common';
import { PanelSession } from '../../kit/http/session.js';
import { PanelCatalog } from '../../kit/panel-catalog.js';
import { kebab } from '../addresses.js';
import { readAnswers } from './answers.js';
import { catalogPaths, type Paths } from './catalog-paths.js';
import { controllerPaths } from './controller-paths.js';
import type { Schema } from './dto-schema.js';
import { ListWords } from './list-words.js';
import { PROBLEM_SCHEMA, problemResponses } from './responses.js';

const ABOUT = `Everything that the panel can read and do. Refusals are problem details with a stable \`code\`.
Amounts in answers are øre. Lists are read page by page with \`cursor\`. Every POST but the login carries an
\`Idempotency-Key\`, a UUID of its own: sent again with the same key, it is done once and answered the same. A change of a
record says by \`If-Match\` which version it was decided on. A row of another municipality looks the same as a missing one.
A CPR number stands in no address.`;

/** The OpenAPI 3.1 document, made from the running application when it is first asked for. */
@Injectable()
export class OpenApiDocument {
  private app: INestApplication | null = null;
  private made: Schema | null = null;

  constructor(
    private readonly catalog: PanelCatalog,
    private readonly session: PanelSession,
    private readonly words: ListWords,
  ) {}

  /** Told once by whoever made the application; a provider cannot know it. */
  describes(app: INestApplication): void {
    this.app = app;
  }

  get(): Schema {
    if (!this.app) throw new Error('the document does not know which application it describes');
    this.made ??= this.make(this.app);
    return this.made;
  }

  private make(app: INestApplication): Schema {
    const own = controllerPaths(app);
    const lists = catalogPaths(this.catalog.resources, (id) => this.words.of(id));
    const paths = merged(lists.paths, own.paths);
    return {
      openapi: '3.1.0',
      info: { title: 'Tilknyt', version: '1', description: ABOUT.replaceAll('\n', ' '), license: LICENSE },
      servers: [{ url: '/', description: 'The address of the panel' }],
      security: [{ session: [] }, { token: [] }],
      tags: this.tagsOf(paths),
      paths,
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: this.session.cookieName, description: COOKIE },
          token: { type: 'http', scheme: 'bearer', description: TOKEN },
        },
        parameters: PARAMETERS,
        headers: { ETag: { description: 'The version, for If-Match.', schema: { type: 'string' } } },
        responses: problemResponses(),
        schemas: {
          Problem: PROBLEM_SCHEMA,
          ...own.document.components?.schemas,
          ...readAnswers().schemas,
          ...lists.schemas,
        },
      },
    };
  }

  private tagsOf(paths: Paths): Schema[] {
    const operations = Object.values(paths).flatMap((item) => Object.values(item));
    const names = new Set(operations.flatMap((operation) => operation['tags'] as string[]));
    const labels = new Map(
      this.catalog.resources.map(({ definition: { id } }) => [kebab(id), this.words.of(id)?.label]),
    );
    return [...names].sort().map((name) => ({ name, description: labels.get(name) ?? name }));
  }
}

const LICENSE = { name: 'Proprietary', identifier: 'LicenseRef-Tilknyt' };
const COOKIE =
  'POST /api/v1/session; each further POST also says by Origin that it comes from the address of the panel.';
const TOKEN = 'A machine’s token, made and revoked by an administrator in the panel.';
const PARAMETERS = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: true,
    description: 'One key per command, kept when it is sent again.',
    schema: { type: 'string', format: 'uuid' },
    example: '0b9f3c5e-6f0e-4b57-9d2c-3d4a7b0e8f11',
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    description: 'The ETag that the record was read with; or `version` in the body.',
    schema: { type: 'string', pattern: '^"[0-9]+"$' },
    example: '"7"',
  },
};

/** Where a page of its own took an address, its operation stands there, as in the running application. */
function merged(lists: Paths, own: Paths): Paths {
  const paths: Paths = { ...lists };
  for (const [path, item] of Object.entries(own)) {
    const same = Object.keys(lists).find((known) => shapeOf(known) === shapeOf(path));
    if (same === undefined) paths[path] = item;
    else paths[same] = { ...lists[same], ...item };
  }
  return Object.fromEntries(Object.entries(paths).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function shapeOf(path: string): string {
  return path.replaceAll(/\{\w+\}/g, '{}');
}
