import type { EntityManager } from 'typeorm';
import { closedDaysOf } from '../../municipalities/index.js';
import { STAGES, type Cockpit } from '../waves/cockpit.js';
import type { MunicipalityStanding, VendorOverview } from './overview.js';
import { PACKAGE_COLUMNS, packageStanding, type PackageColumns } from './package-standing.js';

/** What can still be late first, by its deadline; then what has no package, then what is done. */
const MUNICIPALITIES = `
SELECT m.name AS municipality, package.*,
       (SELECT count(*)::int FROM app.escalation e WHERE e.municipality_code = m.code AND e.status = 'OPEN') AS "openEscalations"
FROM app.municipality m
LEFT JOIN LATERAL (SELECT ${PACKAGE_COLUMNS} FROM app.task_package p WHERE p.municipality_code = m.code) package ON true
WHERE package."packageId" IS NOT NULL OR EXISTS (SELECT 1 FROM app.load_run_municipality l WHERE l.municipality_code = m.code)
ORDER BY coalesce(package.state = 'COMPLETED', false), package."endDate" NULLS LAST, m.name, package.title`;

type Row = { readonly municipality: string; readonly openEscalations: number } & (
  PackageColumns | { readonly packageId: null }
);

const LOADS = `
SELECT count(*) FILTER (WHERE status = 'RUNNING')::int AS running, count(*) FILTER (WHERE status = 'AWAITING_REASON')::int AS "awaitingReason",
       count(*) FILTER (WHERE status = 'FAILED')::int AS failed FROM app.load_run_municipality`;

/** Every municipality that was loaded, with the state of its package; ids and counts only. */
export async function vendorOverview(
  em: EntityManager,
  now: Date,
  cockpit: Cockpit,
): Promise<VendorOverview> {
  const rows: Row[] = await em.query(MUNICIPALITIES);
  const closedDays = await closedDaysOf(em);
  const municipalities = rows.map((row) => standingOf(row, now, closedDays));
  const packages = municipalities.flatMap((row) => row.package ?? []);
  const [escalations]: { open: number }[] = await em.query(
    `SELECT count(*)::int AS open FROM app.escalation WHERE status = 'OPEN'`,
  );
  const [loads]: VendorOverview['loads'][] = await em.query(LOADS);
  return {
    kind: 'VENDOR',
    municipalities,
    stages: STAGES.flatMap((stage) => {
      const count = cockpit.municipalities.filter((one) => one.stage === stage).length;
      return count === 0 ? [] : [{ stage, count }];
    }),
    loads: loads ?? { running: 0, awaitingReason: 0, failed: 0 },
    drafts: packages.filter(({ state }) => state === 'DRAFT').length,
    overdue: packages.filter(({ overdueDays }) => overdueDays > 0).length,
    tasksLeft: packages.reduce((sum, { tasksLeft }) => sum + tasksLeft, 0),
    openEscalations: escalations?.open ?? 0,
  };
}

function standingOf(row: Row, now: Date, closedDays: readonly string[]): MunicipalityStanding {
  return {
    municipality: row.municipality,
    package: row.packageId === null ? null : packageStanding(row, now, closedDays),
    openEscalations: row.openEscalations,
  };
}
