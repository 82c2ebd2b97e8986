import { buildRouter } from '@adminjs/express';
import { AbstractLoader } from '@adminjs/nestjs';
import type AdminJS from 'adminjs';
import { Injectable } from '@nestjs/common';
import type { AbstractHttpAdapter } from '@nestjs/core';
import express, { type NextFunction, type Request, type Response } from 'express';
import { RuntimeConfig } from '../../../modules/shared/index.js';
import { PanelCatalog } from '../panel-catalog.js';
import { RouteUnknown } from '../kit.errors.js';
import { refuseForeignRequests } from './csrf.js';
import { CurrentUser } from './current-user.js';
import { errorMapper } from './error-mapper.js';
import { ErrorTexts } from './error-texts.js';
import { LoginRoutes } from './login-routes.js';
import { pageRewrite } from './page-rewrite.js';
import { payloadGuard } from './payload-guard.js';
import { requireLogin, routeGuard } from './route-guard.js';
import { noStore, securityHeaders } from './security-headers.js';
import { PanelSession } from './session.js';
import { addThemeAssets } from './theme-assets.js';

const ADMINJS_ASSETS = '/frontend/assets/';
const ASSET_HOURS = 1;

/**
 * Mounts AdminJS behind our own chain (reliability.md 2.2), in this order: headers, own assets, session, origin check,
 * login, person of this request, route guard, body, page rewrite, AdminJS, errors. The stock loader puts the panel in
 * front of every other middleware and is missing in tests (stack.md 3.1).
 */
@Injectable()
export class AdminLoader extends AbstractLoader {
  constructor(
    private readonly session: PanelSession,
    private readonly currentUser: CurrentUser,
    private readonly logins: LoginRoutes,
    private readonly catalog: PanelCatalog,
    private readonly texts: ErrorTexts,
    private readonly config: RuntimeConfig,
  ) {
    super();
  }

  register(admin: AdminJS, httpAdapter: AbstractHttpAdapter): void {
    const router = express.Router();
    router.use(...securityHeaders(!this.config.isDemo));
    addThemeAssets(router);
    router.use(this.session.middleware, refuseForeignRequests);
    this.logins.addTo(router);
    router.use(exceptAssets(this.currentUser.load), exceptAssets(requireLogin), exceptAssets(noStore));
    router.use(exceptAssets(routeGuard(this.catalog)), ...payloadGuard(), pageRewrite(this.catalog));
    buildRouter(admin, router as unknown as Parameters<typeof buildRouter>[1]);
    router.use((_request: Request, _response: Response, next: NextFunction) => next(new RouteUnknown()));
    router.use(errorMapper(this.texts));
    httpAdapter.use(admin.options.rootPath, router);
  }
}

type Middleware = (request: Request, response: Response, next: NextFunction) => void | Promise<void>;

/** AdminJS's scripts are the same for everybody and hold nothing of ours; the person is not read for them. */
function exceptAssets(middleware: Middleware): Middleware {
  return (request, response, next) => {
    const isAsset = request.method === 'GET' && request.path.startsWith(ADMINJS_ASSETS);
    if (!isAsset) return middleware(request, response, next);
    response.setHeader('Cache-Control', `private, max-age=${ASSET_HOURS * 3600}`);
    next();
  };
}
