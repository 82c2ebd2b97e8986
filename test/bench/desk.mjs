// How long a caseworker waits for the next tasks: `npm run bench:desk -- [accounts]` (default 20000; half of them in the
// desk's municipality). Through HTTP: the next four tasks with their candidates, then a decision on the first. Beside it
// the bare SQL: the statements of that very request, sent again on one connection without the application, which is what
// the database alone needs. Prints the table and writes it to test/bench/results/. Without an idle machine the ratio still
// compares, the milliseconds do not.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import '../../dist/src/adminjs-runtime.js';
import { generateDelivery } from '../../dist/src/modules/imports/generating/index.js';
import { readRuntimeConfig } from '../../dist/src/modules/shared/index.js';
import { startApp } from '../../dist/src/start/running-app.js';
import { DeskClient } from './desk-client.mjs';
import { RecordedSql } from './recorded-sql.mjs';
import { runCli } from './run-cli.mjs';

const DESK = '461';
const EMAIL = 'desk@bench.tilknyt.dk';
const ROUNDS = 60;
const WARM_UP = 10;
const COUNT = 4;

const accounts = Number(process.argv[2] ?? 20_000);
const root = mkdtempSync(join(tmpdir(), 'tilknyt-bench-'));
const recorded = new RecordedSql();
try {
  const dataDir = join(root, '.data');
  const { queued, password } = await prepare(dataDir, join(root, 'delivery'));
  const env = { TILKNYT_DATA_DIR: dataDir, PORT: '0', TILKNYT_WORKER: 'separate' };
  const app = await startApp(readRuntimeConfig(env), () => undefined);
  try {
    const client = new DeskClient(app.url);
    await client.login(EMAIL, password);
    report({ accounts, queued, ...(await measure(client)) });
  } finally {
    await recorded.end();
    await app.stop();
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
process.exit(0);

/** A loaded register, published packages and one caseworker with a password; and how many accounts are queued. */
async function prepare(dataDir, delivery) {
  const municipalities = { [DESK]: 3, 420: 1, 430: 1, 440: 1 };
  await generateDelivery({ seed: `desk ${accounts}`, accounts, profile: 'hard', municipalities }, delivery);
  const { answer } = await runCli(['import', delivery], dataDir);
  await runCli(['packages', 'create'], dataDir);
  await runCli(['packages', 'publish'], dataDir);
  const person = ['--email', EMAIL, '--name', 'Måling', '--role', 'CASEWORKER', '--municipality', DESK];
  const user = await runCli(['users', 'add', ...person], dataDir);
  return { queued: answer.queued, password: user.answer.password };
}

/** Rounds as on the screen: the next four, the first decided, or skipped where there is no grant, the others laid back. */
async function measure(client) {
  const times = { next: [], decide: [], bare: [], statements: [] };
  let left = 0;
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const { result, statements } = await recorded.of(() => client.next(COUNT));
    if (result.tasks.length < COUNT) break;
    left ||= result.left;
    const bare = await recorded.replay(statements);
    const [first, ...others] = result.tasks;
    const decided = await client.decide(first);
    if (!decided.done) await client.skipTask(first.task.id);
    for (const { task } of others) await client.layBack(task.id);
    if (round < WARM_UP) continue;
    times.next.push(result.ms);
    times.bare.push(bare);
    times.statements.push(statements.length);
    if (decided.done) times.decide.push(decided.ms);
  }
  return {
    'tasks of the desk': left,
    ...quantiles('next ms', times.next),
    ...quantiles('bare SQL ms', times.bare),
    'next / bare SQL': Math.round((at(times.next, 0.5) / at(times.bare, 0.5)) * 100) / 100,
    statements: at(times.statements, 0.5),
    ...quantiles('decide ms', times.decide),
  };
}

function quantiles(name, values) {
  return { [`${name} p50`]: at(values, 0.5), [`${name} p95`]: at(values, 0.95) };
}

function at(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return Math.round(value * 10) / 10;
}

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
  writeFileSync(join(folder, 'desk.json'), `${JSON.stringify({ ...machine, ...result }, null, 2)}\n`);
}
