import type { INestApplicationContext } from '@nestjs/common';
import { EmbeddedKyGateway, KyGateway } from '../modules/cases/index.js';
import { UserDirectory, actorOf } from '../modules/identity/index.js';
import type { ImportOptions } from '../modules/imports/index.js';
import { MatchingViewService } from '../modules/linking/index.js';
import { Transactor, type Actor } from '../modules/shared/index.js';
import {
  CompletionService,
  PackageService,
  TaskDecisionService,
  TaskService,
} from '../modules/task-packages/index.js';

const SAMSOE = '741';
const AEROE = '492';
const DAYS_SINCE_AEROE = 70;

/** Ærø was loaded so long ago that its package is overdue. */
export function loadOptions(municipality: string): ImportOptions {
  if (municipality !== AEROE) return {};
  return { linkedAt: new Date(Date.now() - DAYS_SINCE_AEROE * 24 * 60 * 60 * 1000) };
}

/**
 * What the demo shows beside untouched municipalities (domain.md 7.4): Samsø's package was completed with zero tasks and
 * reopened, Ærø's is overdue with one task that KY failed on. Done by the demo's people through the services, as in life.
 */
export async function playSituation(app: INestApplicationContext, municipality: string): Promise<void> {
  if (municipality === SAMSOE) await reopenSamsoe(app);
  if (municipality === AEROE) await failOnAeroe(app);
}

async function reopenSamsoe(app: INestApplicationContext): Promise<void> {
  const packageId = await publish(app, SAMSOE);
  const coordinator = await demoPerson(app, `coordinator.${SAMSOE}`);
  const completion = app.get(CompletionService);
  const ref = { municipalityCode: SAMSOE, packageId };
  await completion.markCompleted({ ...ref, version: 2 }, false, coordinator);
  await completion.reopenPackage({ ...ref, version: 3 }, 'To tilknytninger skal efterses.', coordinator);
}

async function failOnAeroe(app: INestApplicationContext): Promise<void> {
  await publish(app, AEROE);
  const caseworker = await demoPerson(app, `caseworker.${AEROE}`);
  const [task] = await app
    .get(Transactor)
    .read<{ id: number; account_id: number; version: number }[]>(caseworker, (em) =>
      em.query(
        `SELECT id, account_id, version FROM app.link_task WHERE municipality_code = $1 AND 'R-01' = ANY (reasons) ORDER BY task_no LIMIT 1`,
        [AEROE],
      ),
    );
  if (!task) return;
  const ref = { municipalityCode: AEROE, taskId: task.id };
  await app.get(TaskService).takeTask({ ...ref, version: task.version }, caseworker);
  const view = await app
    .get(Transactor)
    .read(caseworker, (em) => app.get(MatchingViewService).getMatchingView(em, AEROE, task.account_id));
  const best = view.candidates.find((candidate) => candidate.grant !== null);
  const ky = app.get(KyGateway);
  if (!best?.grant || !(ky instanceof EmbeddedKyGateway)) return;
  const decision = {
    ...ref,
    grantId: best.grant.grantId,
    chosenCaseId: null,
    note: 'Eneste bevilling i perioden.',
  };
  await ky.whileDown(() =>
    app.get(TaskDecisionService).matchToGrant({ ...decision, receiptHash: view.receiptHash }, caseworker),
  );
}

async function publish(app: INestApplicationContext, municipality: string): Promise<number> {
  const vendor = await demoPerson(app, 'vendor');
  const packages = app.get(PackageService);
  const { packageId } = await packages.createPackage(municipality, vendor);
  await packages.publishPackage(municipality, packageId, 1, vendor);
  return packageId;
}

/** By the part of the address before the @. */
export async function demoPerson(app: INestApplicationContext, local: string): Promise<Actor> {
  const user = await app.get(UserDirectory).findByEmail(`${local}@demo.tilknyt.dk`);
  if (!user) throw new Error(`no demo user ${local}`);
  return actorOf(user);
}
