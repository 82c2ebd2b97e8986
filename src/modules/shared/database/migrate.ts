import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS_DIR, sqlMigrations } from './sql-migrations.js';
import './pg-types.js';

const MIGRATION_LOCK = 715_001;
const BOOTSTRAP_LOCK = 715_003;

/**
 * Creates what only a superuser can: roles, the application's password and the database. Used with the embedded server;
 * a given server is prepared by its DBA with migrations/roles.sql.
 */
export async function bootstrapCluster(
  superuserUrl: (database: string) => string,
  database: string,
  appPassword: string,
): Promise<void> {
  await withClient(superuserUrl('postgres'), async (postgres) => {
    // One program at a time: two that change the same role at once make PostgreSQL refuse one of them.
    await postgres.query('SELECT pg_advisory_lock($1)', [BOOTSTRAP_LOCK]);
    const { rowCount } = await postgres.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (rowCount === 0) await postgres.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
    await withClient(superuserUrl(database), async (client) => {
      await client.query(readFileSync(join(MIGRATIONS_DIR, 'roles.sql'), 'utf8'));
      await client.query(`ALTER ROLE app_login PASSWORD ${pg.escapeLiteral(appPassword)}`);
    });
  });
}

/** Runs what is missing, as app_owner, one process at a time. Answers with the names of what ran. */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: sqlMigrations(),
    migrationsTableName: 'schema_migration',
    schema: 'app',
    poolSize: 1,
    extra: { options: '-c role=app_owner -c search_path=app,public' },
  });
  await dataSource.initialize();
  try {
    await dataSource.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await dataSource.runMigrations({ transaction: 'each' });
    // The application only looks whether its schema is up to date.
    await dataSource.query('GRANT SELECT ON app.schema_migration TO app_login');
    return ran.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}

/** Before the first migration the table of migrations is not there, or not ours to read. */
const NEVER_MIGRATED = new Set(['42P01', '42501']);

/** How many of the migrations that the program was built with are missing in the application's schema. */
export async function pendingMigrations(dataSource: DataSource): Promise<number> {
  return sqlMigrations().length - (await countMigrations(dataSource));
}

async function countMigrations(dataSource: DataSource): Promise<number> {
  try {
    const rows: { count: number }[] = await dataSource.query(
      'SELECT count(*)::int AS count FROM app.schema_migration',
    );
    return rows[0]?.count ?? 0;
  } catch (error) {
    if (NEVER_MIGRATED.has((error as { code?: string }).code ?? '')) return 0;
    throw error;
  }
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
