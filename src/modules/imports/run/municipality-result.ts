import type { EntityManager } from 'typeorm';
import type { MunicipalityCounts } from './run-counts.js';
import { NO_DETAILS, type RunDetails } from './run-details.js';

/** One municipality of a run, as its row says. */
export interface MunicipalityResult extends MunicipalityCounts {
  readonly municipalityCode: string;
  /** Rows of the register that came in or changed, and links that were made. */
  readonly changed: number;
  /** Automatic linking waits for a reason by VENDOR. */
  readonly isWaiting: boolean;
  /** Held by a frozen zone whose last day this was when the load came. */
  readonly heldUntil: string | null;
  readonly details: RunDetails;
}

interface Row {
  municipality_code: string;
  status: string;
  held_until: string | null;
  changed: number;
  details: Partial<RunDetails>;
  received: number;
  linked: number;
  queued: number;
  withdrawn: number;
  rejected: number;
  held: number;
  received_oere: number;
  linked_oere: number;
  queued_oere: number;
  withdrawn_oere: number;
  rejected_oere: number;
  held_oere: number;
}

/** In order of code. */
export async function readMunicipalities(em: EntityManager, runId: number): Promise<MunicipalityResult[]> {
  const rows: Row[] = await em.query(
    'SELECT * FROM app.load_run_municipality WHERE run_id = $1 ORDER BY municipality_code',
    [runId],
  );
  return rows.map(toResult);
}

function toResult(row: Row): MunicipalityResult {
  const { received, linked, queued, withdrawn, rejected, held } = row;
  return {
    municipalityCode: row.municipality_code,
    changed: row.changed,
    isWaiting: row.status === 'AWAITING_REASON',
    heldUntil: row.held_until,
    details: { ...NO_DETAILS, ...row.details },
    count: { received, linked, queued, withdrawn, rejected, held },
    oere: {
      received: row.received_oere,
      linked: row.linked_oere,
      queued: row.queued_oere,
      withdrawn: row.withdrawn_oere,
      rejected: row.rejected_oere,
      held: row.held_oere,
    },
  };
}
