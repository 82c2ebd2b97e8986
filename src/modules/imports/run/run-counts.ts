import type { EntityManager } from 'typeorm';

/** Where the accounts of one delivery and municipality are after the run, in count and in øre (BR: received = the rest). */
export interface RunCounts {
  readonly received: number;
  readonly linked: number;
  readonly queued: number;
  readonly withdrawn: number;
  readonly rejected: number;
  readonly held: number;
}

export interface MunicipalityCounts {
  readonly count: RunCounts;
  readonly oere: RunCounts;
}

interface CountRow {
  state: 'linked' | 'queued' | 'withdrawn' | 'rejected';
  count: number;
  oere: number;
}

/**
 * Counts the delivery's accounts of `app.current_municipality()` by their state now. Øre is the balance as delivered; a
 * rejected row counts 0 where its balance could not be read; an identical repeat counts once.
 */
export async function countAccounts(em: EntityManager, runId: number): Promise<MunicipalityCounts> {
  const rows: CountRow[] = await em.query(
    `SELECT state, count(*)::int AS count, sum(oere)::bigint AS oere FROM (
       SELECT DISTINCT ON (s.account_no) s.balance_oere AS oere,
              CASE WHEN EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = a.municipality_code AND l.account_id = a.id AND l.ended_at IS NULL) THEN 'linked'
                   WHEN EXISTS (SELECT 1 FROM app.account_withdrawal w WHERE w.municipality_code = a.municipality_code AND w.account_id = a.id AND w.ended_at IS NULL) THEN 'withdrawn'
                   ELSE 'queued' END AS state
       FROM staging.account s JOIN app.debtor_account a ON a.municipality_code = s.municipality_code AND a.account_no = s.account_no
       WHERE s.run_id = $1 AND s.municipality_code = app.current_municipality()
       UNION ALL
       SELECT coalesce(r.balance_oere, 0), 'rejected' FROM staging.reject r
       WHERE r.run_id = $1 AND r.file = 'accounts' AND r.municipality_code = app.current_municipality()
     ) counted GROUP BY state`,
    [runId],
  );
  const of = (pick: (row: CountRow) => number): RunCounts => {
    const by = (state: CountRow['state']): number =>
      rows.filter((row) => row.state === state).reduce((sum, row) => sum + pick(row), 0);
    const parts = {
      linked: by('linked'),
      queued: by('queued'),
      withdrawn: by('withdrawn'),
      rejected: by('rejected'),
      held: 0,
    };
    return { received: parts.linked + parts.queued + parts.withdrawn + parts.rejected, ...parts };
  };
  const counts = { count: of((row) => row.count), oere: of((row) => row.oere) };
  await assertNothingLost(em, runId, counts);
  return counts;
}

/** Received is counted on its own, from staging: a row that vanished on the way to the register must not go unnoticed. */
async function assertNothingLost(
  em: EntityManager,
  runId: number,
  counts: MunicipalityCounts,
): Promise<void> {
  const staged: { count: number }[] = await em.query(
    `SELECT (SELECT count(DISTINCT s.account_no) FROM staging.account s WHERE s.run_id = $1 AND s.municipality_code = app.current_municipality())::int
          + (SELECT count(*) FROM staging.reject r WHERE r.run_id = $1 AND r.file = 'accounts' AND r.municipality_code = app.current_municipality())::int AS count`,
    [runId],
  );
  if (staged[0]?.count !== counts.count.received)
    throw new Error('accounts were lost between staging and register');
}
