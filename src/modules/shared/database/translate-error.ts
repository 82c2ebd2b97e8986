import { QueryFailedError } from 'typeorm';
import type { DomainError, ErrorDetails } from '../errors/domain-error.js';
import {
  AccessDenied,
  Busy,
  DatabaseRefusal,
  DatabaseUnavailable,
  InvalidInput,
} from '../errors/shared.errors.js';

/** SQLSTATE of the refusals that our own triggers raise with app.refuse(code, details). */
const REFUSAL = 'TK001';
const RETRYABLE = new Set(['40001', '40P01']);
const BUSY = new Set(['55P03', '57014', '25P03']);
const UNAVAILABLE = new Set([
  '57P01',
  '57P02',
  '57P03',
  '53300',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EPIPE',
]);
/** What pg says without a code when the server goes away or no connection comes free in time. */
const LOST =
  /^(Connection terminated|timeout e(xceeded when trying to connect|xpired)|Client has encountered a connection error)/;
/** Data exceptions and own messages quote values. */
const QUOTES_VALUES = /^(22|P0)/;
/** A number beyond its type, or a NUL in a text: nothing of ours is so, it was sent. */
const UNSTORABLE = new Set(['22003', '22021', '22P05']);
const CONSTRAINT = new Set(['23505', '23503', '23514', '23502']);

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
  readonly detail?: string;
  readonly message: string;
}

const constraintErrors = new Map<string, () => DomainError>();

/** The module that owns a constraint says what its violation means. */
export function registerConstraint(name: string, toError: () => DomainError): void {
  constraintErrors.set(name, toError);
}

export function isRetryable(error: unknown): boolean {
  return RETRYABLE.has(driverError(error)?.code ?? '');
}

/** What PostgreSQL refused, as a DomainError; SQL text and parameters stay behind. Other errors pass through. */
export function translateError(error: unknown): unknown {
  const cause = driverError(error);
  if (LOST.test(cause?.message ?? '')) return new DatabaseUnavailable();
  if (cause?.code === undefined) return error;
  if (cause.code === REFUSAL)
    return new DatabaseRefusal(cause.message, 'conflict', parseDetails(cause.detail));
  if (cause.code === '42501') return new AccessDenied();
  if (UNSTORABLE.has(cause.code)) return new InvalidInput({ field: 'value', rule: 'storable' });
  if (BUSY.has(cause.code) || RETRYABLE.has(cause.code)) return new Busy();
  if (UNAVAILABLE.has(cause.code)) return new DatabaseUnavailable();
  const known = CONSTRAINT.has(cause.code) ? constraintErrors.get(cause.constraint ?? '') : undefined;
  return known ? known() : withoutParameters(error, cause);
}

function driverError(error: unknown): DriverError | undefined {
  if (error instanceof QueryFailedError) return error.driverError as DriverError;
  if (error instanceof Error) return error as DriverError;
  return undefined;
}

function parseDetails(detail: string | undefined): ErrorDetails {
  return detail ? (JSON.parse(detail) as ErrorDetails) : {};
}

/** An unforeseen database error keeps its SQLSTATE for the log, never the values that were sent. */
function withoutParameters(error: unknown, cause: DriverError): Error {
  if (!(error instanceof QueryFailedError)) return error as Error;
  const code = cause.code ?? 'unknown';
  const what = cause.constraint ?? (QUOTES_VALUES.test(code) ? 'a value was refused' : cause.message);
  return new Error(`database error ${code} (${what})`);
}
