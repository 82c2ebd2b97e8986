import { Injectable } from '@nestjs/common';
import express, {
  type ErrorRequestHandler,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { RuntimeConfig } from '../../../modules/shared/index.js';
import { refuseForeignRequests } from '../http/csrf.js';
import { CurrentUser } from '../http/current-user.js';
import { ErrorTexts } from '../http/error-texts.js';
import { noStore, securityHeaders } from '../http/security-headers.js';
import { PanelSession } from '../http/session.js';
import { sendProblem } from './problem-details.filter.js';

const MAX_BODY = '256kb';

/** What stands in front of every controller of /api: the same headers, session and origin check as the panel. */
@Injectable()
export class ApiMiddleware {
  constructor(
    private readonly session: PanelSession,
    private readonly currentUser: CurrentUser,
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
      this.session.middleware,
      refuseForeignRequests,
      this.currentUser.load,
      express.json({ limit: MAX_BODY, strict: true }),
      onError,
    ];
  }
}
