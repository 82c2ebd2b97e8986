import { Injectable } from '@nestjs/common';
import express, {
  type ErrorRequestHandler,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { TokenDirectory } from '../../../modules/identity/index.js';
import { RuntimeConfig } from '../../../modules/shared/index.js';
import { refuseForeignRequests } from '../http/csrf.js';
import { CurrentUser, currentUser, setCurrentUser } from '../http/current-user.js';
import { ErrorTexts } from '../http/error-texts.js';
import { noStore, securityHeaders } from '../http/security-headers.js';
import { PanelSession } from '../http/session.js';
import { sendProblem } from './problem-details.filter.js';
import { RateLimit } from './rate-limit.js';

const MAX_BODY = '256kb';
const BEARER = /^Bearer +(\S+) *$/i;

/** What stands in front of every controller of /api: the same headers, session and origin check as the panel. */
@Injectable()
export class ApiMiddleware {
  constructor(
    private readonly session: PanelSession,
    private readonly currentUser: CurrentUser,
    private readonly tokens: TokenDirectory,
    private readonly rate: RateLimit,
    private readonly texts: ErrorTexts,
    private readonly config: RuntimeConfig,
  ) {}

  handlers(): (RequestHandler | ErrorRequestHandler)[] {
    const onError: ErrorRequestHandler = (
      error: unknown,
      request: Request,
      response: Response,
      next: NextFunction,
    ) => {
      if (response.headersSent) return next(error);
      sendProblem(request, response, error, this.texts);
    };
    return [
      ...securityHeaders(!this.config.isDemo),
      noStore,
      this.machine,
      unlessMachine(this.session.middleware),
      unlessMachine(refuseForeignRequests),
      unlessMachine(this.currentUser.load),
      this.rate.handler,
      express.json({ limit: MAX_BODY, strict: true }),
      onError,
    ];
  }

  /** A bearer token instead of a session. A browser sends none by itself, so its requests need no origin. */
  private readonly machine = async (
    request: Request,
    _response: Response,
    next: NextFunction,
  ): Promise<void> => {
    const token = BEARER.exec(request.header('authorization') ?? '')?.[1];
    if (token !== undefined) setCurrentUser(request, await this.tokens.getUser(token));
    next();
  };
}

function unlessMachine(handler: RequestHandler): RequestHandler {
  return (request, response, next) => (currentUser(request) ? next() : handler(request, response, next));
}
