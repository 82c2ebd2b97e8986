import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../src/modules/shared/index.js';
import type { QueueDecision, QueuedTask } from '../../src/modules/task-packages/index.js';
import { ODENSE } from '../support/builders.js';
import { Office } from '../support/office.js';

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
