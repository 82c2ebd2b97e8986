// How long a caseworker waits: `npm run bench:desk -- [accounts]` (default 20000; 1000000 for a register of the whole
// country, of which the desk's municipality is a tenth). Through HTTP: the next four tasks with their candidates, a decision
// on the first, and the searches. Beside it the bare SQL: the statements of that very request, sent again on one connection
// without the application, which is what the database alone needs. In a browser: from the confirming key to the next task.
// Prints the table and writes it to test/bench/results/. Without an idle machine the ratio still compares, the
// milliseconds do not.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import '../../dist/src/adminjs-runtime.js';
import { readRuntimeConfig } from '../../dist/src/modules/shared/index.js';
import { startApp } from '../../dist/src/start/running-app.js';
import { measureBrowser } from './desk-browser.mjs';
import { DeskClient } from './desk-client.mjs';
import { EMAIL, prepareRegister } from './desk-register.mjs';
import { measureRounds } from './desk-rounds.mjs';
import { measureSearch } from './desk-search.mjs';
import { RecordedSql } from './recorded-sql.mjs';

const accounts = Number(process.argv[2] ?? 20_000);
const root = mkdtempSync(join(tmpdir(), 'tilknyt-bench-'));
const recorded = new RecordedSql();
try {
  const dataDir = join(root, '.data');
  const started = performance.now();
  const password = await prepareRegister(accounts, dataDir, join(root, 'delivery'));
  const prepared = Math.round((performance.now() - started) / 1000);
  const env = { TILKNYT_DATA_DIR: dataDir, PORT: '0', TILKNYT_WORKER: 'separate' };
  const app = await startApp(readRuntimeConfig(env), () => undefined);
  try {
    const client = new DeskClient(app.url);
    await client.login(EMAIL, password);
    report({
      accounts,
      'prepared in s': prepared,
      ...(await measureRounds(client, recorded)),
      ...(await measureSearch(client)),
      ...(await measureBrowser(app.url, EMAIL, password)),
    });
  } finally {
    await recorded.end();
    await app.stop();
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
process.exit(0);

function report(result) {
  console.table(result);
  const machine = {
    at: new Date().toISOString(),
    node: process.version,
    cpus: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
  };
  const folder = join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `desk-${result.accounts}.json`),
    `${JSON.stringify({ ...machine, ...result }, null, 2)}\n`,
  );
}
