import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DatabaseUnavailable, type Actor } from '../../src/modules/shared/index.js';
import type { QueueDecision, QueuedTask } from '../../src/modules/task-packages/index.js';
import { ODENSE, aClaim, aDebtor, aPosting, anAccount, aRunningLoad } from '../support/builders.js';
import { Office } from '../support/office.js';
import { race, winners } from '../support/race.js';

const ALL = { count: 4, filter: {}, except: [] };
const idsOf = ({ tasks }: { tasks: readonly QueuedTask[] }): number[] => tasks.map(({ task }) => task.id);

async function openOffice(tasks: number): Promise<Office> {
  const office = await Office.open();
  for (let n = 0; n < tasks; n += 1) await office.queued();
  await office.publish();
  return office;
}

/** Decides on the task by its best grant, as it was shown. */
function decide(
  { services }: Office,
  { task, view }: QueuedTask,
  by: Actor,
  key: string = randomUUID(),
): Promise<QueueDecision> {
  const grantId = view.candidates.find(({ grant }) => grant !== null)?.grant?.grantId ?? 0;
  return services.queueDecisions.matchToGrant(
    {
      municipalityCode: ODENSE,
      taskId: task.id,
      version: task.version,
      grantId,
      chosenCaseId: null,
      note: 'Passer på periode og beløb',
      receiptHash: view.receiptHash,
    },
    by,
    key,
  );
}

describe('the work queue', () => {
  let office: Office;
  let mine: QueuedTask[];
  let theirs: QueuedTask[];
  beforeAll(async () => {
    office = await openOffice(6);
  });
  afterAll(() => office.close());

  it('hands a task to one person only, with all there is to decide on', async () => {
    const own = await office.services.queue.next(ALL, office.caseworker);
    const others = await office.services.queue.next(ALL, office.colleague);
    expect(idsOf(own)).toHaveLength(4);
    expect(idsOf(others)).toHaveLength(2);
    expect(new Set([...idsOf(own), ...idsOf(others)]).size).toBe(6);
    expect([own.left, others.left]).toEqual([6, 2]);
    ({ tasks: mine } = own);
    ({ tasks: theirs } = others);
    expect(mine[0]).toMatchObject({ task: { status: 'NEW', owner: { isMe: true, how: 'LEASED' } } });
    expect(theirs[0]).toMatchObject({ view: { candidates: expect.anything() }, place: { code: 'AMOUNT' } });
  });

  it('takes a task by deciding on it; the same key twice at once is one decision with equal answers', async () => {
    const shown = mine[0]!;
    const key = randomUUID();
    const answers = await Promise.all([1, 2].map(() => decide(office, shown, office.caseworker, key)));
    expect(answers[0]).toMatchObject({ outcome: 'CREATED', linkId: expect.any(Number) });
    expect(answers[1]).toEqual(answers[0]);
    const [counted] = await office.db.superQuery<{ links: number; assignee: number; leases: number }>(
      `SELECT (SELECT count(*)::int FROM app.account_link WHERE account_id = t.account_id) AS links, t.assignee_id AS assignee,
              (SELECT count(*)::int FROM app.task_lease WHERE task_id = t.id) AS leases
       FROM app.link_task t WHERE id = $1`,
      [shown.task.id],
    );
    expect(counted).toEqual({ links: 1, assignee: office.caseworker.userId, leases: 0 });
  });

  it('refuses what somebody else has on the screen, has decided or changed, and says who and when', async () => {
    const asked = { name: office.colleague.name };
    await expect(decide(office, theirs[0]!, office.caseworker)).rejects.toMatchObject({
      code: 'packages.task_leased',
      details: { ...asked, until: expect.stringMatching(/^20/) },
    });
    await decide(office, theirs[0]!, office.colleague);
    await expect(decide(office, theirs[0]!, office.caseworker)).rejects.toMatchObject({
      code: 'packages.task_moved_on',
      details: { ...asked, status: 'COMPLETED', at: expect.stringMatching(/^20/) },
    });
    await office.services.queue.layBack(theirs[1]!.task.id, office.colleague);
    const ref = { municipalityCode: ODENSE, taskId: theirs[1]!.task.id };
    await office.services.tasks.takeTask(ref, office.colleague);
    await office.services.tasks.releaseTask(ref, office.colleague);
    await expect(decide(office, theirs[1]!, office.caseworker)).rejects.toMatchObject({
      code: 'shared.stale_version',
      details: { ...asked, at: expect.stringMatching(/^20/) },
    });
  });
});

