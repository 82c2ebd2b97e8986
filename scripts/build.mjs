// Builds when a source is newer than the last build, else does nothing: npm start and the command line call it first.
// Says what it does on stderr only, since a command's stdout holds its answer.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'dist', '.built');
const lock = join(root, 'node_modules', '.tilknyt-build');
const sources = [
  'src',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig.build.json',
  '.swcrc',
  'nest-cli.json',
  'scripts/api-answers.mjs',
];
const force = process.argv.includes('--force');

await withLock(() => {
  if (!force && isUpToDate()) return;
  const started = Date.now();
  process.stderr.write('Building Tilknyt …\n');
  run(join('node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build');
  removeOlderThan(started, join(root, 'dist'));
  run(join('dist', 'src', 'admin', 'bundle.js'));
  run(join('scripts', 'api-answers.mjs'));
  writeFileSync(stamp, '');
  // A file that was saved while we built is newer than this and makes the next start build again.
  utimesSync(stamp, started / 1000, started / 1000);
  process.stderr.write(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
});

/** Every file is written anew in its place, so a program that runs meanwhile misses none; what is older has no source. */
function removeOlderThan(time, folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) removeOlderThan(time, path);
    else if (statSync(path).mtimeMs < time) rmSync(path);
  }
}

function isUpToDate() {
  return (
    existsSync(stamp) &&
    Math.max(...sources.map((name) => newest(join(root, name)))) <= statSync(stamp).mtimeMs
  );
}

function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function run(program, ...args) {
  const done = spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (done.status === 0) return;
  process.stderr.write(done.stdout);
  rmSync(lock, { force: true });
  process.exit(done.status ?? 1);
}

/** Two programs that start at once must not build into the same folder: the second waits and finds it built. */
async function withLock(work) {
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isAlive(Number(readFileSync(lock, 'utf8')))) await pause(200);
      else rmSync(lock, { force: true });
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
