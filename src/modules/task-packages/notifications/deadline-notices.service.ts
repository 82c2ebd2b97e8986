import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { closedDaysOf } from '../../municipalities/index.js';
import { Clock, Transactor, systemActor } from '../../shared/index.js';
import { overdueDays, workingDaysLeft } from '../deadline.js';

/** A week of work is left. */
const NEAR_DAYS = 5;
const NOTIFIER = systemActor('deadline-notices');
const AS_LOAD = { role: 'r_import', command: 'notifyDeadlines' } as const;

const OPEN_PACKAGES = `
SELECT p.id, p.end_date AS "endDate" FROM app.task_package p
WHERE p.municipality_code = app.current_municipality() AND p.published_at IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM app.package_completion c WHERE c.municipality_code = p.municipality_code
                  AND c.package_id = p.id AND c.ended_at IS NULL) ORDER BY p.id`;

interface OpenPackage {
  readonly id: number;
  readonly endDate: string;
}

/** Tells of deadlines that are near or passed, once for each; for a job of every morning. */
@Injectable()
export class DeadlineNoticesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** Municipality by municipality, each in a transaction of its own; answers with how many notices were made. */
  async notifyDeadlines(): Promise<{ near: number; passed: number }> {
    const codes = await this.transactor.read(
      NOTIFIER,
      (em): Promise<{ code: string }[]> => em.query('SELECT code FROM app.municipality ORDER BY code'),
      AS_LOAD,
    );
    const made = { near: 0, passed: 0 };
    for (const { code } of codes) {
      const here = await this.transactor.run(NOTIFIER, (em) => this.notifyHere(em), {
        ...AS_LOAD,
        municipality: code,
      });
      made.near += here.near;
      made.passed += here.passed;
    }
    return made;
  }

  private async notifyHere(em: EntityManager): Promise<{ near: number; passed: number }> {
    const packages: OpenPackage[] = await em.query(OPEN_PACKAGES);
    const made = { near: 0, passed: 0 };
    if (packages.length === 0) return made;
    const now = this.clock.now();
    const closedDays = await closedDaysOf(em);
    for (const one of packages) {
      if (overdueDays(one.endDate, now) > 0)
        made.passed += await tell(em, one, 'DEADLINE_PASSED', ['MUNICIPALITY', 'VENDOR']);
      else if (workingDaysLeft(one.endDate, now, closedDays) <= NEAR_DAYS)
        made.near += await tell(em, one, 'DEADLINE_NEAR', ['MUNICIPALITY']);
    }
    return made;
  }
}

/** A second one for the same deadline is none. */
async function tell(
  em: EntityManager,
  { id, endDate }: OpenPackage,
  kind: string,
  recipients: readonly string[],
): Promise<number> {
  const made: unknown[] = await em.query(
    `INSERT INTO app.notification (municipality_code, kind, recipients, package_id, end_date)
     SELECT app.current_municipality(), $1, recipients, $3, $4 FROM unnest($2::text[]) AS recipients
     ON CONFLICT DO NOTHING RETURNING id`,
    [kind, recipients, id, endDate],
  );
  return made.length;
}
