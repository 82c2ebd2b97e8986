import { AdminModule as AdminJsModule } from '@adminjs/nestjs';
import { Module, type MiddlewareConsumer, type NestModule } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { IdentityModule } from '../modules/identity/index.js';
import { Transactor } from '../modules/shared/index.js';
import { ListWords } from './api/openapi/list-words.js';
import { ApiMiddleware } from './kit/api/api-middleware.js';
import { RateLimit } from './kit/api/rate-limit.js';
import { SessionController } from './kit/api/session.controller.js';
import { SessionGuard } from './kit/api/session.guard.js';
import { AdminLoader } from './kit/http/admin-loader.js';
import { CurrentUser } from './kit/http/current-user.js';
import { ErrorTexts } from './kit/http/error-texts.js';
import { LoginRoutes } from './kit/http/login-routes.js';
import { PanelSession } from './kit/http/session.js';
import { PanelCatalog, type PanelResource } from './kit/index.js';
import { panelOptions } from './kit/panel-options.js';
import { panelProblems } from './kit/start-up-checks.js';
import { PANEL_TEXTS, panelLocale } from './locale/index.js';
import { PANEL_PARTS } from './parts.js';

const RESOURCES = PANEL_PARTS.flatMap(({ resources = [] }) => resources);
const PAGES = PANEL_PARTS.flatMap(({ pages = [] }) => pages);

/** Everything of panel and API that comes out of the parts and the kit, for the two modules below. */
@Module({
  imports: [IdentityModule, ...PANEL_PARTS.flatMap(({ imports = [] }) => imports)],
  controllers: [SessionController, ...PANEL_PARTS.flatMap(({ controllers = [] }) => controllers)],
  providers: [
    PanelSession,
    CurrentUser,
    LoginRoutes,
    ApiMiddleware,
    RateLimit,
    SessionGuard,
    ...PANEL_PARTS.flatMap(({ providers = [] }) => providers),
    ...RESOURCES,
    { provide: ErrorTexts, useFactory: () => new ErrorTexts(PANEL_TEXTS) },
    { provide: ListWords, useFactory: () => new ListWords(PANEL_TEXTS.en) },
    {
      provide: PanelCatalog,
      useFactory: (...resources: PanelResource[]) => checked(new PanelCatalog(resources, PAGES)),
      inject: [...RESOURCES],
    },
  ],
  exports: [PanelSession, CurrentUser, LoginRoutes, ErrorTexts, PanelCatalog],
})
class PanelModule implements NestModule {
  constructor(
    private readonly api: ApiMiddleware,
    private readonly host: HttpAdapterHost,
  ) {}

  // Mounted here and not by the consumer: it knows no error handlers, and this runs before the routes are registered.
  configure(_consumer: MiddlewareConsumer): void {
    for (const handler of this.api.handlers()) this.host.httpAdapter.use('/api', handler);
  }
}

/** The panel under /admin and the API of its pages under /api/v1. */
@Module({
  imports: [
    PanelModule,
    AdminJsModule.createAdminAsync({
      imports: [PanelModule],
      inject: [PanelCatalog, Transactor],
      useFactory: (catalog: PanelCatalog, transactor: Transactor) => ({
        adminJsOptions: panelOptions(catalog, transactor, panelLocale(), 'WelcomePage'),
      }),
      customLoader: AdminLoader,
    }),
  ],
})
export class AdminModule {}

function checked(catalog: PanelCatalog): PanelCatalog {
  const problems = panelProblems(catalog, PANEL_TEXTS);
  if (problems.length > 0) throw new Error(`the panel is incomplete:\n${problems.join('\n')}`);
  return catalog;
}
