import type { DataSourceOptions } from 'typeorm';
import './pg-types.js';

/** Two cores: 32 connections are slower than 8 in every test (design.md 9), so the queue is in the app. */
const POOL_SIZE = 8;

/** How the application connects: as app_login, with time limits on everything (reliability.md 4.3). */
export function dataSourceOptions(url: string): DataSourceOptions {
  return {
    type: 'postgres',
    url,
    schema: 'app',
    synchronize: false,
    migrationsRun: false,
    logging: false,
    applicationName: 'tilknyt',
    poolSize: POOL_SIZE,
    extra: {
      connectionTimeoutMillis: 5_000,
      lock_timeout: 3_000,
      statement_timeout: 15_000,
      idle_in_transaction_session_timeout: 60_000,
      options: '-c search_path=app,public',
    },
  };
}
