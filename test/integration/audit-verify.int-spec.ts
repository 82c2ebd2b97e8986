import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditVerifyService } from '../../src/modules/audit/index.js';
import { ODENSE } from '../support/builders.js';
import { Office } from '../support/office.js';

describe('audit verify', () => {
  let office: Office;
  let verifier: AuditVerifyService;

  beforeEach(async () => {
    office = await Office.open();
    const account = await office.queued();
    await office.publish();
    await office.resolve(account);
    verifier = new AuditVerifyService(office.db.transactor);
  });
  afterEach(() => office.db.close());

  const tamper = (table: string, sql: string) =>
    office.db.superQuery(
      `DO $$ BEGIN ALTER TABLE app.${table} DISABLE TRIGGER USER; ${sql}; ALTER TABLE app.${table} ENABLE TRIGGER USER; END $$`,
    );

  it('finds an untouched trail whole', async () => {
    expect(await verifier.verify()).toMatchObject({ ok: true, firstBad: null });
  });

  it.each([
    [
      'a rewritten header',
      'audit_event',
      `UPDATE app.audit_event SET actor_name = 'En anden' WHERE chain = '${ODENSE}' AND seq = 2`,
      'HASH',
    ],
    [
      'a rewritten body',
      'audit_body',
      `UPDATE app.audit_body SET body = '{}' WHERE chain = '${ODENSE}' AND seq = 2`,
      'BODY',
    ],
  ])('finds %s with chain and number', async (_what, table, sql, fault) => {
    await tamper(table, sql);
    expect(await verifier.verify()).toMatchObject({ ok: false, firstBad: { chain: ODENSE, seq: 2, fault } });
  });

  it('finds a removed event where the row is missing', async () => {
    await office.db.superQuery(`DELETE FROM app.audit_body WHERE chain = '${ODENSE}' AND seq = 2`);
    expect((await verifier.verify()).ok).toBe(true);
    await tamper('audit_event', `DELETE FROM app.audit_event WHERE chain = '${ODENSE}' AND seq = 2`);
    expect(await verifier.verify()).toMatchObject({
      ok: false,
      firstBad: { chain: ODENSE, seq: 3, fault: 'GAP' },
    });
  });
});
