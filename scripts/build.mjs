// Builds when a source is newer than the last build, else does nothing: npm start and the command line call it first.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const stamp = join(root, 'dist', '.built');
const sources = ['src', 'package-lock.json', 'tsconfig.json', '.swcrc', 'nest-cli.json'].map((name) =>
  join(root, name),
);

function newest(path) {
  const found = statSync(path);
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function run(program, args, env = {}) {
  const done = spawnSync(program, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (done.status !== 0) {
    process.stderr.write(done.stdout ?? '');
    process.exit(done.status ?? 1);
  }
}

const upToDate = existsSync(stamp) && Math.max(...sources.map(newest)) <= statSync(stamp).mtimeMs;
if (!upToDate || process.argv.includes('--force')) {
  const started = Date.now();
  process.stderr.write('Building Tilknyt …\n');
  run(process.execPath, [join(root, 'node_modules', '@nestjs', 'cli', 'bin', 'nest.js'), 'build']);
  const bundle = join(root, 'dist', 'src', 'admin', 'bundle.js');
  if (existsSync(bundle)) run(process.execPath, [bundle]);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, '');
  process.stderr.write(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}