describe('the order of the queue', () => {
  let office: Office;
  const ids = new Map<string, number>();
  const nameOf = (id: number): string => [...ids].find(([, taskId]) => taskId === id)?.[0] ?? '';

  /** An account whose task carries this name. */
  async function aTask(
    name: string,
    balanceOere: number,
    after?: { limitationIn?: number; pendingOere?: number },
  ) {
    const { db } = office;
    const account = await anAccount(db, { debtorId: await aDebtor(db), balanceOere });
    const claimId = await aClaim(db, { accountId: account.id });
    if (after?.limitationIn !== undefined)
      await db.superQuery('UPDATE app.claim SET limitation_date = current_date + $2::int WHERE id = $1', [
        claimId,
        after.limitationIn,
      ]);
    if (after?.pendingOere !== undefined) await aPosting(db, { claimId, amountOere: after.pendingOere });
    return async () => {
      ids.set(name, (await office.task(account)).id);
    };
  }
  const inOrder = async (by: Actor, count = 4, except: readonly number[] = []): Promise<string[]> => {
    const { tasks } = await office.services.queue.next({ ...ALL, count, except }, by);
    for (const { task } of tasks) await office.services.queue.layBack(task.id, by);
    return tasks.map(({ task }) => nameOf(task.id));
  };
  const idOf = (name: string): number => ids.get(name) ?? 0;

  beforeAll(async () => {
    office = await Office.open();
    const made = [
      await aTask('small', 100),
      await aTask('large', 900),
      await aTask('pending', 200, { pendingOere: 10 }),
      await aTask('limited later', 300, { limitationIn: 80 }),
      await aTask('limited soon', 200, { limitationIn: 10 }),
      await aTask('limited far off', 500, { limitationIn: 200 }),
    ];
    await office.publish();
    for (const remember of made) await remember();
  });
  afterAll(() => office.close());

  it('is limitation within 90 days, then pending postings, then amount; and each task says why', async () => {
    const { tasks } = await office.services.queue.next(ALL, office.caseworker);
    expect(tasks.map(({ task, place }) => [nameOf(task.id), place.code])).toEqual([
      ['limited soon', 'LIMITATION'],
      ['limited later', 'LIMITATION'],
      ['pending', 'PENDING_POSTINGS'],
      ['large', 'AMOUNT'],
    ]);
    expect(await inOrder(office.colleague)).toEqual(['limited far off', 'small']);
    for (const { task } of tasks) await office.services.queue.layBack(task.id, office.caseworker);
  });

  it('gives a task that was skipped last, to who skipped it, with the reason', async () => {
    await office.services.setAside.skipTask(idOf('limited soon'), 'Venter på opkald', office.caseworker);
    expect(await inOrder(office.colleague, 1)).toEqual(['limited soon']);
    expect(await inOrder(office.caseworker, 1)).toEqual(['limited later']);
    const others = [...ids.values()].filter((id) => id !== idOf('limited soon'));
    const { tasks } = await office.services.queue.next({ ...ALL, except: others }, office.caseworker);
    expect(tasks).toMatchObject([{ place: { code: 'SKIPPED', values: { reason: 'Venter på opkald' } } }]);
    await office.services.queue.layBack(idOf('limited soon'), office.caseworker);
  });

  it('lets a parked task sleep for everybody until its day', async () => {
    const { setAside, queue } = office.services;
    const day = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    const id = idOf('limited later');
    for (const wrong of [day(-1), day(500), '2027-02-31'])
      await expect(setAside.parkTask(id, wrong, 'Afventer', office.caseworker)).rejects.toMatchObject({
        kind: 'invalid',
      });
    await setAside.parkTask(id, day(20), 'Afventer bilag', office.caseworker);
    expect(await inOrder(office.colleague)).not.toContain('limited later');
    expect(await queue.summary({}, office.colleague)).toMatchObject({ left: 5, parked: 1 });
    expect(await queue.getTask(id, office.colleague)).toMatchObject({
      place: { code: 'PARKED', values: { reason: 'Afventer bilag', parkedUntil: day(20) } },
    });
    await office.db.superQuery(
      `UPDATE app.task_parking SET parked_at = parked_at - interval '30 days', parked_until = parked_until - 30 WHERE task_id = $1`,
      [id],
    );
    expect(await inOrder(office.colleague, 2)).toEqual(['limited soon', 'limited later']);
  });

  it('narrows by reason, benefit type, amount and assignee, and the summary counts the same', async () => {
    const { queue } = office.services;
    const counted = async (filter: object): Promise<number[]> => {
      const { tasks, left } = await queue.next({ ...ALL, filter }, office.colleague);
      for (const { task } of tasks) await queue.layBack(task.id, office.colleague);
      return [tasks.length, left, (await queue.summary(filter, office.colleague)).left];
    };
    expect(await counted({ reason: 'R-01', benefitType: 'KONTANTHJAELP' })).toEqual([4, 6, 6]);
    expect(await counted({ reason: 'R-02' })).toEqual([0, 0, 0]);
    expect(await counted({ benefitType: 'SYGEDAGPENGE' })).toEqual([0, 0, 0]);
    expect(await counted({ minOere: 300, maxOere: 500 })).toEqual([2, 2, 2]);
    expect(await counted({ assignee: 'nobody' })).toEqual([4, 6, 6]);
    expect(await counted({ assignee: 'me' })).toEqual([0, 0, 0]);
    expect((await queue.summary({ reason: 'R-02' }, office.colleague)).reasons).toEqual([
      { code: 'R-01', count: 6 },
    ]);
  });

  it('shows a colleague’s tasks by name, in their order, and leases none', async () => {
    const { queue, tasks } = office.services;
    const { colleague, caseworker } = office;
    const named = { assignee: caseworker.userId ?? 0 };
    const held = ['small', 'pending'].map((name) => ({ municipalityCode: ODENSE, taskId: idOf(name) }));
    for (const ref of held) await tasks.takeTask(ref, caseworker);
    const shown = await queue.next({ ...ALL, filter: named }, colleague);
    expect(idsOf(shown).map(nameOf)).toEqual(['pending', 'small']);
    expect(shown.left).toBe(2);
    expect(shown.tasks[0]?.task.owner).toMatchObject({ isMe: false, how: 'ASSIGNED', name: caseworker.name });
    expect(idsOf(await queue.next({ ...ALL, filter: named, except: [idOf('pending')] }, colleague))).toEqual([
      idOf('small'),
    ]);
    const leased = await office.db.superQuery('SELECT 1 FROM app.task_lease WHERE task_id = ANY ($1)', [
      held.map(({ taskId }) => taskId),
    ]);
    expect(leased).toEqual([]);
    const { colleagues } = await queue.summary({}, colleague);
    expect(colleagues.find(({ id }) => id === caseworker.userId)).toEqual({
      id: caseworker.userId,
      name: caseworker.name,
      count: 2,
    });
    expect(colleagues.map(({ id }) => id)).not.toContain(colleague.userId);
    for (const ref of held) await tasks.releaseTask(ref, caseworker);
  });

  it('follows what a later load says of balances and postings', async () => {
    const { db, services } = office;
    await db.superQuery(
      'UPDATE app.debtor_account SET balance_oere = 5000 WHERE id = (SELECT account_id FROM app.link_task WHERE id = $1)',
      [idOf('small')],
    );
    const runId = await aRunningLoad(db);
    const load: Actor = {
      kind: 'system',
      userId: null,
      name: 'indlæsning',
      role: 'SYSTEM',
      municipalityCode: ODENSE,
    };
    await db.transactor.run(load, async (em) => {
      await services.late.lockUntouched(em);
      await services.late.followLoad(em, runId, []);
    });
    const near = ['limited soon', 'limited later', 'pending'].map(idOf);
    expect(await inOrder(office.colleague, 2, near)).toEqual(['small', 'large']);
  });
});

