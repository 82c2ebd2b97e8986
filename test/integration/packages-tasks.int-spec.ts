import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ODENSE } from '../support/builders.js';
import { Office, type QueuedAccount } from '../support/office.js';

const STATUSES = [
  'NEW',
  'ASSIGNED',
  'IN_PROGRESS',
  'AWAITING_KY',
  'AWAITING_APPROVAL',
  'AWAITING_NETCOMPANY',
  'FAILED',
  'COMPLETED',
  'WITHDRAWN',
  'REOPENED',
];
/** domain.md 4.8 with the additions of design.md 11, written down once more so that the table cannot drift. */
const ALLOWED: Record<string, string[]> = {
  NEW: ['ASSIGNED', 'COMPLETED', 'WITHDRAWN'],
  ASSIGNED: ['IN_PROGRESS', 'NEW', 'WITHDRAWN'],
  IN_PROGRESS: ['AWAITING_APPROVAL', 'AWAITING_KY', 'AWAITING_NETCOMPANY', 'COMPLETED', 'NEW', 'WITHDRAWN'],
  AWAITING_APPROVAL: ['AWAITING_KY', 'COMPLETED', 'IN_PROGRESS', 'WITHDRAWN'],
  AWAITING_KY: ['COMPLETED', 'FAILED', 'REOPENED', 'WITHDRAWN'],
  AWAITING_NETCOMPANY: ['IN_PROGRESS', 'WITHDRAWN'],
  FAILED: ['AWAITING_KY', 'AWAITING_NETCOMPANY', 'IN_PROGRESS', 'WITHDRAWN'],
  COMPLETED: ['REOPENED'],
  WITHDRAWN: ['REOPENED'],
  REOPENED: ['ASSIGNED', 'IN_PROGRESS', 'WITHDRAWN'],
};

describe('the task of an account', () => {
  let office: Office;
  let first: QueuedAccount;
  let second: QueuedAccount;
  beforeAll(async () => {
    office = await Office.open();
    first = await office.queued();
    second = await office.queued();
    await office.publish();
  });
  afterAll(() => office.close());

  const ref = async (account: QueuedAccount) => {
    const { id, version } = await office.task(account);
    return { municipalityCode: ODENSE, taskId: id, version };
  };
  const statusOf = async (account: QueuedAccount) => (await office.task(account)).status;

  /** Puts the task where `from` says, past the guards, then moves it under them; never kept. */
  async function move(from: string, to: string): Promise<string> {
    const { id } = await office.task(first);
    const set = (status: string): string => {
      const done = status === 'COMPLETED' || status === 'WITHDRAWN';
      return `UPDATE app.link_task SET status = '${status}', assignee_id = ${office.caseworker.userId},
        completed_at = ${done ? 'now()' : 'NULL'}, resolution = ${done ? `'WITHDRAWN'` : 'NULL'} WHERE id = ${id};`;
    };
    const replica = (role: string): string =>
      `PERFORM set_config('session_replication_role', '${role}', true);`;
    const block = `${replica('replica')} ${set(from)} ${replica('origin')} ${set(to)} RAISE EXCEPTION 'moved';`;
    return office.db.superQuery(`DO $do$ BEGIN ${block} END $do$`).then(
      () => 'kept',
      (error: Error) => error.message,
    );
  }

  it.each(STATUSES)('moves from %s only where the table allows it', async (from) => {
    const others = STATUSES.filter((to) => to !== from);
    const outcomes = new Map<string, string>();
    for (const to of others) outcomes.set(to, await move(from, to));
    const moved = others.filter((to) => outcomes.get(to) === 'moved');
    expect(moved.sort()).toEqual([...(ALLOWED[from] ?? [])].sort());
    expect(new Set(outcomes.values())).toEqual(
      new Set(moved.length > 0 ? ['moved', 'packages.move_not_allowed'] : ['packages.move_not_allowed']),
    );
  });

  it('is held by one person, whose name the next one reads', async () => {
    await office.take(first);
    await expect(office.take(first, office.colleague)).rejects.toMatchObject({
      code: 'packages.task_taken',
      details: { name: office.caseworker.name },
    });
    await expect(office.services.tasks.releaseTask(await ref(first), office.colleague)).rejects.toMatchObject(
      { code: 'packages.task_not_held' },
    );
    await office.services.tasks.releaseTask(await ref(first), office.caseworker);
    expect(await statusOf(first)).toBe('NEW');
  });

  it('refuses an old screen', async () => {
    const old = await ref(first);
    await office.take(first);
    await office.services.tasks.releaseTask(await ref(first), office.caseworker);
    await expect(office.services.tasks.takeTask(old, office.caseworker)).rejects.toMatchObject({
      code: 'shared.stale_version',
    });
  });

  it('takes a note without deciding, but no CPR number in it', async () => {
    const { tasks } = office.services;
    await tasks.addNote(await ref(first), 'Ringet til borgeren', office.colleague);
    await expect(tasks.addNote(await ref(first), 'Se 610190-1234', office.colleague)).rejects.toMatchObject({
      code: 'shared.text_contains_cpr',
    });
    expect(await statusOf(first)).toBe('NEW');
  });

  it('waits for Netcompany and goes back to its holder with the answer', async () => {
    const { escalations } = office.services;
    await office.take(second);
    const { escalationId } = await escalations.escalateTask(
      await ref(second),
      'DOUBT',
      'Hvilken bevilling gælder?',
      office.caseworker,
    );
    expect(await statusOf(second)).toBe('AWAITING_NETCOMPANY');
    await expect(office.markCompleted()).rejects.toMatchObject({ code: 'packages.tasks_left' });
    const place = { municipalityCode: ODENSE, escalationId };
    await escalations.answerEscalation(place, 'Den fra 2019', office.vendor);
    expect(await statusOf(second)).toBe('IN_PROGRESS');
    await expect(escalations.answerEscalation(place, 'Igen', office.vendor)).rejects.toMatchObject({
      code: 'packages.escalation_not_open',
    });
  });
});
