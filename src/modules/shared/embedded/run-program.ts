import { spawn } from 'node:child_process';
import type { OsUser } from './server-binaries.js';

/** Runs one of the server's programs as its OS user and waits for its end. */
export function runProgram(
  program: string,
  args: readonly string[],
  osUser: OsUser | null,
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...(osUser ?? {}), cwd: '/', stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer): void => void (output += chunk.toString('utf8'));
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** The same for a program that leaves a server behind: no pipe and no terminal of ours, so it can outlive us. */
export function runDetached(
  program: string,
  args: readonly string[],
  osUser: OsUser | null,
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...(osUser ?? {}), cwd: '/', stdio: 'ignore', detached: true });
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}
