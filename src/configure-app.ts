import './adminjs-runtime.js';
import type { Server } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AdminModule } from './admin/admin.module.js';
import { OpenApiDocument } from './admin/api/openapi/open-api-document.js';
import { AppModule } from './app.module.js';
import { HealthModule } from './health/health.module.js';
import type { RuntimeConfig } from './modules/shared/index.js';
import { limitRequestTime, requestTime } from './request-time.js';

/** The application with panel and API, exactly as it runs; the tests take the same one. */
export async function createApp(config: RuntimeConfig, databaseUrl: string): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.forRoot(config, databaseUrl, [HealthModule, AdminModule]),
    // AdminJS reads bodies itself and refuses a parser in front of it (stack.md 3.1).
    { bodyParser: false, abortOnError: false, logger: ['error', 'warn'] },
  );
  app.get(OpenApiDocument, { strict: false }).describes(app);
  return configureApp(app, config);
}

/** What holds for every route, before the first one is registered. */
export function configureApp(app: NestExpressApplication, config: RuntimeConfig): NestExpressApplication {
  app.disable('x-powered-by');
  app.set('trust proxy', [...config.trustedProxies]);
  limitRequestTime(app.getHttpServer() as Server);
  app.use(requestTime);
  return app;
}
