import type { EntityManager } from 'typeorm';
import { DELIVERY_FILES, type DeliveryFileName } from '../reading/index.js';
import type { FileResult } from '../staging/staging.service.js';

/** One file of a delivery, of all its municipalities together. */
export interface DeliveredFile {
  readonly file: DeliveryFileName;
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Of the rejected: rows whose municipality nobody could read, so that no municipality's page shows them. */
  readonly homeless: number;
  /** The code for which the whole file was refused. */
  readonly refused: string | null;
  /** A CPR number that fails modulus 11, which rejects nothing (numbers since 2007 may). */
  readonly cprModulus11: number;
  /** Grants whose partner no row knows, which rejects nothing either. */
  readonly coCprUnknown: number;
}

/** In the order of reading; empty while the run has not ended. */
export async function deliveredFiles(em: EntityManager, runId: number): Promise<DeliveredFile[]> {
  const [run]: { files: Partial<Record<DeliveryFileName, FileResult>> | null }[] = await em.query(
    'SELECT files FROM app.load_run WHERE id = $1',
    [runId],
  );
  const homeless: { file: string; count: number }[] = await em.query(
    `SELECT file, sum(count)::int AS count FROM app.load_reject_cause WHERE run_id = $1 AND municipality_code IS NULL GROUP BY file`,
    [runId],
  );
  const files = run?.files ?? {};
  return DELIVERY_FILES.flatMap((file) => {
    const result = files[file];
    if (result === undefined) return [];
    const { read, accepted, rejected } = result;
    const warnings = result.refused === undefined ? result.warnings : { cprModulus11: 0, coCprUnknown: 0 };
    const ofNobody = homeless.find((one) => one.file === file)?.count ?? 0;
    return [
      {
        file,
        read,
        accepted,
        rejected,
        homeless: ofNobody,
        refused: result.refused?.code ?? null,
        ...warnings,
      },
    ];
  });
}
