import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission } from '../../identity/index.js';
import { closedDaysOf, WAVE_COLUMNS } from '../../municipalities/index.js';
import { Clock, Transactor, type Actor } from '../../shared/index.js';
import { PACKAGE_COLUMNS, packageStanding, type PackageColumns } from '../overview/package-standing.js';
import type { PackageState } from '../packages/package-state.js';
import type { Cockpit, CockpitMunicipality, CockpitWave, Stage } from './cockpit.js';
import { k98Of } from './klik-publication.service.js';

const DAY = (moment: string): string => `(${moment} AT TIME ZONE 'Europe/Copenhagen')::date`;

const WAVES = `
SELECT ${WAVE_COLUMNS}, coalesce(${DAY('now()')} BETWEEN w.frozen_from AND w.frozen_to, false) AS "isFrozen",
       count(m.id)::int AS municipalities, count(k.municipality_code)::int AS "klikPublished"
FROM app.wave w
LEFT JOIN app.wave_membership m ON m.wave_id = w.id AND m.ended_at IS NULL
LEFT JOIN (SELECT k.municipality_code FROM app.klik_task_publication k JOIN app.klik_task t ON t.id = k.klik_task_id WHERE t.code = $1) k
       ON k.municipality_code = m.municipality_code
GROUP BY w.id ORDER BY w.number`;

const MUNICIPALITIES = `
SELECT m.code, m.name, w.id AS "waveId", w.number AS "waveNumber", ${DAY('load.loaded_at')} AS "loadedOn",
       coalesce(load.under_way, false) AS "loadUnderWay", ${DAY('load.linked_at')} AS "linkedOn",
       ${DAY('k.published_at')} AS "klikPublishedOn", person.user_name AS responsible, package.*
FROM app.municipality m
CROSS JOIN (SELECT id FROM app.klik_task WHERE code = $1) task
LEFT JOIN app.wave_membership s ON s.municipality_code = m.code AND s.ended_at IS NULL
LEFT JOIN app.wave w ON w.id = s.wave_id
LEFT JOIN (SELECT municipality_code, min(load_finished_at) AS loaded_at,
                  min(auto_link_finished_at) FILTER (WHERE status = 'FINISHED') AS linked_at,
                  bool_or(status IN ('WAITING', 'RUNNING', 'AWAITING_REASON')) AS under_way
           FROM app.load_run_municipality GROUP BY municipality_code) load ON load.municipality_code = m.code
LEFT JOIN app.klik_task_publication k ON k.municipality_code = m.code AND k.klik_task_id = task.id
LEFT JOIN app.klik_task_person person ON person.municipality_code = m.code AND person.klik_task_id = task.id
       AND person.part = 'RESPONSIBLE' AND person.ended_at IS NULL
LEFT JOIN LATERAL (SELECT ${PACKAGE_COLUMNS} FROM app.task_package p WHERE p.municipality_code = m.code AND p.klik_task_id = task.id) package ON true
ORDER BY m.name`;

type Row = Omit<CockpitMunicipality, 'stage' | 'isOverdue' | 'isReopened' | 'package'> &
  (PackageColumns | { readonly packageId: null });

/** What Netcompany steers by: all 98 and how far each has come; counts and names of municipalities only. */
@Injectable()
export class CockpitService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** Throws `packages.klik_task_unknown`. */
  async getCockpit(klikTask: string, actor: Actor): Promise<Cockpit> {
    requirePermission(actor, 'waves.view');
    return this.transactor.read(actor, (em) => this.read(em, klikTask));
  }

  private async read(em: EntityManager, klikTask: string): Promise<Cockpit> {
    const k98 = await k98Of(em, klikTask);
    const waves: CockpitWave[] = await em.query(WAVES, [klikTask]);
    const rows: Row[] = await em.query(MUNICIPALITIES, [klikTask]);
    const closedDays = await closedDaysOf(em);
    const now = this.clock.now();
    return { klikTask, k98, waves, municipalities: rows.map((row) => municipality(row, now, closedDays)) };
  }
}

function municipality(row: Row, now: Date, closedDays: readonly string[]): CockpitMunicipality {
  const { code, name, waveId, waveNumber, loadedOn, loadUnderWay, linkedOn, klikPublishedOn, responsible } =
    row;
  const standing = row.packageId === null ? null : packageStanding(row, now, closedDays);
  return {
    code,
    name,
    waveId,
    waveNumber,
    stage: standing ? STAGE_OF[standing.state] : stageWithoutPackage(row),
    isOverdue: (standing?.overdueDays ?? 0) > 0,
    isReopened: standing?.state === 'REOPENED',
    loadedOn,
    loadUnderWay,
    linkedOn,
    klikPublishedOn,
    responsible,
    package: standing && {
      packageId: standing.packageId,
      title: standing.title,
      tasksLeft: standing.tasksLeft,
      tasksTotal: standing.tasksTotal,
      endDate: standing.endDate,
      workingDaysLeft: standing.workingDaysLeft,
      overdueDays: standing.overdueDays,
    },
  };
}

const STAGE_OF: Readonly<Record<PackageState, Stage>> = {
  DRAFT: 'PACKAGE',
  PUBLISHED: 'PUBLISHED',
  IN_PROGRESS: 'IN_PROGRESS',
  REOPENED: 'IN_PROGRESS',
  READY_TO_COMPLETE: 'READY',
  COMPLETED: 'COMPLETED',
};

function stageWithoutPackage({ linkedOn, loadUnderWay, loadedOn }: Row): Stage {
  if (linkedOn !== null && !loadUnderWay) return 'LINKED';
  return loadedOn === null ? 'PLANNED' : 'LOADED';
}
