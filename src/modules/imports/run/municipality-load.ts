import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AutomaticLinkingService } from '../../linking/index.js';
import { LateTaskService } from '../../task-packages/index.js';
import { countChanges } from '../register/register-changes.js';
import { RegisterLoadService } from '../register/register-load.service.js';
import { MendedRows } from '../rejects/index.js';
import { frozenUntil, holdLoad } from './held-loads.js';
import { compareWithLedger } from './ledger-comparison.js';
import { LoadBooks } from './load-books.js';
import { countAccounts } from './run-counts.js';
import { STAGED_ACCOUNTS, WAITING_ACCOUNTS, readOutcome } from './run-details.js';
import { WaitingLoads } from './waiting-loads.js';

/** One municipality of a load, inside one transaction of the load's role whose municipality it is. */
@Injectable()
export class MunicipalityLoad {
  constructor(
    private readonly register: RegisterLoadService,
    private readonly linking: AutomaticLinkingService,
    private readonly tasks: LateTaskService,
    private readonly books: LoadBooks,
    private readonly waiting: WaitingLoads,
    private readonly mended: MendedRows,
  ) {}

  /**
   * Staging → register → automatic linking, unless the ledger's totals differ or a file that decides about links could not
   * be read (`isIncomplete`): then the machine waits for VENDOR. In a frozen zone all of it is held. `linkedAt` as in
   * ImportOptions.
   */
  async load(em: EntityManager, runId: number, isIncomplete: boolean, linkedAt?: Date): Promise<void> {
    const until = await frozenUntil(em);
    if (until !== null) return holdLoad(em, runId, until);
    await planForWhole(em);
    await this.books.setStatus(em, runId, 'RUNNING');
    await this.tasks.lockPackages(em);
    const changes = await this.register.apply(em, runId);
    await this.mended.close(em, runId);
    const changedRows = countChanges(changes);
    const received = await countAccounts(em, runId);
    const comparison = await compareWithLedger(em, runId, received);
    await this.books.enter(em, runId, received, changedRows, comparison);
    await this.books.describe(em, runId, { changes });
    if (isIncomplete || comparison?.agrees === false || (await this.waiting.list(em)).length > 0)
      await this.hold(em, runId, changedRows);
    else await this.linkAndFinish(em, runId, changedRows, linkedAt);
  }

  /**
   * Automatic linking for the loads of `app.current_municipality()` that waited. The latest of them is the run of the
   * new links. Answers with the number of links.
   */
  async resume(em: EntityManager): Promise<number> {
    const runs = await this.waiting.list(em);
    const latest = runs.at(-1);
    if (latest === undefined) return 0;
    await planForWhole(em);
    for (const runId of runs) await this.books.setStatus(em, runId, 'RUNNING');
    await this.tasks.lockPackages(em);
    await this.waiting.recallTouched(em);
    const linked = await this.link(em, latest);
    for (const runId of runs) {
      await this.books.moveQueued(em, runId, await this.waiting.countStates(em, runId));
      await this.books.describe(em, runId, await readOutcome(em, runId, WAITING_ACCOUNTS));
      await this.waiting.forget(em, runId);
      await this.books.finish(em, runId, runId === latest ? linked : 0);
    }
    await this.books.recordRun(em, latest, linked, 0);
    return linked;
  }

  /**
   * Automatic linking again, outside a load: `change` gives accounts other master data and notes them in the temporary
   * table `touched`. The links carry the municipality's latest finished run. Answers with the number of links; null where
   * the machine waits for VENDOR, then it looks at these accounts together with the load that waits.
   */
  async linkAgain(em: EntityManager, change: () => Promise<void>): Promise<number | null> {
    await planForWhole(em);
    await this.tasks.lockPackages(em);
    await change();
    const waiting = (await this.waiting.list(em)).at(-1);
    if (waiting !== undefined) await this.waiting.join(em, waiting);
    const latest = await this.books.latestFinished(em);
    if (waiting !== undefined || latest === null) return null;
    const linked = await this.link(em, latest);
    if (linked > 0) await this.books.recordRun(em, latest, linked, 0);
    return linked;
  }

  private async hold(em: EntityManager, runId: number, changedRows: number): Promise<void> {
    await this.waiting.keep(em, runId);
    await this.books.setStatus(em, runId, 'AWAITING_REASON');
    await this.books.recordRun(em, runId, 0, changedRows);
  }

  private async linkAndFinish(
    em: EntityManager,
    runId: number,
    changedRows: number,
    linkedAt: Date | undefined,
  ): Promise<void> {
    const linked = await this.link(em, runId);
    await this.books.moveQueued(em, runId, await countAccounts(em, runId));
    await this.books.describe(em, runId, await readOutcome(em, runId, STAGED_ACCOUNTS));
    await this.books.finish(em, runId, linked, linkedAt);
    await this.books.recordRun(em, runId, linked, changedRows);
  }

  private async link(em: EntityManager, runId: number): Promise<number> {
    await this.tasks.endWithdrawals(em, runId);
    await this.tasks.lockUntouched(em);
    const linking = await this.linking.run(em, runId);
    await this.tasks.followLoad(em, runId, linking.failedChecks);
    return linking.linked;
  }
}

/**
 * A load reads whole municipalities, of sizes that the planner cannot know beforehand: 30 accounts here, 60,000 there. A
 * nested loop that is right for the few is minutes for the many, a hash join costs the few nothing. Its temporary tables
 * are read whole as well, so a small sample tells enough of them.
 */
async function planForWhole(em: EntityManager): Promise<void> {
  await em.query(`SELECT set_config('enable_nestloop', 'off', true), set_config('work_mem', '64MB', true),
            set_config('default_statistics_target', '10', true)`);
}
