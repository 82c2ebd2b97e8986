import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordLookUp, recordRejectsDownload } from '../../audit/index.js';
import { requirePermission } from '../../identity/index.js';
import { BYTE_ORDER_MARK, CprVault, NotFound, Transactor, csvLine, type Actor } from '../../shared/index.js';
import type { DeliveryFileName } from '../reading/index.js';
import type { Separator } from '../reading/dialect.js';
import { REJECT_COLUMNS, rejectToken } from './reject-token.js';
import { RejectsErased } from './rejects.errors.js';
import { rowCells } from './row-cells.js';

export interface RejectsOf {
  readonly runId: number;
  readonly file: DeliveryFileName;
  /** Null for rows whose municipality nobody could read: VENDOR's alone. */
  readonly municipalityCode: string | null;
}

interface Layout {
  readonly columns: readonly string[];
  readonly separator: Separator;
}

interface StoredRow {
  readonly line: number;
  readonly code: string;
  readonly message: string;
  readonly cipher: Buffer | null;
  readonly masked: readonly string[] | null;
}

const PAGE = 500;
const ROWS_OF = 'run_id = $1 AND file = $2 AND municipality_code IS NOT DISTINCT FROM $3';

/** Rejected rows of one file to take home: laid out as delivered, with where and why in front, to be mended and delivered again. */
@Injectable()
export class RejectDownloadService {
  constructor(
    private readonly transactor: Transactor,
    private readonly vault: CprVault,
  ) {}

  /**
   * The rows as CSV, page by page: as delivered for the COORDINATOR of their municipality, masked for VENDOR. The
   * download is in the look-up log and the audit trail before this answers. Throws `shared.not_found`, also for another
   * municipality's, `imports.rejects_erased` and `identity.not_permitted`.
   */
  async download(of: RejectsOf, actor: Actor): Promise<AsyncIterable<string>> {
    requirePermission(actor, 'loads.viewRejects');
    if (actor.municipalityCode !== null && actor.municipalityCode !== of.municipalityCode)
      throw new NotFound();
    const layout = await this.transactor.run(actor, (em) => this.register(em, of, actor), {
      command: 'downloadRejects',
    });
    return this.lines(of, layout, actor);
  }

  private async register(em: EntityManager, of: RejectsOf, actor: Actor): Promise<Layout> {
    const { runId, file, municipalityCode } = of;
    const values = [runId, file, municipalityCode];
    const [found]: { rows: number; kept: number }[] = await em.query(
      `SELECT count(*)::int AS rows, count(cells_masked)::int AS kept FROM app.load_reject_row WHERE ${ROWS_OF}`,
      values,
    );
    const [layout]: Layout[] = await em.query(
      'SELECT columns, separator FROM app.load_reject_file WHERE run_id = $1 AND file = $2',
      [runId, file],
    );
    if (!found || found.rows === 0 || !layout) throw new NotFound();
    if (found.kept === 0) throw new RejectsErased();
    const isWhole = seesWholeRows(actor);
    await recordRejectsDownload(em, actor, { runId, file, municipalityCode, rows: found.kept, isWhole });
    if (isWhole) await this.registerPersons(em, of, actor);
    return layout;
  }

  /** Those of the rows whom the register knows, each by name. */
  private async registerPersons(em: EntityManager, of: RejectsOf, actor: Actor): Promise<void> {
    const { runId, file, municipalityCode } = of;
    if (municipalityCode === null) return;
    const known: { id: number }[] = await em.query(
      `SELECT DISTINCT d.id FROM app.load_reject_row r
       JOIN app.debtor d ON d.municipality_code = r.municipality_code AND d.cpr_hash = r.cpr_hash
       WHERE r.run_id = $1 AND r.file = $2 AND r.municipality_code = $3 AND r.row_cipher IS NOT NULL`,
      [runId, file, municipalityCode],
    );
    await recordLookUp(em, actor, {
      municipalityCode,
      debtorIds: known.map(({ id }) => id),
      screen: 'rejects',
      purpose: `${runId} ${file}.csv`,
      fields: ['cpr', 'name'],
    });
  }

  private async *lines(of: RejectsOf, layout: Layout, actor: Actor): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvLine([...REJECT_COLUMNS, ...layout.columns]);
    for (let last = 0; ;) {
      const rows = await this.transactor.read(actor, (em) => pageOf(em, of, actor, last));
      if (rows.length === 0) return;
      yield rows.map((row) => csvLine(this.cellsOf(of, layout, row))).join('');
      last = rows.at(-1)?.line ?? last;
    }
  }

  private cellsOf(of: RejectsOf, { columns, separator }: Layout, row: StoredRow): string[] {
    const { line, code, message, cipher, masked } = row;
    const cells =
      cipher === null ? (masked ?? []) : rowCells(this.vault.decrypt(cipher), separator, columns.length);
    return [rejectToken(of.runId, of.file, line), code, message, ...cells];
  }
}

function seesWholeRows(actor: Actor): boolean {
  return actor.role === 'COORDINATOR';
}

/** Only a coordinator's role may select the row itself; row-level security limits it to the own municipality. */
async function pageOf(em: EntityManager, of: RejectsOf, actor: Actor, last: number): Promise<StoredRow[]> {
  return em.query(
    `SELECT line, code, message, ${seesWholeRows(actor) ? 'row_cipher' : 'NULL::bytea'} AS cipher, cells_masked AS masked FROM app.load_reject_row
     WHERE ${ROWS_OF} AND line > $4 AND cells_masked IS NOT NULL ORDER BY line LIMIT ${PAGE}`,
    [of.runId, of.file, of.municipalityCode, last],
  );
}
