import { Injectable } from '@nestjs/common';
import { requirePermission } from '../../identity/index.js';
import { LINKING_RULE_VERSION } from '../../linking/index.js';
import { Transactor, type Actor } from '../../shared/index.js';
import { DeliveryChanged, NoReadableFile } from '../imports.errors.js';
import { hashDelivery, openDelivery, type Delivery } from '../reading/index.js';
import { RejectStore } from '../rejects/index.js';
import { LateChecksService } from '../staging/late-checks.service.js';
import { StagingService, type FileResult } from '../staging/staging.service.js';
import { takeUpHeld } from './held-loads.js';
import { LoadLock } from './load-lock.js';
import { LoadRuns } from './load-runs.js';
import { keptTransactions, onTrial, type LoadTransactions } from './load-transactions.js';
import { LoadLaidDown, stepByStep, type LoadWatch } from './load-watch.js';
import { MunicipalityLoad } from './municipality-load.js';
import { RejectsWriter } from './rejects-writer.js';
import type { RunResult } from './run-result.js';
import { RunResults } from './run-results.js';
import { inSteadyMemory } from './steady-memory.js';

export interface ImportOptions {
  /** Where rejected rows go; default `<dir>/../rejected-<runId>.csv`, on trial nowhere. No file is written when nothing is rejected. */
  readonly rejectsFile?: string;
  /** When automatic linking counts as finished, which the deadline hangs on; default now. The demo shows an overdue package by it. */
  readonly linkedAt?: Date;
  /** What the delivery was when somebody decided to load it; another one is refused. */
  readonly expectedHash?: string;
  readonly watch?: LoadWatch;
}

/**
 * Loads one delivery (design.md 4): extract → staging → register → automatic linking, each municipality in one
 * transaction of its own, and ends every row accepted or rejected. One load at a time, by advisory lock. The same
 * delivery again, under the same rules and with nothing loaded since, writes nothing and answers with its run; one that
 * was killed goes on after its last finished step, and one whose municipality was held by a frozen zone goes on with it.
 * Throws `imports.*` refusals; nothing of a municipality is half-loaded.
 */
@Injectable()
export class ImportService {
  constructor(
    private readonly transactor: Transactor,
    private readonly lock: LoadLock,
    private readonly runs: LoadRuns,
    private readonly staging: StagingService,
    private readonly lateChecks: LateChecksService,
    private readonly municipalities: MunicipalityLoad,
    private readonly rejects: RejectsWriter,
    private readonly rejectStore: RejectStore,
    private readonly results: RunResults,
  ) {}

  async importDelivery(dir: string, actor: Actor, options: ImportOptions = {}): Promise<RunResult> {
    requirePermission(actor, 'loads.start');
    const started = Date.now();
    const { delivery, hash } = await openAsDecided(dir, options);
    const kept = keptTransactions(this.transactor, actor);
    return this.lock.alone(async () => {
      const held = await kept.step((em) => takeUpHeld(em, hash, LINKING_RULE_VERSION));
      const before =
        held ?? (await kept.step((em) => this.results.findUnchanged(em, hash, LINKING_RULE_VERSION)));
      if (held === null && before !== null)
        return kept.step((em) => this.results.answerAgain(em, before, { delivery, started }));
      const runId = await kept.step(
        async (em) =>
          held ??
          (await this.runs.resume(em, hash, LINKING_RULE_VERSION)) ??
          (await this.begin(em, actor, delivery, hash)),
      );
      await kept.step((em) => this.staging.clearLeftBehind(em, runId));
      try {
        const result = await this.load(kept, runId, delivery, started, {
          ...options,
          rejectsFile: options.rejectsFile ?? `${delivery.dir}/../rejected-${runId}.csv`,
        });
        await kept.step((em) => this.staging.clear(em));
        return result;
      } catch (error) {
        if (error instanceof LoadLaidDown) throw error;
        const message = error instanceof Error ? error.message : 'unknown';
        await kept.step((em) => this.runs.fail(em, runId, message));
        await kept.step((em) => this.staging.clear(em));
        throw error;
      }
    });
  }

