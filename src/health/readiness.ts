import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Transactor, pendingMigrations, systemActor } from '../modules/shared/index.js';

export type Obstacle = 'stopping' | 'database_unavailable' | 'migrations_pending' | 'walls_missing';

const LIMIT_MS = 1000;
const ACTOR = systemActor('health');

/** Whether this process may be sent requests (reliability.md 4.7). */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
  ) {}

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  async findObstacle(): Promise<Obstacle | null> {
    if (this.stopping) return 'stopping';
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Obstacle>((resolve) => {
      timer = setTimeout(() => resolve('database_unavailable'), LIMIT_MS);
    });
    try {
      return await Promise.race([this.askDatabase(), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private async askDatabase(): Promise<Obstacle | null> {
    try {
      if ((await pendingMigrations(this.dataSource)) > 0) return 'migrations_pending';
      return (await this.wallsStand()) ? null : 'walls_missing';
    } catch {
      return 'database_unavailable';
    }
  }

  /** Row-level security is in force on every table, and a caseworker of no municipality sees nothing. */
  private async wallsStand(): Promise<boolean> {
    const open: unknown[] = await this.dataSource.query(
      `SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'app' AND c.relkind IN ('r', 'p') AND c.relname <> 'schema_migration'
          AND NOT (c.relrowsecurity AND c.relforcerowsecurity) LIMIT 1`,
    );
    if (open.length > 0) return false;
    const seen: unknown[] = await this.transactor.read(
      ACTOR,
      (em) => em.query('SELECT 1 FROM app.debtor LIMIT 1'),
      { role: 'r_case', municipality: null },
    );
    return seen.length === 0;
  }
}
