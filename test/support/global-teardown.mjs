import { readFileSync, rmSync } from 'node:fs';
import { EmbeddedServer } from '../../dist/src/modules/shared/index.js';

export default async function stopCluster() {
  const file = process.env.TILKNYT_TEST_CLUSTER;
  if (file === undefined) return;
  const cluster = JSON.parse(readFileSync(file, 'utf8'));
  delete process.env.TILKNYT_TEST_CLUSTER;
  const server = await EmbeddedServer.open({ dataDir: cluster.dataDir, password: cluster.superuserPassword });
  await server.release();
  rmSync(cluster.dataDir, { recursive: true, force: true });
}
