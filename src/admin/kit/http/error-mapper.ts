import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import type { ErrorRequestHandler, NextFunction, Request, Response } from 'express';
import { DomainError, translateError } from '../../../modules/shared/index.js';
import { BodyRefused, Unexpected } from '../kit.errors.js';
import type { ErrorTexts } from './error-texts.js';
import { errorPage } from './error-page.js';
import { languageOf } from './language.js';

const log = new Logger('Panel');
const BY_KIND = { not_found: 404, conflict: 409, rule: 422, forbidden: 403, invalid: 400 } as const;
const BY_CODE: Readonly<Record<string, number>> = {
  'identity.not_logged_in': 401,
  'identity.login_refused': 401,
  'identity.token_refused': 401,
  'identity.login_throttled': 429,
  'identity.login_busy': 429,
  'api.rate_limited': 429,
  'api.version_missing': 428,
  'audit.too_many_searches': 429,
  'panel.method_not_allowed': 405,
  'panel.unexpected': 500,
  'imports.upload_too_large': 413,
  'shared.database_unavailable': 503,
  'shared.busy': 503,
};

/** The HTTP status of a refusal. */
export function statusOf(error: DomainError): number {
  return BY_CODE[error.code] ?? BY_KIND[error.kind];
}

/** Seconds after which trying again makes sense; null where waiting does not help. */
export function retryAfter(status: number, { details }: DomainError): number | null {
  if (status === 503) return 5;
  if (status !== 429) return null;
  const { seconds, minutes } = details;
  if (typeof seconds === 'number') return seconds;
  return typeof minutes === 'number' ? minutes * 60 : 60;
}

/** Any error as a refusal that may be shown: never a stack, never SQL. What is unknown goes to the log with a reference. */
export function asRefusal(error: unknown): DomainError {
  const known = translateError(error);
  if (known instanceof DomainError) return known;
  const status = typeof known === 'object' && known !== null && 'status' in known ? known.status : undefined;
  if (typeof status === 'number' && status >= 400 && status < 500) return new BodyRefused();
  const reference = randomUUID();
  log.error(
    `unexpected ${known instanceof Error ? known.name : typeof known} ${reference}`,
    known instanceof Error ? known.stack : undefined,
  );
  return new Unexpected({ reference });
}

/** The last handler of the panel: JSON for its calls, a plain page for people. */
export function errorMapper(texts: ErrorTexts): ErrorRequestHandler {
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) return next(error);
    const refusal = asRefusal(error);
    const status = statusOf(refusal);
    const language = languageOf(request);
    const text = texts.of(refusal.code, language, refusal.details);
    if (status === 405) response.setHeader('Allow', 'GET, HEAD, POST');
    if (status === 503) response.setHeader('Retry-After', '5');
    response.status(status);
    if (request.accepts(['json', 'html']) === 'html' && !request.path.startsWith('/api/')) {
      response.type('html').send(errorPage(language, status, text));
    } else {
      const notice = { type: 'error', message: `errors.${refusal.code}`, options: refusal.details };
      response.json({ code: refusal.code, title: text, details: refusal.details, notice });
    }
  };
}
