import type { NestExpressApplication } from '@nestjs/platform-express';

export interface RunningRoute {
  readonly method: string;
  /** As registered, the panel's with /admin in front: `/api/v1/tasks/:id/matching`. */
  readonly path: string;
}

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle?: { readonly stack?: readonly Layer[] };
}

const PANEL = '/admin';

/** Every route that the application answers, as the running server has them; the panel's stand in a router of its own. */
export function runningRoutes(app: NestExpressApplication): RunningRoute[] {
  const { router } = app.getHttpAdapter().getInstance() as unknown as { router: { stack: readonly Layer[] } };
  return routesOf(router.stack, '');
}

function routesOf(stack: readonly Layer[], root: string): RunningRoute[] {
  return stack.flatMap(({ route, handle }) => {
    if (route)
      return Object.keys(route.methods).map((method) => ({
        method: method.toUpperCase(),
        path: `${root}${route.path}`,
      }));
    return handle?.stack ? routesOf(handle.stack, PANEL) : [];
  });
}
