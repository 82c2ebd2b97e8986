import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { can, requirePermission } from '../../identity/index.js';
import { NotFound, Transactor, type Actor } from '../../shared/index.js';
import { openAlarms } from '../balance-check/index.js';
import type { LedgerComparison } from '../run/ledger-comparison.js';
import { readMunicipalities, type MunicipalityResult } from '../run/municipality-result.js';
import { balanceHolds } from './balance.js';
import { deliveredFiles } from './delivered-files.js';
import type { LoadView, QueueOrigin, RejectCause } from './load-view.js';

interface LoadRow {
  readonly status: string;
  readonly control: LedgerComparison | null;
  readonly controlReason: string | null;
}

/** What a load did to a municipality, for its page; a municipality sees itself only, as row-level security has it too. */
@Injectable()
export class LoadViewService {
  constructor(private readonly transactor: Transactor) {}

  /** Throws `shared.not_found`, also for another municipality's, and `identity.not_permitted`. */
  async getLoad(runId: number, municipalityCode: string, actor: Actor): Promise<LoadView> {
    requirePermission(actor, 'loads.view');
    const isTheirs = (code: string): boolean =>
      actor.municipalityCode === null || actor.municipalityCode === code;
    if (!isTheirs(municipalityCode)) throw new NotFound();
    return this.transactor.read(actor, async (em) => {
      const row = await loadRow(em, runId, municipalityCode);
      const results = (await readMunicipalities(em, runId)).filter((one) => isTheirs(one.municipalityCode));
      const own = results.find((result) => result.municipalityCode === municipalityCode);
      if (!row || !own) throw new NotFound();
      const origins = await originsOf(em, results);
      return {
        runId,
        municipalityCode,
        municipality:
          origins.find((one) => one.municipalityCode === municipalityCode)?.municipality ?? municipalityCode,
        isFinished: row.status === 'FINISHED',
        heldUntil: own.heldUntil,
        balance: { count: own.count, oere: own.oere },
        balanceHolds: balanceHolds(own),
        control: row.control,
        controlReason: row.controlReason,
        alarms: await openAlarms(em, { runId, municipalityCode }),
        changes: own.details.changes,
        outcomes: own.details.outcomes,
        rejects: can(actor.role, 'loads.viewRejects') ? await causesOf(em, runId, municipalityCode) : null,
        origins,
        files: actor.municipalityCode === null ? await deliveredFiles(em, runId) : null,
      };
    });
  }
}

async function loadRow(em: EntityManager, runId: number, code: string): Promise<LoadRow | undefined> {
  const rows: LoadRow[] = await em.query(
    `SELECT status, control, control_reason AS "controlReason" FROM app.load_run_municipality
     WHERE municipality_code = $2 AND run_id = $1`,
    [runId, code],
  );
  return rows[0];
}

/** By name, as Danes sort them. */
async function originsOf(em: EntityManager, results: readonly MunicipalityResult[]): Promise<QueueOrigin[]> {
  const rows: { code: string; name: string }[] = await em.query('SELECT code, name FROM app.municipality');
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  return results
    .map(({ municipalityCode, count, oere, details }) => ({
      municipalityCode,
      municipality: names.get(municipalityCode) ?? municipalityCode,
      queued: { count: count.queued, oere: oere.queued },
      reasons: details.reasons,
    }))
    .sort((a, b) => a.municipality.localeCompare(b.municipality, 'da'));
}

function causesOf(em: EntityManager, runId: number, code: string): Promise<RejectCause[]> {
  return em.query(
    `SELECT c.file, c.code, c.count,
            (SELECT count(*)::int FROM app.load_reject_row r WHERE r.run_id = c.run_id AND r.municipality_code = c.municipality_code
               AND r.file = c.file AND r.code = c.code AND r.mended_run_id IS NOT NULL) AS mended
     FROM app.load_reject_cause c WHERE c.run_id = $1 AND c.municipality_code = $2 ORDER BY c.count DESC, c.file, c.code`,
    [runId, code],
  );
}
