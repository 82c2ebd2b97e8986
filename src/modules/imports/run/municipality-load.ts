import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AutomaticLinkingService } from '../../linking/index.js';
import { Transactor, type Actor } from '../../shared/index.js';
import { LateTaskService } from '../../task-packages/index.js';
import { RegisterLoadService } from '../register/register-load.service.js';
import { LateChecksService } from '../staging/late-checks.service.js';
import { compareWithLedger } from './ledger-comparison.js';
import { LoadBooks } from './load-books.js';
import { RejectsWriter } from './rejects-writer.js';
import { countAccounts } from './run-counts.js';
import { WaitingLoads } from './waiting-loads.js';

/** One municipality of a load, in one transaction of the load's role. */
@Injectable()
export class MunicipalityLoad {
  constructor(
    private readonly transactor: Transactor,
    private readonly lateChecks: LateChecksService,
    private readonly register: RegisterLoadService,
    private readonly linking: AutomaticLinkingService,
    private readonly tasks: LateTaskService,
    private readonly rejects: RejectsWriter,
    private readonly books: LoadBooks,
    private readonly waiting: WaitingLoads,
  ) {}

  async findLateRejects(actor: Actor, runId: number): Promise<void> {
    await this.transactor.run(actor, (em) => this.lateChecks.run(em, runId), {
      role: 'r_import',
      command: 'findLateRejects',
      statementTimeout: 0,
    });
  }

  async writeRejects(actor: Actor, runId: number, path: string): Promise<string | null> {
    return this.rejects.write(actor, runId, path);
  }

  /** Answers with what changed: register rows and new links. */
  async run(actor: Actor, runId: number, municipality: string, linkedAt?: Date): Promise<number> {
    return this.transactor.run(actor, (em) => this.loadMunicipality(em, runId, linkedAt), {
      role: 'r_import',
      municipality,
      command: 'importDelivery',
      statementTimeout: 0,
    });
  }

  /**
   * Automatic linking for the loads of `app.current_municipality()` that waited, inside the caller's transaction and
   * the load's role. The latest of them is the run of the new links. Answers with the number of links.
   */
  async resume(em: EntityManager): Promise<number> {
    const runs = await this.waiting.list(em);
    const latest = runs.at(-1);
    if (latest === undefined) return 0;
    for (const runId of runs) await this.books.setStatus(em, runId, 'RUNNING');
    await this.waiting.recallTouched(em);
    const linked = await this.link(em, latest);
    for (const runId of runs) {
      await this.books.moveQueued(em, runId, await this.waiting.countStates(em, runId));
      await this.waiting.forget(em, runId);
      await this.books.finish(em, runId, runId === latest ? linked : 0);
    }
    await this.books.recordRun(em, latest, linked, 0);
    return linked;
  }

  private async loadMunicipality(em: EntityManager, runId: number, linkedAt?: Date): Promise<number> {
    await this.books.setStatus(em, runId, 'RUNNING');
    const changedRows = await this.register.apply(em, runId);
    const received = await countAccounts(em, runId);
    const comparison = await compareWithLedger(em, runId, received);
    await this.books.enter(em, runId, received, changedRows, comparison);
    if (comparison?.agrees === false || (await this.waiting.list(em)).length > 0) {
      await this.waiting.keep(em, runId);
      await this.books.setStatus(em, runId, 'AWAITING_REASON');
      await this.books.recordRun(em, runId, 0, changedRows);
      return changedRows;
    }
    const linked = await this.link(em, runId);
    await this.books.moveQueued(em, runId, await countAccounts(em, runId));
    await this.books.finish(em, runId, linked, linkedAt);
    await this.books.recordRun(em, runId, linked, changedRows);
    return changedRows + linked;
  }

  private async link(em: EntityManager, runId: number): Promise<number> {
    await this.tasks.lockUntouched(em);
    const linking = await this.linking.run(em, runId);
    await this.tasks.followLoad(em, linking.failedChecks);
    return linking.linked;
  }
}
