// How long a load takes beside a bare COPY of the same rows into the same tables, with their indexes and keys, on the
// same machine in the same run: `npm run bench:import -- [accounts …]` (default 100000; two sizes show the growth).
// Prints the table and writes it to test/bench/results/. Without an idle machine the ratios still compare, the seconds do not.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { generateDelivery } from '../../dist/src/modules/imports/generating/index.js';
import { changedDelivery } from './changed-delivery.mjs';
import { copyBaseline } from './copy-baseline.mjs';
import { runCli } from './run-cli.mjs';

const sizes = process.argv.slice(2).map(Number);
const results = [];
for (const accounts of sizes.length > 0 ? sizes : [100_000]) results.push(await measure(accounts));

const report = {
  at: new Date().toISOString(),
  node: process.version,
  cpus: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  results,
  growth: growth(results),
};
for (const result of results) console.table(result);
if (report.growth !== null) console.log(`growth: ${report.growth}`);
const folder = join(import.meta.dirname, 'results');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'import.json'), `${JSON.stringify(report, null, 2)}\n`);

async function measure(accounts) {
  const root = mkdtempSync(join(tmpdir(), 'tilknyt-bench-'));
  const dataDir = join(root, '.data');
  try {
    const first = join(root, 'first', 'delivery');
    await generateDelivery({ seed: `bench ${accounts}`, accounts }, first);
    const second = join(root, 'second', 'delivery');
    await changedDelivery(first, second);
    await runCli(['migrate'], dataDir);
    const load = await runCli(['import', first], dataDir);
    const again = await runCli(['import', second], dataDir);
    const copy = await copyBaseline(root, dataDir);
    return {
      accounts,
      claims: load.answer.files.claims.read,
      linked: load.answer.linked,
      queued: load.answer.queued,
      'first load s': load.seconds,
      'second load s': again.seconds,
      'second changed': again.answer.changed,
      'copy s': copy.seconds,
      'first / copy': ratio(load.seconds, copy.seconds),
      'second / copy': ratio(again.seconds, copy.seconds),
      'accounts/s': Math.round(accounts / load.seconds),
      'peak MB first': load.peakMb,
      'peak MB second': again.peakMb,
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function ratio(a, b) {
  return Math.round((a / b) * 100) / 100;
}

/** Time of the largest over time of the smallest, beside how much larger it is. */
function growth(rows) {
  const [small, large] = [rows[0], rows.at(-1)];
  if (rows.length < 2) return null;
  const size = ratio(large.accounts, small.accounts);
  const time = ratio(large['first load s'], small['first load s']);
  return `${size} x the accounts take ${time} x the time`;
}
