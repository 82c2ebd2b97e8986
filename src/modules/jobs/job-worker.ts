import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Job, PgBoss } from 'pg-boss';
import { DataSource } from 'typeorm';
import { translateError } from '../shared/index.js';
import { workingBoss, type Pace } from './boss.js';
import { JobGivenBack } from './job-given-back.js';

/** What to do with the jobs of one queue. */
export interface JobHandler {
  readonly queue: string;
  /** For a queue that fills itself: when, in Danish time. */
  readonly cron?: string;
  /**
   * Throws JobGivenBack for a job that must be tried again. `signal` fires when the job is no longer this process's: it is
   * stopping, or was taken for dead.
   */
  run(id: string, data: object, signal: AbortSignal): Promise<void>;
}

const PACE: Pace = { monitorSeconds: 10, pollingSeconds: 2 };
const log = new Logger('Jobs');

/** Works on the queues, one job of each at a time. A process that only answers people has none. */
@Injectable()
export class JobWorker {
  private boss: PgBoss | null = null;
  private readonly stopping = new AbortController();

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async start(handlers: readonly JobHandler[], pace: Pace = PACE): Promise<void> {
    const boss = workingBoss(this.dataSource, pace);
    this.boss = boss;
    boss.on('error', (error) => log.error(nameOf(error)));
    await boss.start();
    for (const handler of handlers) {
      if (handler.cron !== undefined)
        await boss.schedule(handler.queue, handler.cron, {}, { tz: 'Europe/Copenhagen' });
      await boss.work<object>(
        handler.queue,
        { pollingIntervalSeconds: pace.pollingSeconds },
        async (jobs: Job<object>[]) => {
          for (const job of jobs) await this.work(handler, job);
        },
      );
    }
  }

  /** Takes nothing new, asks the running jobs to give themselves back, and after `graceMs` gives them back itself. */
  async stop(graceMs: number): Promise<void> {
    this.stopping.abort();
    await this.boss?.stop({ graceful: true, timeout: graceMs });
    this.boss = null;
  }

  /** What fails is stored by the queue: a code, never a message that might quote a value. */
  private async work(handler: JobHandler, job: Job<object>): Promise<void> {
    try {
      await handler.run(job.id, job.data, AbortSignal.any([job.signal, this.stopping.signal]));
    } catch (error) {
      if (error instanceof JobGivenBack) throw error;
      log.error(`${handler.queue} ${job.id}: ${nameOf(error)}`);
      throw new JobGivenBack('unexpected');
    }
  }
}

function nameOf(error: unknown): string {
  const known = translateError(error);
  return known instanceof Error ? `${known.name}: ${known.message}` : typeof known;
}
