import { migrate, openDatabase } from '../modules/shared/index.js';
import { UsageError, type CommandRegistry } from './command-registry.js';
import type { Outcome } from './command-runner.js';

/** `migrate`: brings the schema up to date, as the owner; the embedded server's needs no address. */
export function migrateCommands(registry: CommandRegistry): void {
  registry.program
    .command('migrate')
    .description('bring the database schema up to date (DATABASE_OWNER_URL, or the embedded server)')
    .action(registry.plain(() => bringUpToDate(registry)));
}

async function bringUpToDate({ runner }: CommandRegistry): Promise<Outcome> {
  const ownerUrl = runner.ownerUrl;
  if (ownerUrl !== null) return { migrated: await migrate(ownerUrl) };
  const { config } = runner;
  if (config.databaseUrl !== null)
    throw new UsageError('DATABASE_URL is given: migrate needs DATABASE_OWNER_URL as well');
  const database = await openDatabase(config);
  await database.release();
  return { migrated: database.migrated };
}
