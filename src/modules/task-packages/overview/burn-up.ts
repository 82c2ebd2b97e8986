import type { EntityManager } from 'typeorm';

/** How many tasks the package had, and how many of them were resolved, at the end of a day on which something moved. */
export interface BurnUpDay {
  /** 'YYYY-MM-DD', in Denmark. */
  readonly day: string;
  readonly total: number;
  readonly resolved: number;
}

/** The way of a package to its deadline; an undone link and a late account go back and up. */
export interface BurnUp {
  readonly packageId: number;
  readonly title: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly today: string;
  readonly days: readonly BurnUpDay[];
}

const PACKAGES = `
SELECT p.id AS "packageId", p.title, p.start_date AS "startDate", p.end_date AS "endDate" FROM app.task_package p
WHERE p.municipality_code = $1 AND p.published_at IS NOT NULL ORDER BY p.title`;

const IS_DONE = (status: string): string => `(coalesce(${status}, '') IN ('COMPLETED', 'WITHDRAWN'))::int`;

/** From every move that was ever made (app.task_transition), so that the past stays as it was. */
const DAYS = `
SELECT day, sum(sum(added)) OVER (ORDER BY day)::int AS total, sum(sum(resolved)) OVER (ORDER BY day)::int AS resolved
FROM (SELECT (m.at AT TIME ZONE 'Europe/Copenhagen')::date AS day, (m.from_status IS NULL)::int AS added,
             ${IS_DONE('m.to_status')} - ${IS_DONE('m.from_status')} AS resolved
      FROM app.task_transition m
      JOIN app.link_task t ON t.municipality_code = m.municipality_code AND t.id = m.task_id
      WHERE m.municipality_code = $1 AND t.package_id = $2) move
GROUP BY day ORDER BY day`;

/** Of every published package of the municipality. */
export async function readBurnUps(
  em: EntityManager,
  municipalityCode: string,
  today: string,
): Promise<BurnUp[]> {
  const packages: Omit<BurnUp, 'days' | 'today'>[] = await em.query(PACKAGES, [municipalityCode]);
  const burnUps: BurnUp[] = [];
  for (const one of packages) {
    const days: BurnUpDay[] = await em.query(DAYS, [municipalityCode, one.packageId]);
    burnUps.push({ ...one, today, days });
  }
  return burnUps;
}
