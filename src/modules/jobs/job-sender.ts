import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { PgBoss } from 'pg-boss';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { Transactor } from '../shared/index.js';
import { sendingBoss } from './boss.js';

/** Puts work into a queue, for whichever process works on it. */
@Injectable()
export class JobSender implements BeforeApplicationShutdown {
  private boss: Promise<PgBoss> | null = null;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    private readonly transactor: Transactor,
  ) {}

  /** Inside the caller's transaction: the job is there if, and only if, what it is about is. `data` is no personal data. */
  async send(em: EntityManager, queue: string, id: string, data: object): Promise<void> {
    const boss = await this.start();
    const client = (await em.queryRunner?.connect()) as PoolClient;
    const db = { executeSql: (text: string, values?: unknown[]) => client.query(text, values) };
    await this.transactor.as(em, 'none', () => boss.send(queue, data, { id, db }));
  }

  async beforeApplicationShutdown(): Promise<void> {
    await (await this.boss)?.stop({ graceful: false });
  }

  /** At the first job, so that a command which sends none asks the database nothing. */
  private start(): Promise<PgBoss> {
    this.boss ??= sendingBoss(this.dataSource)
      .start()
      .catch((error: unknown) => {
        this.boss = null;
        throw error;
      });
    return this.boss;
  }
}
