import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ORDERS_PATH, SIGNATURE_VALID_MS, signRequest } from '../../src/modules/cases/index.js';
import { ODENSE } from '../support/builders.js';
import { KY_SECRET, KyDesk } from '../support/ky-desk.js';
import type { QueuedAccount } from '../support/office.js';
import { shownLink } from '../support/shown.js';

const WELL = { 'at-once': 1 };

/** Reliability.md 4.6, A-12: KY is elsewhere, and answers when it answers. */
describe('a decision whose case KY makes over HTTP', () => {
  let desk: KyDesk;
  const accounts: QueuedAccount[] = [];
  beforeAll(async () => {
    desk = await KyDesk.open();
    for (let n = 0; n < 8; n += 1) accounts.push(await desk.office.queued());
    await desk.office.publish();
  });
  afterAll(() => desk.close());

  /** An account that no other test has used. */
  function anAccount(): QueuedAccount {
    const account = accounts.pop();
    if (!account) throw new Error('no account is left');
    return account;
  }

  const shown = async (account: QueuedAccount) => {
    const { id, version } = await desk.office.task(account);
    return { municipalityCode: ODENSE, taskId: id, version };
  };

  const links = async (account: QueuedAccount): Promise<{ case_no: string; actor: string }[]> =>
    desk.office.db.superQuery(
      `SELECT k.case_no, l.decided_by_name AS actor FROM app.account_link l JOIN app.case_file k ON k.id = l.case_id
       WHERE l.account_id = $1 AND l.ended_at IS NULL`,
      [account.id],
    );

  const effects = (account: QueuedAccount) =>
    desk.ky.simulator.effects.list().filter(({ accountNo }) => accountNo === account.accountNo);

  it('awaits KY, counts as left, and nobody else decides meanwhile', async () => {
    const account = anAccount();
    await desk.office.resolve(account);
    expect(await desk.office.task(account)).toMatchObject({ status: 'AWAITING_KY', resolution: null });
    expect(await links(account)).toEqual([]);
    await expect(desk.office.markCompleted()).rejects.toMatchObject({ code: 'packages.tasks_left' });
    const { linking } = desk.office.services;
    const withdrawal = { municipalityCode: ODENSE, accountId: account.id, note: 'Udgår' };
    await expect(
      desk.office.db.transactor.run(desk.office.coordinator, (em) =>
        linking.withdrawal.proposeWithdrawal(
          em,
          { ...withdrawal, ground: 'ZERO_BALANCE' },
          desk.office.coordinator,
        ),
      ),
    ).rejects.toMatchObject({ code: 'linking.awaits_ky' });
    await desk.settle();
    expect(await desk.office.task(account)).toMatchObject({
      status: 'COMPLETED',
      resolution: 'GRANT_CASE_CREATED',
    });
    const [effect] = effects(account);
    expect(await links(account)).toEqual([{ case_no: effect?.caseNo, actor: desk.office.caseworker.name }]);
  });

  it('is undone after the answer, and KY takes its case back', async () => {
    const account = anAccount();
    await desk.office.resolve(account);
    await desk.settle();
    const link = await shownLink(desk.office.db, account.id);
    const undo = {
      municipalityCode: ODENSE,
      accountId: account.id,
      linkId: link,
      reason: 'Forkert bevilling',
    };
    await desk.office.services.links.undoLink(undo, desk.office.caseworker);
    await desk.settle();
    expect(effects(account)).toEqual([expect.objectContaining({ isTakenBack: true })]);
    expect((await desk.orderRows(account)).map(({ kind, status }) => [kind, status])).toEqual([
      ['OPEN_OR_LINK', 'TAKEN_BACK'],
      ['TAKE_BACK', 'ANSWERED'],
    ]);
  });

  it('is undone while KY is awaited: the late answer is stored and ignored', async () => {
    const account = anAccount();
    desk.ky.simulator.weights = { late: 1 };
    await desk.office.resolve(account);
    await desk.relay.relayOnce();
    const [order] = await desk.orderRows(account);
    const ref = await shown(account);
    await expect(desk.orders.undoAwaiting(ref, 'Nej', desk.office.colleague)).rejects.toMatchObject({
      code: 'linking.link_of_other',
    });
    await desk.orders.undoAwaiting(ref, 'Forkert bevilling', desk.office.caseworker);
    expect((await desk.office.task(account)).status).toBe('REOPENED');
    const late = { key: order?.key ?? '', outcome: 'CREATED', caseNo: 'KY-461-SENT' } as const;
    const of = { municipalityCode: ODENSE, id: order?.id ?? 0, accountId: account.id };
    expect(await desk.answers.apply(of, late)).toBe('LATE');
    expect(await links(account)).toEqual([]);
    expect((await desk.orderRows(account))[0]).toMatchObject({ status: 'CANCELLED', late_answers: 1 });
    await expect(
      desk.orders.undoAwaiting(await shown(account), 'Igen', desk.office.caseworker),
    ).rejects.toMatchObject({
      code: 'cases.order_is_over',
    });
    desk.ky.simulator.weights = WELL;
    await desk.settle();
    expect(effects(account)).toEqual([expect.objectContaining({ isTakenBack: true })]);
    await desk.office.resolve(account, desk.office.colleague);
    await desk.settle();
    expect(await links(account)).toHaveLength(1);
    expect(effects(account).filter(({ isTakenBack }) => !isTakenBack)).toHaveLength(1);
  });

  it('fails after three tries, is counted as left, and is tried again with the same key', async () => {
    const account = anAccount();
    desk.ky.simulator.weights = { 'error-after': 1 };
    await desk.office.resolve(account);
    await desk.settle();
    expect(await desk.office.task(account)).toMatchObject({ status: 'FAILED' });
    expect(await desk.orderRows(account)).toEqual([
      expect.objectContaining({ status: 'FAILED', failures: 3, last_failure: 'SERVER_ERROR' }),
    ]);
    await expect(desk.office.markCompleted()).rejects.toMatchObject({ code: 'packages.tasks_left' });
    desk.ky.simulator.weights = WELL;
    await expect(desk.orders.retryKy(await shown(account), desk.office.colleague)).rejects.toMatchObject({
      code: 'packages.task_not_held',
    });
    await desk.orders.retryKy(await shown(account), desk.office.caseworker);
    expect((await desk.office.task(account)).status).toBe('AWAITING_KY');
    await desk.settle();
    expect((await desk.office.task(account)).status).toBe('COMPLETED');
    expect(effects(account)).toHaveLength(1);
    expect(await links(account)).toHaveLength(1);
  });

  it('is decided anew after a failure, and only the new case stands', async () => {
    const account = anAccount();
    desk.ky.simulator.weights = { 'drop-after': 1 };
    await desk.office.resolve(account);
    await desk.settle();
    desk.ky.simulator.weights = WELL;
    await desk.office.resolve(account);
    await desk.settle();
    expect(effects(account).map(({ isTakenBack }) => isTakenBack)).toEqual([true, false]);
    expect(await links(account)).toEqual([
      { case_no: effects(account)[1]?.caseNo, actor: desk.office.caseworker.name },
    ]);
  });

  it.each([
    ['unsigned', 'NOT_SIGNED'],
    ['refuse', 'SIMULATED'],
  ])('that KY answers %s links nothing', async (behaviour, failure) => {
    const account = anAccount();
    desk.ky.simulator.weights = { [behaviour]: 1 };
    await desk.office.resolve(account);
    await desk.settle();
    desk.ky.simulator.weights = WELL;
    expect(await links(account)).toEqual([]);
    expect(await desk.orderRows(account)).toEqual([
      expect.objectContaining({ status: 'FAILED', last_failure: failure }),
    ]);
  });

  it('is sent signed: KY lets in nothing that was forged, changed or recorded long ago', async () => {
    const body = JSON.stringify({ key: 'k', kind: 'TAKE_BACK', order: { takesBack: 'x' } });
    const ask = async (secret: string, sentAt: number, sent = body): Promise<number> => {
      const timestamp = String(sentAt);
      const signature = signRequest(secret, { timestamp, method: 'POST', path: ORDERS_PATH, key: 'k', body });
      const headers = {
        'Content-Type': 'application/json',
        'Idempotency-Key': 'k',
        'X-KY-Timestamp': timestamp,
        'X-KY-Signature': signature,
      };
      return (await fetch(`${desk.ky.url}${ORDERS_PATH}`, { method: 'POST', headers, body: sent })).status;
    };
    expect(await ask(KY_SECRET, Date.now())).toBe(200);
    expect(await ask('another secret', Date.now())).toBe(403);
    expect(await ask(KY_SECRET, Date.now(), body.replace('"x"', '"y"'))).toBe(403);
    expect(await ask(KY_SECRET, Date.now() - SIGNATURE_VALID_MS - 5_000)).toBe(403);
  });
});
