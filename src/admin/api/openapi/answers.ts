import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../../modules/shared/index.js';
import type { Schema } from './dto-schema.js';

/** What scripts/api-answers.mjs read from the controllers' declared types when the program was built. */
export interface Answers {
  readonly operations: Readonly<
    Record<string, { readonly comment?: string; readonly schema?: Schema; readonly file?: true }>
  >;
  readonly schemas: Readonly<Record<string, Schema>>;
}

export function readAnswers(): Answers {
  return JSON.parse(readFileSync(join(PROJECT_ROOT, 'dist', 'api-answers.json'), 'utf8')) as Answers;
}
