import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { OWN_NODE_ENV } from '../adminjs-runtime.js';
import { BROUGHT } from './running-worker.js';

const PROGRAM = fileURLToPath(new URL('../worker.js', import.meta.url));
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;
/** Longer than the worker's own grace. */
const PATIENCE_MS = 20_000;

/**
 * The worker that an application brings along, as a process of its own: a load takes the processor for minutes, and people
 * are answered meanwhile. One that dies is followed by another.
 */
export class WorkerProcess {
  private child: ChildProcess | null = null;
  private pauseMs = FIRST_PAUSE_MS;
  private next: NodeJS.Timeout | undefined;
  private isStopping = false;

  start(): void {
    const env = { ...process.env, ...(OWN_NODE_ENV === undefined ? {} : { NODE_ENV: OWN_NODE_ENV }) };
    if (OWN_NODE_ENV === undefined) delete env['NODE_ENV'];
    const child = fork(PROGRAM, [BROUGHT], { env, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    this.child = child;
    // Not inherited: whoever waits for the end of our own output would wait for the worker's, too.
    child.stderr?.pipe(process.stderr, { end: false });
    const startedAt = Date.now();
    child.once('error', () => undefined);
    child.once('exit', () => {
      this.child = null;
      if (!this.isStopping) this.follow(Date.now() - startedAt);
    });
  }

  /** Asks it to lay down its work, and waits for its end. */
  async stop(): Promise<void> {
    this.isStopping = true;
    clearTimeout(this.next);
    const { child } = this;
    if (child === null || child.exitCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    const cutOff = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    child.kill('SIGTERM');
    await ended;
    clearTimeout(cutOff);
  }

  /** Sooner the longer the last one lived. */
  private follow(livedMs: number): void {
    this.pauseMs = livedMs > LONGEST_PAUSE_MS ? FIRST_PAUSE_MS : Math.min(this.pauseMs * 2, LONGEST_PAUSE_MS);
    this.next = setTimeout(() => this.start(), this.pauseMs);
  }
}
