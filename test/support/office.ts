import type { Actor } from '../../src/modules/shared/index.js';
import {
  ODENSE,
  aDebtor,
  aGrant,
  aUser,
  anAccount,
  finishLoad,
  type BuiltAccount,
  type BuiltGrant,
} from './builders.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { packageServices, type PackageServices } from './package-services.js';
import type { KyGateway } from '../../src/modules/cases/index.js';

export interface QueuedAccount extends BuiltAccount {
  readonly grant: BuiltGrant;
}

export interface TaskRecord {
  readonly id: number;
  readonly status: string;
  readonly version: number;
  readonly resolution: string | null;
}

/** Odense with its people, a loaded register and a published package. */
export class Office {
  packageId = 0;

  private constructor(
    readonly db: TestDatabase,
    readonly services: PackageServices,
    readonly vendor: Actor,
    readonly caseworker: Actor,
    readonly colleague: Actor,
    readonly coordinator: Actor,
    readonly second: Actor,
  ) {}

  static async open(gateway?: (db: TestDatabase) => KyGateway): Promise<Office> {
    const db = await createTestDatabase();
    return new Office(
      db,
      packageServices(db, gateway?.(db)),
      await aUser(db, 'VENDOR'),
      await aUser(db, 'CASEWORKER'),
      await aUser(db, 'CASEWORKER'),
      await aUser(db, 'COORDINATOR'),
      await aUser(db, 'COORDINATOR'),
    );
  }

  /** A citizen with one grant and an account without reference. */
  async queued(): Promise<QueuedAccount> {
    const debtorId = await aDebtor(this.db);
    const grant = await aGrant(this.db, { debtorId });
    return { ...(await anAccount(this.db, { debtorId })), grant };
  }

  /** Ends the load, makes the package, publishes it. */
  async publish(): Promise<void> {
    await finishLoad(this.db);
    this.packageId = (await this.services.packages.createPackage(ODENSE, this.vendor)).packageId;
    await this.services.packages.publishPackage(ODENSE, this.packageId, 1, this.vendor);
  }

  async task(account: { id: number }): Promise<TaskRecord> {
    const rows = await this.db.superQuery<TaskRecord>(
      'SELECT id, status, version, resolution FROM app.link_task WHERE account_id = $1',
      [account.id],
    );
    if (!rows[0]) throw new Error('the account has no task');
    return rows[0];
  }

  async take(account: { id: number }, by: Actor = this.caseworker): Promise<number> {
    const { id, version } = await this.task(account);
    await this.services.tasks.takeTask({ municipalityCode: ODENSE, taskId: id, version }, by);
    return id;
  }

  /** Takes the task and matches the account to its grant. */
  async resolve(account: QueuedAccount, by: Actor = this.caseworker): Promise<void> {
    const taskId = await this.take(account, by);
    const view = await this.db.transactor.read(by, (em) =>
      this.services.linking.views.getMatchingView(em, ODENSE, account.id),
    );
    await this.services.decisions.matchToGrant(
      {
        municipalityCode: ODENSE,
        taskId,
        grantId: account.grant.id,
        chosenCaseId: null,
        note: 'Passer på periode og beløb',
        receiptHash: view.receiptHash,
      },
      by,
    );
  }

  async markCompleted(by: Actor = this.caseworker): Promise<void> {
    const [row] = await this.db.superQuery<{ version: number }>(
      'SELECT version FROM app.task_package WHERE id = $1',
      [this.packageId],
    );
    await this.services.completion.markCompleted(
      { municipalityCode: ODENSE, packageId: this.packageId, version: row?.version ?? 0 },
      false,
      by,
    );
  }

  /** The state that must never exist: an active completion beside an open task or an account that is left. */
  async isBroken(): Promise<boolean> {
    const [row] = await this.db.superQuery<{ broken: boolean }>(
      `SELECT EXISTS (SELECT 1 FROM app.package_completion c WHERE c.ended_at IS NULL AND (
         EXISTS (SELECT 1 FROM app.link_task t WHERE t.package_id = c.package_id AND t.status NOT IN ('COMPLETED', 'WITHDRAWN'))
         OR EXISTS (SELECT 1 FROM app.debtor_account a WHERE a.municipality_code = c.municipality_code
           AND NOT EXISTS (SELECT 1 FROM app.account_link l WHERE l.account_id = a.id AND l.ended_at IS NULL)
           AND NOT EXISTS (SELECT 1 FROM app.account_withdrawal w WHERE w.account_id = a.id AND w.ended_at IS NULL)))) AS broken`,
    );
    return row?.broken ?? true;
  }

  close(): Promise<void> {
    return this.db.close();
  }
}
