import { Injectable, Logger } from '@nestjs/common';
import { NotPermitted, UserDirectory, actorOf } from '../../identity/index.js';
import { JobGivenBack } from '../../jobs/index.js';
import { Clock, DatabaseUnavailable, DomainError, translateError, type Actor } from '../../shared/index.js';
import { DeliveryFolder } from '../deliveries/delivery-folder.js';
import { LoadBroke, LoadCancelled, LoadRunning, LoadVanishes } from '../imports.errors.js';
import { ImportService } from '../run/import.service.js';
import { LoadLaidDown, type LoadWatch } from '../run/load-watch.js';
import type { RunResult } from '../run/run-result.js';
import { LoadJobBooks, type TakenJob } from './load-job-books.js';

/** A load during which so many processes vanished is what makes them vanish. */
const MOST_VANISHED = 10;
const log = new Logger('Loads');

/** Works on one job of the load's queue. */
@Injectable()
export class LoadJobRunner {
  constructor(
    private readonly books: LoadJobBooks,
    private readonly imports: ImportService,
    private readonly folder: DeliveryFolder,
    private readonly people: UserDirectory,
    private readonly clock: Clock,
  ) {}

  /** Loads, and writes down what came of it. Throws JobGivenBack when the job is to be taken up again. */
  async run(queueId: string, signal: AbortSignal): Promise<void> {
    const job = await this.books.take(queueId);
    if (job === null) return;
    try {
      if (job.vanished >= MOST_VANISHED) throw new LoadVanishes({ times: job.vanished });
      await this.books.finish(queueId, await this.load(job, this.watch(queueId, signal)));
    } catch (error) {
      await this.settle(queueId, translateError(error));
    }
  }

  private async load(job: TakenJob, watch: LoadWatch): Promise<RunResult> {
    const actor = await this.actorOf(job.requestedBy);
    const options = { expectedHash: job.hash, watch };
    const dir = this.folder.pathOf(job.delivery);
    return job.kind === 'TRIAL'
      ? this.imports.tryDelivery(dir, actor, options)
      : this.imports.importDelivery(dir, actor, options);
  }

  /** As they are now: who was disabled since loads nothing. */
  private async actorOf(userId: number): Promise<Actor> {
    const user = await this.people.findSessionUser(userId, this.clock.now());
    if (user === null) throw new NotPermitted();
    return actorOf(user);
  }

  /** After the last municipality nothing is left to stop. */
  private watch(queueId: string, signal: AbortSignal): LoadWatch {
    return {
      onStep: async (step) => {
        const isOver = step.of === 'municipalities' && step.done === step.names.length;
        if (signal.aborted && !isOver) throw new LoadLaidDown();
        const { isCancelled } = await this.books.enter(queueId, step);
        if (isCancelled && !isOver) throw new LoadCancelled();
      },
    };
  }

  private async settle(queueId: string, error: unknown): Promise<void> {
    // The database is gone, so its books cannot be kept either: whoever comes next finds the job as one that vanished.
    if (error instanceof DatabaseUnavailable) throw new JobGivenBack(error.code);
    if (error instanceof LoadLaidDown || error instanceof LoadRunning) {
      await this.books.giveBack(queueId);
      throw new JobGivenBack(error.message);
    }
    if (error instanceof LoadCancelled) return this.books.cancel(queueId);
    if (error instanceof DomainError) return this.books.fail(queueId, error);
    log.error(error instanceof Error ? error.stack : typeof error);
    await this.books.fail(queueId, new LoadBroke());
  }
}
