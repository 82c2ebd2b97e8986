import { startSimulator, type RunningSimulator } from '../../src/ky-simulator/start-simulator.js';
import type { SimulatorOptions } from '../../src/ky-simulator/ky-simulator.js';
import { HttpKyGateway, KyClient } from '../../src/modules/cases/index.js';
import { EMBEDDED_KY, RuntimeConfig, type KySettings } from '../../src/modules/shared/index.js';
import { KyOrderService, KyRelayService, TaskOutcome } from '../../src/modules/task-packages/index.js';
import { KyAnswersService } from '../../src/modules/task-packages/ky/ky-answers.service.js';
import { Office } from './office.js';

export const KY_SECRET = 'a secret of the tests';
/** Quick enough for a suite; a failure comes back at once. */
const PACE = { secret: KY_SECRET, timeoutMs: 300, firstRetryMs: 1 };

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

  orderRows(account: { id: number }): Promise<OrderRow[]> {
    return this.office.db.superQuery<OrderRow>(
      'SELECT id, kind, key, status, failures, last_failure, late_answers FROM app.ky_order WHERE account_id = $1 ORDER BY id',
      [account.id],
    );
  }

  /** Relays until nothing waits any more. */
  async settle(): Promise<void> {
    for (;;) {
      await this.relay.relayOnce();
      const [row] = await this.office.db.superQuery<{ n: number }>(
        `SELECT count(*)::int AS n FROM app.ky_order WHERE status = 'WAITING'`,
      );
      if (row?.n === 0) return;
    }
  }

  async close(): Promise<void> {
    await this.ky.stop();
    await this.office.close();
  }
}
