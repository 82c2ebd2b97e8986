import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PROJECT_ROOT } from '../config/project-root.js';

export const MIGRATIONS_DIR = join(PROJECT_ROOT, 'migrations');
const FILE = /^(\d{13})-(.+)\.sql$/;

/**
 * Every `<13 digits>-<name>.sql` of the folder as a TypeORM migration, so that a DBA reads plain SQL and TypeORM keeps
 * the books. There is no way down: a change is undone by the next migration.
 */
export function sqlMigrations(folder = MIGRATIONS_DIR): (new () => MigrationInterface)[] {
  return readdirSync(folder)
    .filter((file) => FILE.test(file))
    .sort()
    .map((file) => migrationClass(file, readFileSync(join(folder, file), 'utf8')));
}

function migrationClass(file: string, sql: string): new () => MigrationInterface {
  const [, timestamp = '', name = ''] = FILE.exec(file) ?? [];
  const className = `${name.replaceAll(/[^a-z0-9]+(.)?/gi, (_, letter: string | undefined) => letter?.toUpperCase() ?? '')}${timestamp}`;
  return class implements MigrationInterface {
    readonly name = className;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(sql);
    }

    down(): Promise<void> {
      return Promise.reject(new Error(`${file} has no way down`));
    }
  };
}