describe('a lease', () => {
  let office: Office;
  let task: QueuedTask;
  beforeAll(async () => {
    office = await openOffice(1);
    const first = (await office.services.queue.next(ALL, office.caseworker)).tasks[0];
    if (!first) throw new Error('the queue is empty');
    task = first;
  });
  afterAll(() => office.close());
  const expire = (): Promise<unknown> =>
    office.db.superQuery(`UPDATE app.task_lease SET lease_until = lease_until - interval '31 minutes'`);

  it('changes hands with a reason, which the former owner reads at the next heartbeat', async () => {
    const { setAside, queue } = office.services;
    const { id } = task.task;
    await expect(queue.leaseTask(id, office.colleague)).rejects.toMatchObject({
      code: 'packages.task_leased',
      details: { name: office.caseworker.name },
    });
    await expect(setAside.skipTask(id, 'x', office.colleague)).rejects.toMatchObject({
      code: 'packages.task_leased',
    });
    await expect(setAside.takeOverTask(id, ' ', office.colleague)).rejects.toMatchObject({
      code: 'packages.text_required',
    });
    expect(await setAside.takeOverTask(id, 'Er syg i dag', office.colleague)).toMatchObject({
      task: { owner: { isMe: true, how: 'LEASED' } },
    });
    expect(await queue.heartbeat([id], office.caseworker)).toEqual({
      leases: [],
      lost: [{ taskId: id, status: 'NEW', owner: office.colleague.name, reason: 'Er syg i dag' }],
    });
    expect((await queue.heartbeat([id], office.colleague)).leases).toHaveLength(1);
  });

  it('does not change hands in the database without one', async () => {
    const steal = office.db.transactor.run(office.caseworker, (em) =>
      em.query('UPDATE app.task_lease SET user_id = $1', [office.caseworker.userId]),
    );
    await expect(steal).rejects.toMatchObject({ code: 'packages.task_leased' });
  });

  it('runs out by itself; who comes back after that keeps the task only if nobody took it', async () => {
    const { queue } = office.services;
    const { id } = task.task;
    await expire();
    expect((await queue.heartbeat([id], office.colleague)).leases).toHaveLength(1);
    await expire();
    expect(idsOf(await queue.next(ALL, office.caseworker))).toEqual([id]);
    expect(await queue.heartbeat([id], office.colleague)).toMatchObject({
      lost: [{ taskId: id, owner: office.caseworker.name, reason: null }],
    });
    await expect(decide(office, task, office.colleague)).rejects.toMatchObject({
      code: 'packages.task_leased',
    });
    await decide(office, task, office.caseworker);
    expect(await queue.heartbeat([id], office.caseworker)).toMatchObject({
      lost: [{ status: 'COMPLETED', owner: office.caseworker.name }],
    });
  });
});

