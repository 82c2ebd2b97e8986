import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import type { EntityManager } from 'typeorm';
import { CprVault, DomainError } from '../../shared/index.js';
import {
  FileRefused,
  readFile,
  type Delivery,
  type DeliveryFileName,
  type FileSummary,
  type ReadingContext,
  type RejectedRow,
} from '../reading/index.js';
import type { LoadTransactions } from '../run/load-transactions.js';
import { CopyStream } from './copy-stream.js';
import { REJECT_COLUMNS, STAGING, SealedCprs } from './staging-columns.js';

/** A file as the run's result shows it: counted, or refused whole with its code. */
export type FileResult =
  | (FileSummary & { refused?: undefined })
  | { refused: { code: string; details: DomainError['details'] }; read: 0; accepted: 0; rejected: 0 };

/** One file on its way into staging. */
interface FileOnTheWay<F extends DeliveryFileName = DeliveryFileName> {
  readonly delivery: Delivery;
  readonly file: F;
  readonly context: ReadingContext;
  /** Told while a file takes long, how much of it is read. A rejection breaks it off. */
  readonly say: (percent: number) => Promise<void>;
}

/** Often enough for somebody who looks on, rarely enough to cost nothing. */
const SAY_EVERY_MS = 1_000;
const LOOK_EVERY_ROWS = 1_000;

const TABLES = [
  ...Object.values(STAGING).map((staging) => staging.table),
  'staging.reject',
  'staging.step_done',
];

/** Extract → staging: each file in one transaction of the load's role; a file that breaks off leaves nothing behind. */
@Injectable()
export class StagingService {
  constructor(private readonly vault: CprVault) {}

  /** What the reader needs to know of the reference data. */
  async readingContext(em: EntityManager): Promise<ReadingContext> {
    const municipalities: { code: string }[] = await em.query('SELECT code FROM app.municipality');
    const aliases: { alias: string; benefit_type: string }[] = await em.query(
      'SELECT alias, benefit_type FROM app.benefit_type_alias',
    );
    const types: { code: string; kind: 'MAIN' | 'INTEREST' | 'FEE' | 'MANUAL' }[] = await em.query(
      'SELECT code, kind FROM app.claim_type',
    );
    return {
      municipalities: new Set(municipalities.map((row) => row.code)),
      benefitTypes: new Map(aliases.map((row) => [row.alias, row.benefit_type])),
      claimTypes: new Map(types.map((row) => [row.code, row.kind])),
    };
  }

  async stageFile(transactions: LoadTransactions, runId: number, way: FileOnTheWay): Promise<FileResult> {
    try {
      return await transactions.step((em) =>
        this.once(em, runId, way.file, () => this.copyFile(em, runId, way)),
      );
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      const refused: DomainError = error;
      return { refused: { code: refused.code, details: refused.details }, read: 0, accepted: 0, rejected: 0 };
    }
  }

  /** A step is done once in a run, also in one that was killed and goes on: its mark is committed with its rows. */
  async once<T extends object>(
    em: EntityManager,
    runId: number,
    step: string,
    work: () => Promise<T>,
  ): Promise<T> {
    const done: { result: T }[] = await em.query(
      'SELECT result FROM staging.step_done WHERE run_id = $1 AND step = $2',
      [runId, step],
    );
    if (done[0]) return done[0].result;
    const result = await work();
    await em.query('INSERT INTO staging.step_done (run_id, step, result) VALUES ($1, $2, $3)', [
      runId,
      step,
      JSON.stringify(result),
    ]);
    return result;
  }

  /** Emptied when a run comes to an end, good or bad; a killed one keeps its rows, to go on with them. */
  async clear(em: EntityManager): Promise<void> {
    await em.query(`TRUNCATE ${TABLES.join(', ')}`);
  }

  /** What killed runs left behind that will not go on. Nothing else is staged while the load's lock is held. */
  async clearLeftBehind(em: EntityManager, runId: number): Promise<void> {
    const own: unknown[] = await em.query('SELECT 1 FROM staging.step_done WHERE run_id = $1 LIMIT 1', [
      runId,
    ]);
    if (own.length === 0) await this.clear(em);
  }

  private async copyFile<F extends DeliveryFileName>(
    em: EntityManager,
    runId: number,
    { delivery, file, context, say }: FileOnTheWay<F>,
  ): Promise<FileSummary> {
    const staging = STAGING[file];
    const cprs = new SealedCprs(this.vault);
    const client = (await em.queryRunner?.connect()) as PoolClient;
    const copy = new CopyStream(client, staging.table, ['run_id', 'line', 'raw', ...staging.columns]);
    const reading = readFile(delivery, file, context);
    const rejects: RejectedRow[] = [];
    const progress = new FileProgress((await delivery.survey(file)).lines, say);
    try {
      for await (const row of reading) {
        const said = progress.onRow();
        if (said !== undefined) await said;
        if (row.kind === 'accepted')
          await copy.write([runId, row.line, row.raw, ...staging.values(row.row, cprs)]);
        else rejects.push(row.reject);
      }
    } catch (error) {
      copy.abort();
      throw error;
    }
    await copy.end();
    await this.copyRejects(client, runId, rejects, cprs);
    return reading.summary;
  }

  private async copyRejects(
    client: PoolClient,
    runId: number,
    rejects: readonly RejectedRow[],
    cprs: SealedCprs,
  ): Promise<void> {
    if (rejects.length === 0) return;
    const copy = new CopyStream(client, 'staging.reject', ['run_id', ...REJECT_COLUMNS]);
    for (const reject of rejects) {
      await copy.write([
        runId,
        reject.file,
        reject.line,
        reject.code,
        reject.message,
        reject.row,
        reject.municipality,
        reject.naturalKey,
        cprs.hash(reject.cpr),
        reject.grantNo,
        reject.balanceOere,
      ]);
    }
    await copy.end();
  }
}

class FileProgress {
  private rows = 0;
  private saidAt = Date.now();

  constructor(
    private readonly lines: number,
    private readonly say: (percent: number) => Promise<void>,
  ) {}

  onRow(): Promise<void> | undefined {
    this.rows += 1;
    if (this.rows % LOOK_EVERY_ROWS !== 0 || Date.now() - this.saidAt < SAY_EVERY_MS) return undefined;
    this.saidAt = Date.now();
    return this.say(Math.min(99, Math.floor((this.rows / this.lines) * 100)));
  }
}
