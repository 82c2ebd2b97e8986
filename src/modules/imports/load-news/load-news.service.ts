import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission } from '../../identity/index.js';
import { Transactor, type Actor } from '../../shared/index.js';
import type { Amount, RunDetails } from '../run/run-details.js';
import type { HeldLoad, LoadNews } from './load-news.js';

interface LoadRow {
  readonly runId: number;
  readonly municipalityCode: string;
  readonly finishedAt: string;
  readonly details: Partial<RunDetails>;
  readonly added: number;
  readonly reopened: number;
  readonly checks: number;
  readonly rejected: number;
}

const tasks = (effect: string): string => `(SELECT count(*)::int FROM app.link_task t
  WHERE t.municipality_code = l.municipality_code AND t.load_run_id = l.run_id AND t.load_effect = '${effect}')`;

/** The latest finished load of a municipality that was loaded before; the first load is no news. */
const LATEST = `
SELECT l.run_id AS "runId", l.municipality_code AS "municipalityCode", l.auto_link_finished_at AS "finishedAt", l.details,
       ${tasks('ADDED')} AS added, ${tasks('REOPENED')} AS reopened, ${tasks('CHECK')} AS checks,
       (SELECT coalesce(sum(c.count), 0)::int FROM app.load_reject_cause c
        WHERE c.municipality_code = l.municipality_code AND c.run_id = l.run_id) AS rejected
FROM app.load_run_municipality l
WHERE l.municipality_code = $1 AND l.status = 'FINISHED'
  AND EXISTS (SELECT 1 FROM app.load_run_municipality before WHERE before.municipality_code = l.municipality_code
              AND before.run_id < l.run_id AND before.status = 'FINISHED')
ORDER BY l.run_id DESC LIMIT 1`;

/** "Nyt siden sidste indlæsning": the coordinator is told what a later delivery brought (design.md 6). */
@Injectable()
export class LoadNewsService {
  constructor(private readonly transactor: Transactor) {}

  /** Null while the municipality was loaded once or not at all. Throws `identity.not_permitted`. */
  async getNews(actor: Actor): Promise<LoadNews | null> {
    requirePermission(actor, 'loads.viewNews');
    return this.transactor.read(actor, async (em) => {
      const [row]: LoadRow[] = await em.query(LATEST, [actor.municipalityCode]);
      if (!row) return null;
      const { details, added, reopened, checks, ...load } = row;
      return {
        ...load,
        tasks: { added, reopened, checks },
        linked: Object.values(details.outcomes ?? {}).reduce(
          (sum: number, one: Amount) => sum + one.count,
          0,
        ),
        packages: await packagesOf(em, row),
        changes: details.changes ?? {},
      };
    });
  }

  /** What waits for the end of a frozen zone, oldest first. Throws `identity.not_permitted`. */
  async listHeld(actor: Actor): Promise<HeldLoad[]> {
    requirePermission(actor, 'loads.viewNews');
    return this.transactor.read(actor, (em) =>
      em.query(
        `SELECT l.run_id AS "runId", l.municipality_code AS "municipalityCode", l.held AS accounts, l.held_oere AS oere, l.held_until AS until
         FROM app.load_run_municipality l
         WHERE l.municipality_code = $1 AND l.status = 'HELD' AND app.is_still_held(l) ORDER BY l.run_id`,
        [actor.municipalityCode],
      ),
    );
  }
}

function packagesOf(
  em: EntityManager,
  { municipalityCode, runId }: LoadRow,
): Promise<{ packageId: number; title: string; reason: string }[]> {
  return em.query(
    `SELECT p.id AS "packageId", p.title, c.end_reason AS reason FROM app.package_completion c
     JOIN app.task_package p ON p.municipality_code = c.municipality_code AND p.id = c.package_id
     WHERE c.municipality_code = $1 AND c.ended_run_id = $2 ORDER BY p.title`,
    [municipalityCode, runId],
  );
}
