import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BEHAVIOURS, WELL_BEHAVED, type Weights } from '../../src/ky-simulator/behaviour.js';
import { ODENSE } from '../support/builders.js';
import { KyDesk } from '../support/ky-desk.js';
import type { QueuedAccount } from '../support/office.js';
import { proofRounds } from '../support/package-services.js';
import { RelayProcess } from '../support/relay-process.js';

const MESSAGES = proofRounds(10_000);
const KILLS = proofRounds(500);
const TIME_LIMIT = 120_000 + MESSAGES * 120 + KILLS * 6_000;
/** Every tenth decision is undone while KY is awaited, and decided again. */
const UNDONE_EVERY = 10;
/** Half of the tries are well behaved, so that the storm ends. */
const STORM = Object.fromEntries(
  BEHAVIOURS.map((behaviour) => [behaviour, behaviour === 'at-once' ? 12 : 1]),
) as Weights;

/** So little patience that delayed answers come too late, on a slow machine others, too. */
const IMPATIENT = { timeoutMs: 150 };

/** What the register and KY's own books say of each account, side by side. */
async function differences(desk: KyDesk, accounts: readonly QueuedAccount[]): Promise<string[]> {
  const linked = await desk.office.db.superQuery<{ account_no: string; cases: string[] }>(
    `SELECT a.account_no, array_agg(k.case_no) AS cases FROM app.account_link l
     JOIN app.debtor_account a ON a.id = l.account_id JOIN app.case_file k ON k.id = l.case_id
     WHERE l.ended_at IS NULL GROUP BY a.account_no`,
  );
  const inRegister = new Map(linked.map(({ account_no, cases }) => [account_no, cases.join()]));
  const standing = new Map<string, string[]>();
  for (const { accountNo, caseNo, isTakenBack } of desk.ky.simulator.effects.list())
    if (!isTakenBack) standing.set(accountNo, [...(standing.get(accountNo) ?? []), caseNo]);
  return accounts
    .map(({ accountNo }) => [accountNo, inRegister.get(accountNo), standing.get(accountNo)?.join()])
    .filter(([, here, there]) => here === undefined || here !== there)
    .map((parts) => parts.join(' | '));
}

async function decideAll(desk: KyDesk, accounts: readonly QueuedAccount[]): Promise<void> {
  await desk.takeAll();
  const left = [...accounts];
  const work = async (): Promise<void> => {
    for (let account = left.pop(); account; account = left.pop()) await desk.decide(account);
  };
  await Promise.all([work(), work(), work(), work()]);
}

async function openDesk(count: number, lateMs: number): Promise<{ desk: KyDesk; accounts: QueuedAccount[] }> {
  const desk = await KyDesk.open({ seed: 'storm', delayMs: 2 * IMPATIENT.timeoutMs, lateMs });
  const accounts: QueuedAccount[] = [];
  for (let n = 0; n < count; n += 1) accounts.push(await desk.office.queued());
  await desk.office.publish();
  return { desk, accounts };
}

/** Reliability.md 4.6 and F13: whatever KY does, each account gets one outcome, the same here and there. */
describe(`${MESSAGES} orders to a KY that answers twice, late, never, out of order and after errors`, () => {
  let desk: KyDesk;
  let accounts: QueuedAccount[];
  beforeAll(async () => {
    ({ desk, accounts } = await openDesk(MESSAGES, 1_000));
  }, TIME_LIMIT);
  afterAll(() => desk.close());

  async function tasksOf(status: string): Promise<{ taskId: number; accountId: number }[]> {
    return desk.office.db.superQuery(
      'SELECT id AS "taskId", account_id AS "accountId" FROM app.link_task WHERE status = $1 ORDER BY id',
      [status],
    );
  }

  /** Two relays side by side, until each order is answered or failed. */
  async function rage(): Promise<void> {
    const relays = [desk.anotherRelay(IMPATIENT), desk.anotherRelay(IMPATIENT)];
    while (await desk.isWaiting('OPEN_OR_LINK')) await Promise.all(relays.map((relay) => relay.relayOnce()));
  }

  async function retryFailed(): Promise<void> {
    for (const { taskId } of await tasksOf('FAILED'))
      await desk.orders.retryKy({ municipalityCode: ODENSE, taskId }, desk.office.caseworker);
  }

  it(
    'leave exactly one case per account, in the register as in KY',
    async () => {
      desk.ky.simulator.weights = STORM;
      await decideAll(desk, accounts);
      await desk.anotherRelay(IMPATIENT).relayOnce();
      const undone = (await tasksOf('AWAITING_KY')).filter((_, nth) => nth % UNDONE_EVERY === 0);
      for (const { taskId } of undone)
        await desk.orders.undoAwaiting(
          { municipalityCode: ODENSE, taskId },
          'Fortrudt',
          desk.office.caseworker,
        );
      const ids = new Set(undone.map(({ accountId }) => accountId));
      await decideAll(
        desk,
        accounts.filter(({ id }) => ids.has(id)),
      );
      await rage();
      await retryFailed();
      await rage();
      desk.ky.simulator.weights = WELL_BEHAVED;
      await retryFailed();
      await desk.settle();
      expect(await differences(desk, accounts)).toEqual([]);
      expect(BEHAVIOURS.filter((behaviour) => !desk.ky.simulator.shown.has(behaviour))).toEqual([]);
      const [kept] = await desk.office.db.superQuery<{ late: number; open: number; taken_back: number }>(
        `SELECT sum(late_answers)::int AS late, count(*) FILTER (WHERE status IN ('WAITING', 'FAILED'))::int AS open,
              count(*) FILTER (WHERE kind = 'TAKE_BACK')::int AS taken_back FROM app.ky_order`,
      );
      expect(kept?.open).toBe(0);
      expect(kept?.late).toBeGreaterThan(0);
      expect(kept?.taken_back).toBeGreaterThan(0);
    },
    TIME_LIMIT,
  );
});

/** F7: the relay dies when KY has done its work and we do not know it. */
describe(`a relay that is killed ${KILLS} times between effect and answer`, () => {
  let desk: KyDesk;
  let accounts: QueuedAccount[];
  beforeAll(async () => {
    ({ desk, accounts } = await openDesk(KILLS, 0));
  }, TIME_LIMIT);
  afterAll(() => desk.close());

  it(
    'leaves one effect per order',
    async () => {
      let kills = 0;
      const start = (): RelayProcess =>
        RelayProcess.start(desk.office.db.url, { ...desk.settings, ...IMPATIENT });
      let relay = start();
      let next = start();
      desk.ky.simulator.afterEffect = () => relay.kill();
      await decideAll(desk, accounts);
      for (; kills < KILLS; kills += 1) {
        await relay.begin();
        await relay.ended();
        relay = next;
        next = start();
      }
      desk.ky.simulator.afterEffect = null;
      for (const left of [relay, next]) left.kill();
      await Promise.all([relay.ended(), next.ended()]);
      await desk.settle();
      expect(kills).toBe(KILLS);
      expect(desk.ky.simulator.effects.list()).toHaveLength(KILLS);
      expect(await differences(desk, accounts)).toEqual([]);
    },
    TIME_LIMIT,
  );
});
