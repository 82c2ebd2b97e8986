import type { EntityManager } from 'typeorm';
import type { TwinSource } from '../../linking/index.js';
import type { Actor } from '../../shared/index.js';
import { IS_LEASED_BY_OTHER_SQL, IS_PARKED_SQL, MINE_TO_WORK_SQL } from '../queue/queue-sql.js';

/** A task that the actor may decide now: nobody's, or his own. */
export interface TwinTask {
  readonly taskId: number;
  readonly taskNo: string;
  readonly version: number;
  readonly accountId: number;
}

/** The grid stays small; a citizen with more accounts than this is decided in several rounds. */
const MOST = 20;

/** The citizen's other open tasks of the same benefit type; what a colleague has, and what is parked, is left alone. */
export function listTwinTasks(em: EntityManager, source: TwinSource, actor: Actor): Promise<TwinTask[]> {
  return em.query(
    `SELECT t.id AS "taskId", t.task_no AS "taskNo", t.version, t.account_id AS "accountId"
     FROM app.debtor_account a
     JOIN app.debtor_account s ON s.municipality_code = a.municipality_code AND s.id = $3
     JOIN app.link_task t ON t.municipality_code = a.municipality_code AND t.account_id = a.id
     WHERE a.municipality_code = $1 AND a.debtor_id = s.debtor_id AND a.id <> s.id
       AND a.benefit_type IS NOT DISTINCT FROM s.benefit_type
       AND ${MINE_TO_WORK_SQL} AND NOT ${IS_LEASED_BY_OTHER_SQL} AND NOT ${IS_PARKED_SQL}
       AND NOT EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = a.municipality_code AND l.account_id = a.id
                       AND l.ended_at IS NULL)
     ORDER BY a.account_no COLLATE "C" LIMIT ${MOST}`,
    [source.municipalityCode, actor.userId, source.accountId],
  );
}