  /**
   * Says what `importDelivery` would do, by doing it and undoing it: the same numbers, and nothing is kept. Rejected rows
   * are written only to a file that was asked for. Throws what the load would throw.
   */
  async tryDelivery(dir: string, actor: Actor, options: ImportOptions = {}): Promise<RunResult> {
    requirePermission(actor, 'loads.start');
    const started = Date.now();
    const { delivery, hash } = await openAsDecided(dir, options);
    return this.lock.alone(() =>
      onTrial(this.transactor, actor, async (trial) => {
        const runId = await trial.step((em) => this.begin(em, actor, delivery, hash));
        return { ...(await this.load(trial, runId, delivery, started, options)), runId: null };
      }),
    );
  }

  private async load(
    transactions: LoadTransactions,
    runId: number,
    delivery: Delivery,
    started: number,
    options: ImportOptions,
  ): Promise<RunResult> {
    const files = await inSteadyMemory(() => this.stage(transactions, runId, delivery, options.watch));
    const codes = await transactions.step((em) => this.runs.expectMunicipalities(em, runId));
    await transactions.step((em) => this.rejectStore.keep(em, runId, delivery));
    const loadOne = (code: string): Promise<void> =>
      transactions.inMunicipality(code, (em) =>
        this.municipalities.load(em, runId, isIncomplete(files), options.linkedAt),
      );
    await stepByStep(options.watch, 'municipalities', codes, loadOne, transactions.lanes);
    return transactions.step(async (em) => {
      const rejectsFile = await this.rejects.write(em, runId, options.rejectsFile ?? null);
      await this.results.countLateRejects(em, runId, files);
      await this.runs.finish(em, runId, files);
      return this.results.answer(em, runId, { delivery, started, files, rejectsFile });
    });
  }

  private async stage(
    transactions: LoadTransactions,
    runId: number,
    delivery: Delivery,
    watch: LoadWatch | undefined,
  ): Promise<Record<string, FileResult>> {
    const context = await transactions.step((em) => this.staging.readingContext(em));
    const files: Record<string, FileResult> = {};
    await stepByStep(watch, 'files', delivery.files, async (file, say) => {
      files[file] = await this.staging.stageFile(transactions, runId, { delivery, file, context, say });
    });
    if (Object.values(files).every((result) => result.refused !== undefined))
      throw new NoReadableFile({ delivery: delivery.name, causes: causesOf(files) });
    const { coCprUnknown } = await transactions.step((em) =>
      this.staging.once(em, runId, 'late checks', () => this.lateChecks.run(em, runId)),
    );
    const { grants } = files;
    if (grants !== undefined && grants.refused === undefined)
      files['grants'] = { ...grants, warnings: { ...grants.warnings, coCprUnknown } };
    return files;
  }

  private begin(
    em: Parameters<LoadRuns['begin']>[0],
    actor: Actor,
    delivery: Delivery,
    hash: string,
  ): Promise<number> {
    return this.runs.begin(em, actor, delivery.name, hash, LINKING_RULE_VERSION);
  }
}

async function openAsDecided(
  dir: string,
  { expectedHash }: ImportOptions,
): Promise<{ delivery: Delivery; hash: string }> {
  const delivery = await openDelivery(dir);
  const { sha256: hash } = await hashDelivery(delivery);
  if (expectedHash !== undefined && hash !== expectedHash)
    throw new DeliveryChanged({ delivery: delivery.name });
  return { delivery, hash };
}

/** Without them the machine would decide on half of what is known: a case or grant it cannot see may be the right one. */
const DECIDING: readonly string[] = ['citizens', 'grants', 'cases', 'claims'];

function isIncomplete(files: Readonly<Record<string, FileResult>>): boolean {
  return DECIDING.some((file) => files[file]?.refused !== undefined);
}

/** 'accounts.csv: imports.header_wrong', one per file. */
function causesOf(files: Readonly<Record<string, FileResult>>): string {
  return Object.entries(files)
    .map(([file, result]) => `${file}.csv: ${result.refused?.code ?? ''}`)
    .join(', ');
}
