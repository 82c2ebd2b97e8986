import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { pendingMigrations } from '../modules/shared/index.js';
import { MigrationsPending } from './start.errors.js';

/** Throws `start.migrations_pending`. */
export async function assertMigrated(app: INestApplicationContext): Promise<void> {
  const pending = await pendingMigrations(app.get(DataSource));
  if (pending > 0) throw new MigrationsPending({ pending });
}
