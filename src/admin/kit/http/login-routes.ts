import { Injectable } from '@nestjs/common';
import express, {
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import { DemoUsersService, LoginRefused, LoginService } from '../../../modules/identity/index.js';
import { Clock, DomainError } from '../../../modules/shared/index.js';
import { BodyRefused } from '../kit.errors.js';
import { statusOf } from './error-mapper.js';
import { ErrorTexts } from './error-texts.js';
import { languageOf } from './language.js';
import { loginPage } from './login-page.js';
import { logoutPage } from './logout-page.js';
import { nonceOf, noStore } from './security-headers.js';
import { PanelSession } from './session.js';

const MAX_BODY = '4kb';

/** Logging in and out of the panel, by our own pages (reliability.md 2.1, no. 13, 14, 16, 18, 19). */
@Injectable()
export class LoginRoutes {
  constructor(
    private readonly logins: LoginService,
    private readonly session: PanelSession,
    private readonly texts: ErrorTexts,
    private readonly demo: DemoUsersService,
    private readonly clock: Clock,
  ) {}

  addTo(router: Router): void {
    router.get('/login', noStore, async (request, response) => {
      await this.show(request, response, 200, null, '');
    });
    router.post('/login', noStore, ...smallBody(), async (request: Request, response: Response) => {
      await this.login(request, response);
    });
    router.get('/logout', noStore, (request, response) => {
      response.type('html').send(logoutPage(languageOf(request)));
    });
    router.post('/logout', noStore, async (request: Request, response: Response) => {
      await this.session.end(request);
      response.clearCookie(this.session.cookieName, { path: '/' });
      response.setHeader('Clear-Site-Data', '"cache", "storage"');
      response.redirect(303, `/admin/login?ended=1&lang=${languageOf(request)}`);
    });
  }

  private async login(request: Request, response: Response): Promise<void> {
    const { email, password } = credentials(request.body);
    try {
      const user = await this.logins.login(email, password, request.ip ?? 'unknown');
      await this.session.begin(request, user.id, this.clock.now());
      response.redirect(303, '/admin');
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.show(
        request,
        response,
        statusOf(error),
        this.texts.of(error.code, languageOf(request), error.details),
        email,
      );
    }
  }

  private async show(
    request: Request,
    response: Response,
    status: number,
    message: string | null,
    email: string,
  ): Promise<void> {
    const language = languageOf(request);
    const ended = request.method === 'GET' && request.query['ended'] === '1';
    const page = {
      language,
      nonce: nonceOf(response),
      demoUsers: await this.demo.listDemoUsers(),
      message,
      email: email.slice(0, 254),
      ended,
    };
    response.status(status).type('html').send(loginPage(page));
  }
}

/** Two short texts and nothing else; a missing one is a refused login, a list or an object is no login at all. */
function credentials(body: unknown): { email: string; password: string } {
  if (typeof body !== 'object' || body === null) throw new BodyRefused();
  const { email, password } = body as { email?: unknown; password?: unknown };
  if (email === undefined || password === undefined || email === null || password === null)
    throw new LoginRefused();
  if (typeof email !== 'string' || typeof password !== 'string' || `${email}${password}`.includes('\0'))
    throw new BodyRefused();
  return { email, password };
}

function smallBody(): RequestHandler[] {
  return [
    (request: Request, _response: Response, next: NextFunction): void => {
      next(
        request.is(['application/x-www-form-urlencoded', 'application/json']) ? undefined : new BodyRefused(),
      );
    },
    express.urlencoded({ extended: false, limit: MAX_BODY, parameterLimit: 10 }),
    express.json({ limit: MAX_BODY, strict: true }),
  ];
}
