import { Injectable } from '@nestjs/common';
import { JobWorker, type JobHandler, type Pace } from '../../jobs/index.js';
import { systemActor } from '../../shared/index.js';
import { BalanceCheckService } from '../balance-check/index.js';
import { CleanUpService } from '../deliveries/clean-up.service.js';
import { LoadJobRunner } from './load-job-runner.js';
import { BALANCE_CHECK_QUEUE, CLEAN_UP_QUEUE, LOAD_QUEUE } from './queues.js';

/** At night, when no load is watched by anybody. */
const CHECKED_AT = '30 2 * * *';
const CLEANED_AT = '30 3 * * *';
const CHECKER = systemActor('balance-check');

/** Works on what the queues of the loads hold, until it is stopped. */
@Injectable()
export class LoadWorker {
  constructor(
    private readonly worker: JobWorker,
    private readonly runner: LoadJobRunner,
    private readonly cleanUp: CleanUpService,
    private readonly checks: BalanceCheckService,
  ) {}

  async start(pace?: Pace): Promise<void> {
    const handlers: JobHandler[] = [
      { queue: LOAD_QUEUE, run: (id, _data, signal) => this.runner.run(id, signal) },
      { queue: CLEAN_UP_QUEUE, cron: CLEANED_AT, run: async () => void (await this.cleanUp.run()) },
      {
        queue: BALANCE_CHECK_QUEUE,
        cron: CHECKED_AT,
        run: async () => void (await this.checks.verify(CHECKER)),
      },
    ];
    await this.worker.start(handlers, pace);
  }

  /** A load that runs is laid down before its next file or municipality, and taken up by the next worker. */
  async stop(graceMs: number): Promise<void> {
    await this.worker.stop(graceMs);
  }
}
