import { DataSource } from 'typeorm';
import { dataSourceOptions, pendingMigrations } from '../modules/shared/index.js';
import { MigrationsPending } from './start.errors.js';

/** Throws `start.migrations_pending`. Asked before anything is built on the schema. */
export async function assertMigrated(databaseUrl: string): Promise<void> {
  const database = await new DataSource(dataSourceOptions(databaseUrl)).initialize();
  try {
    const pending = await pendingMigrations(database);
    if (pending > 0) throw new MigrationsPending({ pending });
  } finally {
    await database.destroy();
  }
}
