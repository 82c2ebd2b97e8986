import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Readiness } from '../health/readiness.js';
import { DEMO_USERS } from '../modules/identity/index.js';
import {
  PROJECT_ROOT,
  RuntimeConfig,
  Transactor,
  UnsafeConfiguration,
  systemActor,
} from '../modules/shared/index.js';
import { DEMO_DELIVERY_PREFIX } from './prepare-demo.js';

const ACTOR = systemActor('start');
const CLOCK_TOLERANCE_MS = 2000;

/** What only the running application and its database can tell (reliability.md 6.5). Throws with every cause at once. */
export async function assertSafeProduction(app: INestApplicationContext): Promise<void> {
  if (app.get(RuntimeConfig).isDemo) return;
  const transactor = app.get(Transactor);
  const causes = [
    ...(await transactor.read(ACTOR, demoUserCauses, { role: 'r_admin' })),
    ...(await transactor.read(ACTOR, demoDataCauses)),
    ...(await transactor.read(ACTOR, clockCauses)),
    ...(await wallCauses(app.get(Readiness))),
    ...bundleCauses(),
  ];
  if (causes.length > 0) throw new UnsafeConfiguration(causes);
}

async function demoUserCauses(em: EntityManager): Promise<string[]> {
  const emails = DEMO_USERS.map((user) => user.email);
  const rows: { count: number }[] = await em.query(
    'SELECT count(*)::int AS count FROM app.app_user WHERE email = ANY($1) AND disabled_at IS NULL',
    [emails],
  );
  const count = rows[0]?.count ?? 0;
  return count > 0 ? [`The database holds demo users (${count}), whose password is public`] : [];
}

async function demoDataCauses(em: EntityManager): Promise<string[]> {
  const rows: unknown[] = await em.query(
    'SELECT 1 FROM app.load_run WHERE starts_with(delivery_name, $1) LIMIT 1',
    [DEMO_DELIVERY_PREFIX],
  );
  return rows.length > 0 ? ['The database holds demo data'] : [];
}

async function clockCauses(em: EntityManager): Promise<string[]> {
  const rows: { now: Date }[] = await em.query('SELECT clock_timestamp() AS now');
  const apart = Math.abs(Date.now() - (rows[0]?.now.getTime() ?? 0));
  return apart > CLOCK_TOLERANCE_MS
    ? [`The clocks of this machine and the database are ${Math.round(apart / 1000)} s apart`]
    : [];
}

async function wallCauses(readiness: Readiness): Promise<string[]> {
  return (await readiness.findObstacle()) === 'walls_missing'
    ? ['Row-level security is not in force on every table']
    : [];
}

function bundleCauses(): string[] {
  return existsSync(join(PROJECT_ROOT, 'build-admin', 'bundle.js'))
    ? []
    : ['The components of the panel are not built: npm run build'];
}
