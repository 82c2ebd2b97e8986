import { Injectable } from '@nestjs/common';
import { requirePermission } from '../../identity/index.js';
import { IdempotentCommands, Transactor, type Actor } from '../../shared/index.js';
import { freeText } from '../../task-packages/index.js';
import { NothingToExplain } from '../imports.errors.js';
import { LoadBooks } from './load-books.js';
import { LoadLock } from './load-lock.js';
import { MunicipalityLoad } from './municipality-load.js';
import { WaitingLoads } from './waiting-loads.js';

/** VENDOR's reason for a difference between the ledger's control totals and the delivery (import-format.md). */
@Injectable()
export class ControlDifferenceService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
    private readonly lock: LoadLock,
    private readonly waiting: WaitingLoads,
    private readonly books: LoadBooks,
    private readonly loads: MunicipalityLoad,
  ) {}

  /**
   * Accepts the difference of a municipality's waiting loads with a reason and runs automatic linking for them, all in
   * one transaction. Throws `imports.nothing_to_explain`, `imports.load_running`, `identity.not_permitted`,
   * `packages.text_required` and `shared.text_contains_cpr`.
   */
  async acceptDifference(
    municipalityCode: string,
    reason: string,
    actor: Actor,
    key: string,
  ): Promise<{ linked: number }> {
    requirePermission(actor, 'loads.acceptDifference');
    const body = { municipalityCode, reason: freeText(reason) };
    return this.lock.alone(() =>
      this.transactor.run(
        actor,
        (em) =>
          this.commands.run(em, actor, { key, name: 'acceptDifference', body }, () =>
            this.transactor.as(em, 'r_import', async () => {
              const runs = await this.waiting.list(em);
              if (runs.length === 0) throw new NothingToExplain();
              for (const runId of runs) await this.books.explain(em, runId, body.reason);
              return { linked: await this.loads.resume(em) };
            }),
          ),
        { municipality: municipalityCode, command: 'acceptDifference', statementTimeout: 0 },
      ),
    );
  }
}
