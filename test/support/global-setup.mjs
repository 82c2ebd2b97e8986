import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
// Jest loads this file outside its own transform, so it uses the built program.
import { EmbeddedServer, bootstrapCluster, migrate } from '../../dist/src/modules/shared/index.js';

const TEMPLATE_DATABASE = 'tilknyt_template';
const SETTINGS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** One real PostgreSQL for the whole run, without durability, with a migrated template that each test file copies. */
export default async function startCluster() {
  if (process.env.TILKNYT_TEST_CLUSTER !== undefined) return;
  const dataDir = mkdtempSync(join(tmpdir(), 'tilknyt-test-'));
  chmodSync(dataDir, 0o755);
  const server = await EmbeddedServer.open({ dataDir, password: 'test-superuser', settings: SETTINGS });
  globalThis.stopTestCluster = async () => {
    await server.release();
    rmSync(dataDir, { recursive: true, force: true });
  };
  stopWhenInterrupted();
  const cluster = {
    dataDir,
    port: server.port,
    superuserPassword: 'test-superuser',
    appPassword: 'test-app',
  };
  await bootstrapCluster((database) => server.url(database), TEMPLATE_DATABASE, cluster.appPassword);
  await migrate(server.url(TEMPLATE_DATABASE));
  const file = join(dataDir, 'cluster.json');
  writeFileSync(file, JSON.stringify(cluster));
  process.env.TILKNYT_TEST_CLUSTER = file;
}

/** The server is detached, so a run that is broken off has to stop it itself. */
function stopWhenInterrupted() {
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void globalThis.stopTestCluster().finally(() => process.exit(130)));
  }
}
