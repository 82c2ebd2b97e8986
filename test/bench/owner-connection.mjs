import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { EmbeddedServer } from '../../dist/src/modules/shared/embedded/embedded-server.js';

/** Work on the database of a data folder as the superuser, past every rule; for databases that a measurement made itself. */
export async function asOwner(dataDir, work) {
  const { superuserPassword } = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8'));
  const server = await EmbeddedServer.open({ dataDir, password: superuserPassword });
  const client = new pg.Client({ connectionString: server.url('tilknyt') });
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
    await server.release();
  }
}
