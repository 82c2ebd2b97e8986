import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'src', 'cli.js');
const POLL_MS = 200;

/** Runs one command as a user does, the program's start included; answers with its JSON, its time and its peak memory. */
export async function runCli(args, dataDir) {
  const started = performance.now();
  const child = spawn(process.execPath, [CLI, ...args, '--json'], {
    env: { PATH: process.env.PATH, TILKNYT_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.on('data', (chunk) => (stdout += chunk));
  let peakMb = null;
  const poll = setInterval(() => (peakMb = peakOf(child.pid) ?? peakMb), POLL_MS);
  const code = await new Promise((resolve) => child.once('close', resolve));
  clearInterval(poll);
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${stdout}`);
  return { answer: JSON.parse(stdout.trim().split('\n').at(-1)), seconds, peakMb };
}

/** The highest resident memory so far, in MB; null where the system has no /proc. */
function peakOf(pid) {
  try {
    const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return line === null ? null : Math.round(Number(line[1]) / 1024);
  } catch {
    return null;
  }
}
