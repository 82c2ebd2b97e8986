import { startSimulator, type RunningSimulator } from '../../src/ky-simulator/start-simulator.js';
import type { SimulatorOptions } from '../../src/ky-simulator/ky-simulator.js';
import { HttpKyGateway, KyClient } from '../../src/modules/cases/index.js';
import { lockAccount } from '../../src/modules/claims/index.js';
import { EMBEDDED_KY, type RuntimeConfig, type KySettings } from '../../src/modules/shared/index.js';
import { type KyOrderService, KyRelayService, TaskOutcome } from '../../src/modules/task-packages/index.js';
import { KyAnswersService } from '../../src/modules/task-packages/ky/ky-answers.service.js';
import type { PlannedLink } from '../../src/modules/linking/decision/planned-link.js';
import { lockTask } from '../../src/modules/task-packages/tasks/task-rows.js';
import { ODENSE } from './builders.js';
import { Office, type QueuedAccount } from './office.js';

export const KY_SECRET = 'a secret of the tests';
/** A failure comes back at once; an answer has time also on a machine with other work. */
const PACE = { secret: KY_SECRET, timeoutMs: 10_000, firstRetryMs: 1 };

export interface OrderRow {
  readonly id: number;
  readonly kind: string;
  readonly key: string;
  readonly status: string;
  readonly failures: number;
  readonly last_failure: string | null;
  readonly late_answers: number;
}

/** An office whose KY is the simulator, with a relay that works when it is told to. */
export class KyDesk {
  private constructor(
    readonly office: Office,
    readonly ky: RunningSimulator,
    readonly settings: KySettings,
    readonly relay: KyRelayService,
    readonly answers: KyAnswersService,
    readonly orders: KyOrderService,
    readonly outcome: TaskOutcome,
  ) {}

  static async open(
    options: Partial<SimulatorOptions> = {},
    pace: Partial<KySettings> = {},
  ): Promise<KyDesk> {
    const ky = await startSimulator({ secret: KY_SECRET, ...options });
    const settings: KySettings = { ...EMBEDDED_KY, ...PACE, ...pace, url: ky.url };
    const office = await Office.open((db) => new HttpKyGateway(db.transactor));
    const { transactor } = office.db;
    const config = { ky: settings } as RuntimeConfig;
    const outcome = new TaskOutcome(transactor);
    const answers = new KyAnswersService(transactor, office.services.linking.writer, outcome, config);
    const relay = new KyRelayService(transactor, new KyClient(settings), answers, config);
    return new KyDesk(office, ky, settings, relay, answers, office.services.kyOrders, outcome);
  }

  /** Another relay, more or less patient than the first. */
  anotherRelay(pace: Partial<KySettings> = {}): KyRelayService {
    const settings = { ...this.settings, ...pace };
    const config = { ky: settings } as RuntimeConfig;
    return new KyRelayService(this.office.db.transactor, new KyClient(settings), this.answers, config);
  }

  /** Every task that nobody decided is begun by the caseworker. */
  async takeAll(): Promise<void> {
    const { caseworker, db } = this.office;
    await db.transactor.run(caseworker, async (em) => {
      for (const [from, to] of [
        ["'NEW', 'REOPENED'", 'ASSIGNED'],
        ["'ASSIGNED'", 'IN_PROGRESS'],
      ])
        await em.query(
          `UPDATE app.link_task SET status = $1, assignee_id = $2, assigned_at = now() WHERE municipality_code = $3 AND status IN (${from})`,
          [to, caseworker.userId, ODENSE],
        );
    });
  }

  /** What the caseworker decides, without the ranking before it. */
  async decide(account: QueuedAccount): Promise<void> {
    const { caseworker, db, services } = this.office;
    const { id: taskId } = await this.office.task(account);
    const [of] = await db.superQuery<{ debtor_id: number }>(
      'SELECT debtor_id FROM app.debtor_account WHERE id = $1',
      [account.id],
    );
    const plan: PlannedLink = {
      municipalityCode: ODENSE,
      accountId: account.id,
      grantId: account.grant.id,
      grantNo: account.grant.grantNo,
      category: null,
      benefitType: 'KONTANTHJAELP',
      step: { kind: 'CREATE' },
      caseChosenByHand: false,
      caseDebtorId: of?.debtor_id ?? 0,
      chosenRank: 1,
      chosenScore: 80,
      note: null,
      weightsVersion: 'test',
      evidence: {},
    };
    const authors = { decidedBy: caseworker.userId ?? 0, decidedByName: caseworker.name, approval: null };
    await db.transactor.run(caseworker, async (em) => {
      const task = await lockTask(em, { municipalityCode: ODENSE, taskId });
      await lockAccount(em, ODENSE, account.id);
      await this.outcome.carryOut(em, task, () => services.linking.writer.write(em, plan, authors));
    });
  }

  orderRows(account: { id: number }): Promise<OrderRow[]> {
    return this.office.db.superQuery<OrderRow>(
      'SELECT id, kind, key, status, failures, last_failure, late_answers FROM app.ky_order WHERE account_id = $1 ORDER BY id',
      [account.id],
    );
  }

  /** Relays until nothing waits any more; what would be tried later is tried now. */
  async settle(): Promise<void> {
    while (await this.isWaiting()) {
      await this.office.db.superQuery(`UPDATE app.ky_order SET next_try_at = now() WHERE status = 'WAITING'`);
      await this.relay.relayOnce();
    }
  }

  async isWaiting(kind: 'OPEN_OR_LINK' | null = null): Promise<boolean> {
    const rows = await this.office.db.superQuery(
      `SELECT 1 FROM app.ky_order WHERE status = 'WAITING' AND kind = coalesce($1, kind) LIMIT 1`,
      [kind],
    );
    return rows.length > 0;
  }

  async close(): Promise<void> {
    await this.ky.stop();
    await this.office.close();
  }
}
