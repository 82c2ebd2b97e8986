import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  CaseStepFailed,
  EmbeddedKyGateway,
  KyGateway,
  type CaseOrder,
  type CaseOutcome,
} from '../../src/modules/cases/index.js';
import type { EntityManager } from 'typeorm';
import { ODENSE } from '../support/builders.js';
import { Office, type QueuedAccount } from '../support/office.js';

/** KY as it is, until it is told to fail after it has already written. */
class UnreliableKy extends KyGateway {
  isDown = false;

  constructor(private readonly real: EmbeddedKyGateway) {
    super();
  }

  override async openOrLinkCase(em: EntityManager, order: CaseOrder): Promise<CaseOutcome> {
    const outcome = await this.real.openOrLinkCase(em, order);
    if (this.isDown) throw new CaseStepFailed();
    return outcome;
  }

  override closeCreatedInError(em: EntityManager, municipalityCode: string, caseId: number): Promise<void> {
    return this.real.closeCreatedInError(em, municipalityCode, caseId);
  }
}

/** the decision fails whole, is counted as left, and can be taken up again. */
describe('a KY step that fails', () => {
  let office: Office;
  let ky: UnreliableKy;
  let account: QueuedAccount;
  beforeAll(async () => {
    office = await Office.open((db) => (ky = new UnreliableKy(new EmbeddedKyGateway(db.transactor))));
    account = await office.queued();
    await office.publish();
  });
  afterAll(() => office.close());

  const rows = async (table: string): Promise<number> => {
    const [row] = await office.db.superQuery<{ n: number }>(`SELECT count(*)::int AS n FROM app.${table}`);
    return row?.n ?? 0;
  };

  it('leaves no link and no case behind, and the task as failed with its reason', async () => {
    ky.isDown = true;
    await office.resolve(account);
    expect([await rows('account_link'), await rows('case_file')]).toEqual([0, 0]);
    expect(await office.task(account)).toMatchObject({ status: 'FAILED', resolution: null });
    const [task] = await office.db.superQuery<{ reasons: string[] }>('SELECT reasons FROM app.link_task');
    expect(task?.reasons).toContain('R-17');
  });

  it('keeps the gate shut', async () => {
    await expect(office.markCompleted()).rejects.toMatchObject({
      code: 'packages.tasks_left',
      details: { count: 1 },
    });
  });

  it('is tried again by who holds the task, and then it is done', async () => {
    ky.isDown = false;
    await office.resolve(account);
    expect(await office.task(account)).toMatchObject({ status: 'COMPLETED' });
    expect([await rows('account_link'), await rows('case_file')]).toEqual([1, 1]);
    const [reason] = await office.db.superQuery<{ n: number }>(
      `SELECT count(*)::int AS n FROM app.account_reason WHERE reason_code = 'R-17' AND municipality_code = '${ODENSE}'`,
    );
    expect(reason?.n).toBe(0);
    await office.markCompleted();
  });
});
