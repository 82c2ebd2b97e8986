import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/modules/shared/index.js';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program of ours as its own process, with only the environment that the test names (and the machine's PATH). */
export class Program {
  private stdout = '';
  private stderr = '';
  readonly ended: Promise<Ended>;

  private constructor(readonly process: ChildProcess) {
    process.stdout?.on('data', (chunk: Buffer) => (this.stdout += chunk.toString('utf8')));
    process.stderr?.on('data', (chunk: Buffer) => (this.stderr += chunk.toString('utf8')));
    this.ended = new Promise((resolve) => {
      process.once('close', (code) => resolve({ code, stdout: this.stdout, stderr: this.stderr }));
    });
  }

  /** The server, as `npm start` runs it after the build. */
  static start(env: NodeJS.ProcessEnv): Program {
    return Program.run('main.js', [], env);
  }

  /** A worker by itself, as `npm run worker` runs it after the build. */
  static worker(env: NodeJS.ProcessEnv): Program {
    return Program.run('worker.js', [], env);
  }

  /** The command line, as `npm run -s cli --` runs it after the build. */
  static cli(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
    return Program.startCli(args, env).ended;
  }

  /** The same, for a test that does more than wait for its end. */
  static startCli(args: readonly string[], env: NodeJS.ProcessEnv): Program {
    return Program.run('cli.js', args, env);
  }

  /** The address that the server printed once it answered; fails with what it said when it ended instead. */
  async address(): Promise<string> {
    let over: Ended | undefined;
    void this.ended.then((ended) => (over = ended));
    for (;;) {
      const url = /^Tilknyt er klar: (http:\S+)\/admin$/m.exec(this.stdout)?.[1];
      if (url !== undefined) return url;
      if (over) throw new Error(`ended with ${String(over.code)}: ${over.stderr}${over.stdout}`);
      await new Promise((wait) => setTimeout(wait, 50));
    }
  }

  stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ended> {
    this.process.kill(signal);
    return this.ended;
  }

  private static run(file: string, args: readonly string[], env: NodeJS.ProcessEnv): Program {
    const program = join(PROJECT_ROOT, 'dist', 'src', file);
    const child = spawn(process.execPath, [program, ...args], { env: { PATH: process.env['PATH'], ...env } });
    return new Program(child);
  }
}
