import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { DataSource, type EntitySchema } from 'typeorm';
import { Transactor, dataSourceOptions } from '../../src/modules/shared/index.js';
import { TEMPLATE_DATABASE, readCluster } from './cluster.js';

export interface TestDatabase {
  /** As app_login, like the application. */
  readonly url: string;
  readonly superuserUrl: string;
  readonly dataSource: DataSource;
  readonly transactor: Transactor;
  /** As superuser, past every wall: to arrange and to look, never to act. */
  superQuery<T = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<T[]>;
  close(): Promise<void>;
}

const ENDED_BY_SERVER = '57P01';

/** A database of one's own, copied from the migrated template; connected as the application connects. */
export async function createTestDatabase(
  entities: (new () => object)[] | EntitySchema[] = [],
): Promise<TestDatabase> {
  const cluster = readCluster();
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  const address = (user: string, password: string, database: string): string =>
    `postgres://${user}:${password}@127.0.0.1:${cluster.port}/${database}`;
  const adminUrl = address('postgres', cluster.superuserPassword, 'postgres');
  await withClient(adminUrl, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE_DATABASE}`),
  );
  const url = address('app_login', cluster.appPassword, name);
  const superuserUrl = address('postgres', cluster.superuserPassword, name);
  const dataSource = await new DataSource({ ...dataSourceOptions(url), entities }).initialize();
  const superPool = new pg.Pool({ connectionString: superuserUrl, max: 2 });
  // The end of a pool does not wait for its clients' goodbyes, and the database goes at once: then one is told so (57P01).
  superPool.on('error', (error: Error & { code?: string }) => {
    if (error.code !== ENDED_BY_SERVER) throw error;
  });
  return {
    url,
    superuserUrl,
    dataSource,
    transactor: new Transactor(dataSource),
    superQuery: async <T>(sql: string, params: unknown[] = []) =>
      (await superPool.query(sql, params)).rows as T[],
    close: async () => {
      await dataSource.destroy();
      await superPool.end();
      await withClient(adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
