import type { Schema } from './dto-schema.js';

const RETRY_AFTER = { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } };
const PROBLEM = { $ref: '#/components/schemas/Problem' };

/** Refusals of every kind look the same (RFC 9457); `code` is stable and says which one it is. */
export const PROBLEM_SCHEMA: Schema = {
  type: 'object',
  description:
    'Problem details (RFC 9457). The code is stable; the title is a sentence in the client’s language.',
  properties: {
    type: { type: 'string', examples: ['about:blank'] },
    title: { type: 'string', examples: ['Der er opgaver tilbage i pakken.'] },
    status: { type: 'integer', examples: [422] },
    code: { type: 'string', pattern: '^[a-z_]+\\.[a-z_0-9]+$', examples: ['packages.tasks_left'] },
    details: {
      type: 'object',
      additionalProperties: { type: ['string', 'number', 'boolean', 'null'] },
      examples: [{ count: 3 }],
    },
  },
  required: ['type', 'title', 'status', 'code', 'details'],
};

const WORDS = {
  400: 'The request has the wrong form: body, filter, cursor or a missing Idempotency-Key.',
  401: 'Nobody is logged in, or the token is unknown, expired or revoked.',
  403: 'The role does not include it.',
  404: 'No such row, or none that this role and municipality may see; the two look the same.',
  412: 'The record has another version than If-Match says; read it again.',
  429: 'Too many requests; Retry-After says when to go on.',
  428: 'The request does not say which version it changes.',
  default: 'Any other refusal: 409 and 422 for the state of things, 503 with Retry-After.',
} as const;

export type RefusalStatus = keyof typeof WORDS;

/** The refusals that stand below components/responses. */
export function problemResponses(): Record<string, Schema> {
  const entries = Object.entries(WORDS).map(([status, description]): [string, Schema] => [
    nameOf(status),
    {
      description,
      ...(status === '429' ? { headers: RETRY_AFTER } : {}),
      content: { 'application/problem+json': { schema: PROBLEM } },
    },
  ]);
  return Object.fromEntries(entries);
}

export function refusals(...statuses: RefusalStatus[]): Record<string, Schema> {
  return Object.fromEntries(
    statuses.map((status) => [String(status), { $ref: `#/components/responses/${nameOf(String(status))}` }]),
  );
}

function nameOf(status: string): string {
  return status === 'default' ? 'Refused' : `Refused${status}`;
}

export function json(description: string, schema: Schema): Schema {
  return { description, content: { 'application/json': { schema } } };
}
