import type { EntityManager } from 'typeorm';
import { closedDaysOf } from '../../municipalities/index.js';
import { danishDay, type Actor } from '../../shared/index.js';
import { readWorkload } from '../assignment/workload.js';
import {
  AWAITS_APPROVAL_SQL,
  OWN_PROPOSAL_SQL,
  TASK_HOLDER_SQL,
  TASK_IS_LEFT_SQL,
  TASK_SHOWN_STATUS_SQL,
} from '../tasks/task-standing.js';
import { readBurnUps } from './burn-up.js';
import type { DeskOverview } from './overview.js';
import { PACKAGE_COLUMNS, packageStanding, type PackageColumns } from './package-standing.js';

const PACKAGES = `SELECT ${PACKAGE_COLUMNS} FROM app.task_package p WHERE p.municipality_code = $1 ORDER BY p.title`;

/** KLIK tasks that are published here and have no package that the municipality sees. */
const WAITING = `
SELECT t.code FROM app.klik_task_publication k JOIN app.klik_task t ON t.id = k.klik_task_id
WHERE k.municipality_code = $1 AND NOT EXISTS (SELECT 1 FROM app.task_package p
  WHERE p.municipality_code = k.municipality_code AND p.klik_task_id = k.klik_task_id) ORDER BY t.code`;

const COUNTS = `
SELECT count(*) FILTER (WHERE holder = 'ME')::int AS mine, count(*) FILTER (WHERE holder = 'NOBODY')::int AS unassigned,
       count(*) FILTER (WHERE holder = 'ME' AND shown = 'FAILED')::int AS failed,
       (SELECT count(*)::int FROM app.link_task t WHERE t.municipality_code = $1 AND ${AWAITS_APPROVAL_SQL}) AS "awaitingApproval",
       (SELECT count(*)::int FROM app.link_task t WHERE t.municipality_code = $1 AND ${OWN_PROPOSAL_SQL}) AS proposed,
       (SELECT count(*)::int FROM app.escalation e WHERE e.municipality_code = $1 AND e.status = 'OPEN') AS "openEscalations",
       (SELECT count(*)::int FROM app.escalation e WHERE e.municipality_code = $1 AND e.status = 'ANSWERED'
          AND e.raised_by = app.current_actor_id()) AS answered
FROM (SELECT ${TASK_HOLDER_SQL} AS holder, ${TASK_SHOWN_STATUS_SQL} AS shown FROM app.link_task t
      WHERE t.municipality_code = $1 AND ${TASK_IS_LEFT_SQL}) task`;

interface Counts {
  readonly mine: number;
  readonly failed: number;
  readonly proposed: number;
  readonly answered: number;
  readonly unassigned: number;
  readonly awaitingApproval: number;
  readonly openEscalations: number;
}

/** The published packages of the reader's municipality and what waits for the reader. */
export async function deskOverview(em: EntityManager, actor: Actor, now: Date): Promise<DeskOverview> {
  const packages: PackageColumns[] = await em.query(PACKAGES, [actor.municipalityCode]);
  const waiting: string[] = (await em.query<{ code: string }[]>(WAITING, [actor.municipalityCode])).map(
    ({ code }) => code,
  );
  const closedDays = await closedDaysOf(em);
  const [counts]: Counts[] = await em.query(COUNTS, [actor.municipalityCode]);
  const { mine, failed, answered, proposed, ...forAll } = counts ?? NONE;
  return {
    kind: 'DESK',
    packages: packages.map((row) => packageStanding(row, now, closedDays)),
    awaitingLoad: waiting,
    mine,
    waiting: { failed, answered, proposed },
    coordination: actor.role === 'COORDINATOR' ? { ...forAll, ...(await teamOf(em, actor, now)) } : null,
  };
}

async function teamOf(
  em: EntityManager,
  { municipalityCode }: Actor,
  now: Date,
): Promise<Pick<NonNullable<DeskOverview['coordination']>, 'people' | 'burnUps'>> {
  const code = municipalityCode ?? '';
  return {
    people: await readWorkload(em, code),
    burnUps: await readBurnUps(em, code, danishDay(now)),
  };
}

const NONE: Counts = {
  mine: 0,
  failed: 0,
  proposed: 0,
  answered: 0,
  unassigned: 0,
  awaitingApproval: 0,
  openEscalations: 0,
};
