import { PgBoss, type Db } from 'pg-boss';
import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';

/** The schema that the migration made, as the owner. */
const SCHEMA = 'jobs';

/** How fast the death of another worker is noticed. */
export interface Pace {
  /** Between two looks for jobs whose worker gave no sign of life. */
  readonly monitorSeconds: number;
  /** Between two looks for new jobs. */
  readonly pollingSeconds: number;
}

/** Sends only: no timer of its own, nothing to look after. */
export function sendingBoss(dataSource: DataSource): PgBoss {
  return new PgBoss({ ...common(dataSource), supervise: false, schedule: false, registerInstance: false });
}

/** Works on jobs, notices dead workers and keeps the nightly ones. */
export function workingBoss(dataSource: DataSource, pace: Pace): PgBoss {
  return new PgBoss({
    ...common(dataSource),
    supervise: true,
    schedule: true,
    superviseIntervalSeconds: pace.monitorSeconds,
    monitorIntervalSeconds: pace.monitorSeconds,
  });
}

/** The application's pool, as the login itself; whatever creates or changes tables stays switched off. */
function common(dataSource: DataSource) {
  // TypeORM's postgres driver keeps its pg pool here; a second pool would leave connections open at shutdown.
  const { master } = dataSource.driver as unknown as { readonly master: Pool };
  const db: Db = { executeSql: (text, values) => master.query(text, values) };
  return {
    db,
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    reindex: false,
    persistQueueStats: false,
  };
}
