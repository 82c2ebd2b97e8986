import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import copy from 'pg-copy-streams';
import { asOwner } from './owner-connection.mjs';
import { runCli } from './run-cli.mjs';

/** In the order of their keys; the books of the load come first and are not timed. */
const BOOKS = ['load_run', 'load_run_municipality'];
const TABLES = ['debtor', 'grant_award', 'debtor_account', 'case_file', 'claim', 'account_link'];

/**
 * The practical limit: the rows that the loads left in the register, by COPY into the same empty tables of a second
 * database, statement by statement. Indexes and keys are in place, the product's own triggers and checks are not.
 */
export async function copyBaseline(root, loadedDir) {
  const columns = await exported(root, loadedDir);
  const emptyDir = join(root, '.empty');
  await runCli(['migrate'], emptyDir);
  return asOwner(emptyDir, async (client) => {
    for (const table of BOOKS) await copyIn(client, root, table, columns[table]);
    await client.query(`UPDATE app.load_run_municipality SET status = 'RUNNING'`);
    for (const table of TABLES) await client.query(`ALTER TABLE app.${table} DISABLE TRIGGER USER`);
    const started = performance.now();
    for (const table of TABLES) await copyIn(client, root, table, columns[table]);
    return { seconds: Math.round((performance.now() - started) / 100) / 10 };
  });
}

/** Writes the tables as files; answers with the columns that are not generated. */
async function exported(root, dataDir) {
  return asOwner(dataDir, async (client) => {
    const columns = {};
    for (const table of [...BOOKS, ...TABLES]) {
      const { rows } = await client.query(
        `SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) AS names FROM information_schema.columns
         WHERE table_schema = 'app' AND table_name = $1 AND is_generated = 'NEVER'`,
        [table],
      );
      columns[table] = rows[0].names;
      await pipeline(
        client.query(copy.to(`COPY (SELECT ${columns[table]} FROM app.${table}) TO STDOUT`)),
        createWriteStream(join(root, `${table}.copy`)),
      );
    }
    return columns;
  });
}

async function copyIn(client, root, table, columns) {
  await pipeline(
    createReadStream(join(root, `${table}.copy`), { highWaterMark: 2 ** 20 }),
    client.query(copy.from(`COPY app.${table} (${columns}) FROM STDIN`)),
  );
}
