import { Catch, HttpException, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { StaleVersion } from '../../../modules/shared/index.js';
import { asRefusal, retryAfter, statusOf } from '../http/error-mapper.js';
import { ErrorTexts } from '../http/error-texts.js';
import { acceptedLanguage } from '../http/language.js';
import { BodyRefused, RouteUnknown } from '../kit.errors.js';

/** Every refusal of the API as problem details (RFC 9457), with the stable code and a text in the client's language. */
@Catch()
@Injectable()
export class ProblemDetailsFilter implements ExceptionFilter {
  constructor(private readonly texts: ErrorTexts) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const response = http.getResponse<Response>();
    sendProblem(http.getRequest<Request>(), response, error, this.texts);
  }
}

/** Also for what fails before Nest's own handlers: session store, origin check, body parser. */
export function sendProblem(request: Request, response: Response, error: unknown, texts: ErrorTexts): void {
  const refusal = asRefusal(fromNest(error));
  // RFC 9110: who named a version by If-Match is told that the precondition failed.
  const isPrecondition = refusal instanceof StaleVersion && request.header('if-match') !== undefined;
  const status = isPrecondition ? 412 : statusOf(refusal);
  if (status === 405) response.setHeader('Allow', 'GET, HEAD, POST');
  if (status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  const wait = retryAfter(status, refusal);
  if (wait !== null) response.setHeader('Retry-After', String(wait));
  const language = acceptedLanguage(request.header('accept-language'));
  response.status(status).setHeader('Content-Language', language);
  response.type('application/problem+json').json({
    type: 'about:blank',
    title: texts.of(refusal.code, language, refusal.details),
    status,
    code: refusal.code,
    details: refusal.details,
  });
}

function fromNest(error: unknown): unknown {
  if (!(error instanceof HttpException)) return error;
  if (error.getStatus() === 404) return new RouteUnknown();
  return error.getStatus() < 500 ? new BodyRefused() : error;
}
