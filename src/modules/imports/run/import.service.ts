import { Injectable } from '@nestjs/common';
import { LINKING_RULE_VERSION } from '../../linking/index.js';
import { requirePermission } from '../../identity/index.js';
import type { Actor } from '../../shared/index.js';
import { NoReadableFile } from '../imports.errors.js';
import { hashDelivery, openDelivery, type Delivery } from '../reading/index.js';
import { StagingService, type FileResult } from '../staging/staging.service.js';
import { LoadLock } from './load-lock.js';
import { LoadRuns } from './load-runs.js';
import { MunicipalityLoad } from './municipality-load.js';
import type { RunResult } from './run-result.js';
import { RunResults } from './run-results.js';

export interface ImportOptions {
  /** Where rejected rows go; default `<dir>/../rejected-<runId>.csv`. No file is written when nothing is rejected. */
  readonly rejectsFile?: string;
  /** When automatic linking counts as finished, which the deadline hangs on; default now. The demo shows an overdue package by it. */
  readonly linkedAt?: Date;
}

/**
 * Loads one delivery (design.md 4): extract → staging → register → automatic linking, each municipality in one
 * transaction of its own, and ends every row accepted or rejected. One load at a time, by advisory lock. The same
 * delivery again, under the same rules and with nothing loaded since, writes nothing and answers with its run.
 * Throws `imports.*` refusals; nothing of a municipality is half-loaded.
 */
@Injectable()
export class ImportService {
  constructor(
    private readonly lock: LoadLock,
    private readonly runs: LoadRuns,
    private readonly staging: StagingService,
    private readonly steps: MunicipalityLoad,
    private readonly results: RunResults,
  ) {}

  async importDelivery(dir: string, actor: Actor, options: ImportOptions = {}): Promise<RunResult> {
    requirePermission(actor, 'loads.start');
    const started = Date.now();
    const delivery = await openDelivery(dir);
    const hash = (await hashDelivery(delivery)).sha256;
    return this.lock.alone(async () => {
      const before = await this.results.findUnchanged(actor, hash, LINKING_RULE_VERSION);
      if (before !== null)
        return this.results.answer(actor, before, { delivery, started, changed: 0, rejectsFile: null });
      const runId = await this.runs.begin(actor, delivery.name, hash, LINKING_RULE_VERSION);
      try {
        return await this.load(actor, runId, delivery, started, options);
      } catch (error) {
        await this.runs.fail(actor, runId, error instanceof Error ? error.message : 'unknown');
        throw error;
      } finally {
        await this.staging.clear(actor, runId);
      }
    });
  }

  private async load(
    actor: Actor,
    runId: number,
    delivery: Delivery,
    started: number,
    options: ImportOptions,
  ): Promise<RunResult> {
    const files = await this.stage(actor, runId, delivery);
    const municipalities = await this.runs.expectMunicipalities(actor, runId);
    await this.runs.keepRejects(actor, runId);
    let changed = 0;
    for (const municipality of municipalities)
      changed += await this.steps.run(actor, runId, municipality, options.linkedAt);
    const rejectsFile = await this.steps.writeRejects(
      actor,
      runId,
      options.rejectsFile ?? `${delivery.dir}/../rejected-${runId}.csv`,
    );
    await this.results.countLateRejects(actor, runId, files);
    await this.runs.finish(actor, runId, files);
    return this.results.answer(actor, runId, { delivery, started, changed, rejectsFile });
  }

  private async stage(actor: Actor, runId: number, delivery: Delivery): Promise<Record<string, FileResult>> {
    const context = await this.staging.readingContext(actor);
    const files: Record<string, FileResult> = {};
    for (const file of delivery.files)
      files[file] = await this.staging.stageFile(actor, runId, delivery, file, context);
    if (Object.values(files).every((result) => result.refused !== undefined))
      throw new NoReadableFile({ delivery: delivery.name });
    await this.steps.findLateRejects(actor, runId);
    return files;
  }
}
