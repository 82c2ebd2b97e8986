import { Injectable } from '@nestjs/common';
import { JobWorker, type JobHandler, type Pace } from '../../jobs/index.js';
import { CleanUpService } from '../deliveries/clean-up.service.js';
import { LoadJobRunner } from './load-job-runner.js';
import { CLEAN_UP_QUEUE, LOAD_QUEUE } from './queues.js';

/** At night, when no load is watched by anybody. */
const NIGHTLY = '30 3 * * *';

/** Works on what the queues of the loads hold, until it is stopped. */
@Injectable()
export class LoadWorker {
  constructor(
    private readonly worker: JobWorker,
    private readonly runner: LoadJobRunner,
    private readonly cleanUp: CleanUpService,
  ) {}

  async start(pace?: Pace): Promise<void> {
    const handlers: JobHandler[] = [
      { queue: LOAD_QUEUE, run: (id, _data, signal) => this.runner.run(id, signal) },
      { queue: CLEAN_UP_QUEUE, cron: NIGHTLY, run: async () => void (await this.cleanUp.run()) },
    ];
    await this.worker.start(handlers, pace);
  }

  /** A load that runs is laid down before its next file or municipality, and taken up by the next worker. */
  async stop(graceMs: number): Promise<void> {
    await this.worker.stop(graceMs);
  }
}
