import { Injectable } from '@nestjs/common';
import { JobWorker, type JobHandler, type Pace } from '../../jobs/index.js';
import { systemActor } from '../../shared/index.js';
import { DeadlineNoticesService, KyProcessingService } from '../../task-packages/index.js';
import { BalanceCheckService } from '../balance-check/index.js';
import { CleanUpService } from '../deliveries/clean-up.service.js';
import { HeldLoadsService } from './held-loads.service.js';
import { LoadJobRunner } from './load-job-runner.js';
import {
  BALANCE_CHECK_QUEUE,
  CLEAN_UP_QUEUE,
  HELD_LOADS_QUEUE,
  DEADLINE_NOTICES_QUEUE,
  KY_PROCESSING_QUEUE,
  LOAD_QUEUE,
} from './queues.js';

/** At night, when no load is watched by anybody. */
const CHECKED_AT = '30 2 * * *';
const CLEANED_AT = '30 3 * * *';
/** A frozen zone ends at a Danish midnight; a plan that is changed ends it at any hour. */
const HELD_AT = '5 * * * *';
/** What the links released waits a quarter of an hour; a minute more or less is nobody's loss. */
const PROCESSED_AT = '* * * * *';
/** Before anybody comes to work. */
const DEADLINES_AT = '0 5 * * *';
const CHECKER = systemActor('balance-check');

/** Works on what the queues of the loads hold and on what links released, until it is stopped. */
@Injectable()
export class LoadWorker {
  constructor(
    private readonly worker: JobWorker,
    private readonly runner: LoadJobRunner,
    private readonly cleanUp: CleanUpService,
    private readonly checks: BalanceCheckService,
    private readonly held: HeldLoadsService,
    private readonly ky: KyProcessingService,
    private readonly deadlines: DeadlineNoticesService,
  ) {}

  async start(pace?: Pace): Promise<void> {
    const handlers: JobHandler[] = [
      { queue: LOAD_QUEUE, run: (id, _data, signal) => this.runner.run(id, signal) },
      { queue: CLEAN_UP_QUEUE, cron: CLEANED_AT, run: async () => void (await this.cleanUp.run()) },
      { queue: HELD_LOADS_QUEUE, cron: HELD_AT, run: async () => void (await this.held.requestDue()) },
      {
        queue: BALANCE_CHECK_QUEUE,
        cron: CHECKED_AT,
        run: async () => void (await this.checks.verify(CHECKER)),
      },
      {
        queue: DEADLINE_NOTICES_QUEUE,
        cron: DEADLINES_AT,
        run: async () => void (await this.deadlines.notifyDeadlines()),
      },
      {
        queue: KY_PROCESSING_QUEUE,
        cron: PROCESSED_AT,
        run: async () => void (await this.ky.processReleased()),
      },
    ];
    await this.worker.start(handlers, pace);
  }

  /** A load that runs is laid down before its next file or municipality, and taken up by the next worker. */
  async stop(graceMs: number): Promise<void> {
    await this.worker.stop(graceMs);
  }
}
