import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PROJECT_ROOT, type KySettings } from '../../src/modules/shared/index.js';

/** A relay in a process of its own, which a test kills; it begins when it is told to. */
export class RelayProcess {
  /** Listened for from the start: it may be ready long before it is told to begin. */
  private readonly ready: Promise<unknown>;

  private constructor(private readonly child: ChildProcess) {
    this.ready = Promise.race([once(child, 'message'), once(child, 'exit')]);
  }

  static start(databaseUrl: string, settings: KySettings): RelayProcess {
    const child = fork(join(PROJECT_ROOT, 'test', 'support', 'relay-child.mjs'), {
      env: {
        PATH: process.env['PATH'],
        DATABASE_URL: databaseUrl,
        RELAY_SETTINGS: JSON.stringify(settings),
      },
      execArgv: [],
    });
    return new RelayProcess(child);
  }

  /** Resolves when it relays. */
  async begin(): Promise<void> {
    await this.ready;
    if (this.isGone) throw new Error(`the relay ended with ${String(this.child.exitCode)}`);
    this.child.send('begin');
  }

  private get isGone(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }

  async ended(): Promise<void> {
    if (!this.isGone) await once(this.child, 'exit');
  }
}
