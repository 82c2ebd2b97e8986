import type { EntityManager } from 'typeorm';

/** Locks what is decided together, lowest id first: tasks, then accounts with the source's (design.md 5). */
export async function lockTogether(
  em: EntityManager,
  municipalityCode: string,
  ids: { readonly taskIds: readonly number[]; readonly accountIds: readonly number[] },
): Promise<void> {
  await em.query(
    'SELECT 1 FROM app.link_task WHERE municipality_code = $1 AND id = ANY($2::bigint[]) ORDER BY id FOR UPDATE',
    [municipalityCode, [...ids.taskIds]],
  );
  await em.query(
    `SELECT 1 FROM app.debtor_account WHERE municipality_code = $1 AND (id = ANY($3::bigint[])
       OR id IN (SELECT account_id FROM app.link_task WHERE municipality_code = $1 AND id = ANY($2::bigint[])))
     ORDER BY id FOR UPDATE`,
    [municipalityCode, [...ids.taskIds], [...ids.accountIds]],
  );
}
