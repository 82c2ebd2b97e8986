import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CprVault } from '../../shared/index.js';
import type { Delivery, DeliveryFileName } from '../reading/index.js';
import { deliveredColumns, type DeliveredColumns } from './delivered-columns.js';
import { maskedCells } from './masked-cells.js';
import { rowCells } from './row-cells.js';

interface StagedReject {
  readonly line: number;
  readonly raw: string;
}

const PAGE = 1_000;

/** Counted by cause; `ON CONFLICT`, since a load that was killed goes on here too. */
const COUNT_CAUSES = `
INSERT INTO app.load_reject_cause (run_id, municipality_code, file, code, count, balance_oere)
SELECT r.run_id, m.code, r.file, r.code, count(*), coalesce(sum(r.balance_oere), 0) FROM staging.reject r
LEFT JOIN app.municipality m ON m.code = r.municipality_code WHERE r.run_id = $1
GROUP BY r.run_id, m.code, r.file, r.code ON CONFLICT DO NOTHING`;

/** The list that people read: some of every cause before more of any, up to the run's limit. */
const LIST_SOME = `
INSERT INTO app.load_reject (run_id, file, line, municipality_code, code, message, balance_oere)
SELECT run_id, file, line, municipality, code, message, balance_oere FROM (
  SELECT r.*, m.code AS municipality, row_number() OVER (PARTITION BY m.code, r.file, r.code ORDER BY r.line) AS place
  FROM staging.reject r LEFT JOIN app.municipality m ON m.code = r.municipality_code WHERE r.run_id = $1) ranked
ORDER BY place, municipality, file, code LIMIT (SELECT rejects_listed FROM app.load_setting) ON CONFLICT DO NOTHING`;

const KEEP_ROWS = `
INSERT INTO app.load_reject_row (run_id, file, line, municipality_code, code, message, natural_key, cpr_hash, grant_no_key, row_cipher, cells_masked)
SELECT r.run_id, r.file, r.line, m.code, r.code, r.message, r.natural_key, r.cpr_hash, upper(btrim(r.grant_no)), kept.cipher,
       ARRAY(SELECT jsonb_array_elements_text(kept.masked))
FROM unnest($3::int[], $4::bytea[], $5::jsonb[]) AS kept (line, cipher, masked)
JOIN staging.reject r ON r.run_id = $1 AND r.file = $2 AND r.line = kept.line
LEFT JOIN app.municipality m ON m.code = r.municipality_code ON CONFLICT DO NOTHING`;

const ERASE_OLD = `
UPDATE app.load_reject_row w SET row_cipher = NULL, cells_masked = NULL
FROM app.load_run r WHERE r.id = w.run_id AND w.row_cipher IS NOT NULL
  AND r.finished_at < now() - make_interval(days => (SELECT rejects_kept_days FROM app.load_setting))`;

/** Keeps what a load rejected: counted by cause, listed up to a limit, and every row as delivered, encrypted and masked. */
@Injectable()
export class RejectStore {
  constructor(private readonly vault: CprVault) {}

  /** Works in pages, so that memory stays flat however many rows were rejected. */
  async keep(em: EntityManager, runId: number, delivery: Delivery): Promise<void> {
    await this.eraseOld(em);
    await em.query(COUNT_CAUSES, [runId]);
    await em.query(LIST_SOME, [runId]);
    const codes = await this.knownCodes(em);
    const files: { file: DeliveryFileName }[] = await em.query(
      'SELECT DISTINCT file FROM app.load_reject_cause WHERE run_id = $1 ORDER BY file',
      [runId],
    );
    for (const { file } of files) {
      const layout = await deliveredColumns(delivery, file);
      await em.query(
        `INSERT INTO app.load_reject_file (run_id, file, columns, separator) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [runId, file, layout.columns, layout.separator],
      );
      await this.keepRows(em, runId, file, layout, codes);
    }
  }

  /** Rows older than the setting allows: erased, their marks stay. Answers with how many. */
  async eraseOld(em: EntityManager): Promise<number> {
    const [, count]: [unknown[], number] = await em.query(ERASE_OLD);
    return count;
  }

  private async keepRows(
    em: EntityManager,
    runId: number,
    file: DeliveryFileName,
    { columns, separator }: DeliveredColumns,
    codes: ReadonlySet<string>,
  ): Promise<void> {
    for (let last = 0; ;) {
      const rows: StagedReject[] = await em.query(
        `SELECT line, raw FROM staging.reject WHERE run_id = $1 AND file = $2 AND line > $3 ORDER BY line LIMIT ${PAGE}`,
        [runId, file, last],
      );
      if (rows.length === 0) return;
      await em.query(KEEP_ROWS, [
        runId,
        file,
        rows.map(({ line }) => line),
        rows.map(({ raw }) => this.vault.encrypt(raw)),
        rows.map(({ raw }) =>
          JSON.stringify(maskedCells(columns, rowCells(raw, separator, columns.length), codes)),
        ),
      ]);
      last = rows.at(-1)?.line ?? last;
    }
  }

  private async knownCodes(em: EntityManager): Promise<ReadonlySet<string>> {
    const rows: { code: string }[] = await em.query(
      'SELECT alias AS code FROM app.benefit_type_alias UNION SELECT upper(code) FROM app.claim_type',
    );
    return new Set([...rows.map(({ code }) => code), ...STATUSES]);
  }
}

const STATUSES = ['ACTIVE', 'CLOSED', 'EXPIRED', 'ANNULLED', 'OPEN', 'REOPENED'] as const;