describe('two hundred at once', () => {
  /** Without the condition on the lease's row in `lease` (queue/task-leases.ts), tasks are handed out twice here. */
  it('get none of a thousand tasks twice', async () => {
    const office = await Office.open();
    try {
      await manyAccounts(office, 1000);
      await office.publish();
      const people = [office.caseworker, office.colleague, office.coordinator, office.second];
      const answers = await race(200, (index) =>
        patiently(office, people[index % people.length] ?? office.caseworker),
      );
      const handed = winners(answers).flatMap(idsOf);
      expect(handed).toHaveLength(800);
      expect(new Set(handed).size).toBe(800);
    } finally {
      await office.close();
    }
  });

  /** Two hundred wait for ten connections: on a slow machine some are sent away, and ask again with the same key. */
  async function patiently({ services }: Office, by: Actor): Promise<{ tasks: readonly QueuedTask[] }> {
    const key = randomUUID();
    for (;;) {
      try {
        return await services.queue.next(ALL, by, key);
      } catch (error) {
        if (!(error instanceof DatabaseUnavailable)) throw error;
      }
    }
  }

  async function manyAccounts({ db }: Office, count: number): Promise<void> {
    const debtorId = await aDebtor(db);
    await db.superQuery(
      `WITH account AS (
         INSERT INTO app.debtor_account (municipality_code, account_no, debtor_id, name_delivered, benefit_type, established, balance_oere, first_run_id, last_run_id)
         SELECT $1, 'Q' || lpad(n::text, 6, '0'), $2, 'Navn', 'KONTANTHJAELP', '2019-05-01', n, $3, $3 FROM generate_series(1, $4::int) n RETURNING id)
       INSERT INTO app.account_reason (municipality_code, account_id, reason_code) SELECT $1, id, 'R-01' FROM account`,
      [ODENSE, debtorId, await aRunningLoad(db), count],
    );
  }
});
