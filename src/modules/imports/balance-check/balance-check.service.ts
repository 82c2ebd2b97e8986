import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission } from '../../identity/index.js';
import { Transactor, type Actor } from '../../shared/index.js';
import { DIFFERENCES_SQL } from './differences-sql.js';
import type { BalanceCheck, Difference, LoadAlarm } from './load-alarm.js';

const AS_LOAD = { role: 'r_import', command: 'checkBalance', statementTimeout: 0 } as const;

const OPEN_ALARMS = `
SELECT a.municipality_code AS "municipalityCode", m.name AS municipality, a.run_id AS "runId", a.what, a.unit, a.expected, a.found,
       a.raised_at AS "raisedAt"
FROM app.load_alarm a JOIN app.municipality m ON m.code = a.municipality_code
WHERE a.closed_at IS NULL AND ($1::bigint IS NULL OR (a.run_id = $1 AND a.municipality_code = $2))
ORDER BY m.name, a.run_id, a.what, a.unit`;

/** Recomputes the books of finished loads (control totals) and keeps what does not agree as alarms. For a nightly job. */
@Injectable()
export class BalanceCheckService {
  constructor(private readonly transactor: Transactor) {}

  /**
   * Every finished load of every municipality, each municipality in a transaction of its own: an alarm for each difference,
   * once as long as it is there; one that is gone is closed. Throws `identity.not_permitted`.
   */
  async verify(actor: Actor): Promise<BalanceCheck> {
    requirePermission(actor, 'loads.verify');
    const loaded = await this.transactor.read(
      actor,
      (em): Promise<{ code: string; loads: number }[]> =>
        em.query(
          `SELECT municipality_code AS code, count(*)::int AS loads FROM app.load_run_municipality
           WHERE status = 'FINISHED' GROUP BY municipality_code ORDER BY municipality_code`,
        ),
      AS_LOAD,
    );
    const alarms: LoadAlarm[] = [];
    let closed = 0;
    for (const { code } of loaded) {
      const found = await this.transactor.run(actor, (em) => verifyOne(em), {
        ...AS_LOAD,
        municipality: code,
      });
      alarms.push(...found.open);
      closed += found.closed;
    }
    return {
      municipalities: loaded.length,
      loads: loaded.reduce((sum, { loads }) => sum + loads, 0),
      alarms,
      closed,
    };
  }

  /** What does not agree, as far as the reader sees. Throws `identity.not_permitted`. */
  async listAlarms(actor: Actor): Promise<LoadAlarm[]> {
    requirePermission(actor, 'loads.view');
    return this.transactor.read(actor, (em) => openAlarms(em));
  }
}

/** In the caller's transaction: of all loads, or of one. */
export function openAlarms(
  em: EntityManager,
  load?: { readonly runId: number; readonly municipalityCode: string },
): Promise<LoadAlarm[]> {
  return em.query(OPEN_ALARMS, [load?.runId ?? null, load?.municipalityCode ?? null]);
}

async function verifyOne(em: EntityManager): Promise<{ open: LoadAlarm[]; closed: number }> {
  const differences: Difference[] = await em.query(DIFFERENCES_SQL);
  for (const { runId, what, unit, expected, found } of differences)
    await em.query(
      `INSERT INTO app.load_alarm AS a (municipality_code, run_id, what, unit, expected, found)
       VALUES (app.current_municipality(), $1, $2, $3, $4, $5)
       ON CONFLICT (municipality_code, run_id, what, unit) WHERE closed_at IS NULL
       DO UPDATE SET expected = EXCLUDED.expected, found = EXCLUDED.found, checked_at = now()`,
      [runId, what, unit, expected, found],
    );
  const closed: unknown[] = await em.query(
    `WITH gone AS (
       UPDATE app.load_alarm SET closed_at = now() WHERE municipality_code = app.current_municipality() AND closed_at IS NULL
         AND (run_id, what, unit) NOT IN (SELECT * FROM unnest($1::bigint[], $2::text[], $3::text[])) RETURNING id)
     SELECT id FROM gone`,
    [
      differences.map(({ runId }) => runId),
      differences.map(({ what }) => what),
      differences.map(({ unit }) => unit),
    ],
  );
  return { open: await openAlarms(em), closed: closed.length };
}
