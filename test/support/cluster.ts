import { readFileSync } from 'node:fs';

/** Where the test run's one PostgreSQL listens; written by the global setup, read by every worker. */
export interface TestCluster {
  readonly dataDir: string;
  readonly port: number;
  readonly superuserPassword: string;
  readonly appPassword: string;
}

export const TEMPLATE_DATABASE = 'tilknyt_template';

export function readCluster(): TestCluster {
  const file = process.env['TILKNYT_TEST_CLUSTER'];
  if (file === undefined) throw new Error('the test cluster is not running: start the tests through jest');
  return JSON.parse(readFileSync(file, 'utf8')) as TestCluster;
}
