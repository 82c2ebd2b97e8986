import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Clock, Transactor, systemActor } from '../../shared/index.js';
import { RejectStore } from '../rejects/index.js';
import { DeliveryFolder } from './delivery-folder.js';
import { UNFINISHED } from './unfinished.js';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Deliveries and rejects hold citizens' data and have done their work (design.md 11). */
const KEPT_DAYS = 30;
const REJECTS = /^rejected-(\d{1,15})\.csv$/;
const CLEANER = systemActor('clean-up');

interface LastLoad {
  readonly delivery_name: string;
  readonly finished_at: Date | null;
}

/** Deletes what was loaded 30 days ago: delivery folders, their rejects in files and rows, and what broken uploads left behind. */
@Injectable()
export class CleanUpService {
  constructor(
    private readonly folder: DeliveryFolder,
    private readonly rejects: RejectStore,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** A file that came after the last load, a load that failed, and a delivery never loaded keep the folder. */
  async run(): Promise<{ deleted: string[]; erasedRows: number }> {
    const deleted = [...(await this.doneDeliveries()), ...(await this.oldRejects())];
    const erasedRows = await this.eraseAndRecord(deleted);
    for (const name of deleted) await rm(join(this.folder.path, name), { recursive: true, force: true });
    await this.removeUnfinished();
    return { deleted, erasedRows };
  }

  private async doneDeliveries(): Promise<string[]> {
    const before = this.clock.now().getTime() - KEPT_DAYS * DAY_MS;
    const last = new Map((await this.lastLoads()).map((row) => [row.delivery_name, row.finished_at]));
    const lying = await this.folder.look();
    return lying
      .filter(({ name, files }) => {
        const loaded = last.get(name)?.getTime();
        const isOfBefore = files.every((file) => Date.parse(file.changedAt) <= (loaded ?? 0));
        return loaded !== undefined && loaded < before && isOfBefore;
      })
      .map(({ name }) => name);
  }

  /** Of each delivery; without a time where the last one is not finished or holds a municipality, or a job waits. */
  private async lastLoads(): Promise<LastLoad[]> {
    return this.transactor.read(CLEANER, (em) =>
      em.query(
        `SELECT DISTINCT ON (delivery_name) delivery_name,
                CASE WHEN status = 'FINISHED' AND NOT EXISTS (SELECT 1 FROM app.load_job j WHERE j.delivery_name = r.delivery_name AND j.finished_at IS NULL)
                      AND NOT EXISTS (SELECT 1 FROM app.load_run_municipality m WHERE m.run_id = r.id AND app.is_still_held(m))
                     THEN finished_at END AS finished_at
         FROM app.load_run r ORDER BY delivery_name, id DESC`,
      ),
    );
  }

  private async oldRejects(): Promise<string[]> {
    const names = (await readdir(this.folder.path)).filter((name) => REJECTS.test(name));
    if (names.length === 0) return [];
    const before = new Date(this.clock.now().getTime() - KEPT_DAYS * DAY_MS);
    const rows: { id: number }[] = await this.transactor.read(CLEANER, (em) =>
      em.query('SELECT id FROM app.load_run WHERE id = ANY ($1) AND finished_at < $2', [
        names.map((name) => Number(REJECTS.exec(name)?.[1])),
        before,
      ]),
    );
    const old = new Set(rows.map(({ id }) => `rejected-${id}.csv`));
    return names.filter((name) => old.has(name));
  }

  /** Left by processes that were killed while a file arrived. */
  private async removeUnfinished(): Promise<void> {
    const folder = join(this.folder.path, UNFINISHED);
    for (const name of await readdir(folder).catch(() => [])) {
      const found = await stat(join(folder, name)).catch(() => null);
      if (found && this.clock.now().getTime() - found.mtimeMs > DAY_MS)
        await rm(join(folder, name), { recursive: true, force: true });
    }
  }

  /** Rejected rows that the database keeps, too; in the audit trail with the names of what goes. */
  private async eraseAndRecord(files: readonly string[]): Promise<number> {
    return this.transactor.run(
      CLEANER,
      async (em) => {
        const rows = await this.rejects.eraseOld(em);
        if (files.length > 0 || rows > 0)
          await em.query(`SELECT app.audit_note('000', 'delivery', NULL, $1)`, [
            JSON.stringify({ operation: 'DELETED_AFTER_30_DAYS', files, rejectedRows: rows }),
          ]);
        return rows;
      },
      { command: 'cleanUp' },
    );
  }
}
