import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nextWorkingDay } from '../../src/modules/municipalities/index.js';
import { Clock, type Actor } from '../../src/modules/shared/index.js';
import { DeadlineNoticesService, type NotificationPage } from '../../src/modules/task-packages/index.js';
import { KOBENHAVN, ODENSE, aUser } from '../support/builders.js';
import { Office, type QueuedAccount } from '../support/office.js';
import { race } from '../support/race.js';

class FixedClock extends Clock {
  constructor(private readonly day: string) {
    super();
  }

  override now(): Date {
    return new Date(`${this.day}T08:00:00Z`);
  }
}

describe('notifications', () => {
  let office: Office;
  let account: QueuedAccount;
  let asked: QueuedAccount;
  let endDate: string;
  beforeAll(async () => {
    office = await Office.open();
    account = await office.queued();
    asked = await office.queued();
    await office.publish();
    const [row] = await office.db.superQuery<{ end_date: string }>('SELECT end_date FROM app.task_package');
    endDate = row?.end_date ?? '';
  });
  afterAll(() => office.close());

  const list = (actor: Actor, page = 1): Promise<NotificationPage> =>
    office.services.notifications.listNotifications(page, actor);
  const kinds = async (actor: Actor): Promise<string[]> => (await list(actor)).items.map(({ kind }) => kind);
  const noticesOn = (day: string): DeadlineNoticesService =>
    new DeadlineNoticesService(office.db.transactor, new FixedClock(day));
  const daysFrom = (days: number): string =>
    new Date(Date.parse(`${endDate}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

  /** Days from a working day that lies well behind the deadline. */
  const later = (days: number): string => {
    const day = nextWorkingDay(daysFrom(40));
    return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  };
  const packageRef = async () => {
    const [row] = await office.db.superQuery<{ version: number }>('SELECT version FROM app.task_package');
    return { municipalityCode: ODENSE, packageId: office.packageId, version: row?.version ?? 0 };
  };

  it('tell the municipality of its published package, and nobody else', async () => {
    expect(await kinds(office.caseworker)).toEqual(['PACKAGE_PUBLISHED']);
    expect(await kinds(office.coordinator)).toEqual(['PACKAGE_PUBLISHED']);
    expect(await kinds(office.vendor)).toEqual([]);
    expect(await kinds(await aUser(office.db, 'COORDINATOR', KOBENHAVN))).toEqual([]);
    await expect(list(await aUser(office.db, 'AUDITOR'))).rejects.toMatchObject({
      code: 'identity.not_permitted',
    });
  });

  it('are read by each person for himself, up to what was on the screen', async () => {
    const { notifications } = office.services;
    const [seen] = (await list(office.caseworker)).items;
    expect(await notifications.countUnread(office.caseworker)).toBe(1);
    const marks = await race(3, () => notifications.markRead(seen?.id ?? 0, office.caseworker));
    expect(marks.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
    expect(await notifications.countUnread(office.caseworker)).toBe(0);
    expect(await notifications.countUnread(office.colleague)).toBe(1);
    expect((await list(office.caseworker)).items[0]?.isRead).toBe(true);
  });

  it('tell the sender, not the colleagues, that Netcompany has answered', async () => {
    const taskId = await office.take(asked);
    const { escalations } = office.services;
    const ref = { municipalityCode: ODENSE, taskId };
    const opened = await escalations.escalateTask(ref, 'DOUBT', 'Hvilken bevilling?', office.caseworker);
    expect(await kinds(office.caseworker)).toEqual(['PACKAGE_PUBLISHED']);
    const question = { municipalityCode: ODENSE, escalationId: opened.escalationId, version: 1 };
    await escalations.answerEscalation(question, 'Den fra 2019', office.vendor);
    const { items, unread } = await list(office.caseworker);
    expect([unread, items[0]?.kind, items[0]?.escalationId]).toEqual([1, 'ANSWERED', opened.escalationId]);
    expect(await kinds(office.colleague)).toEqual(['PACKAGE_PUBLISHED']);
    expect(JSON.stringify(items)).not.toContain('2019');
  });

  it('tell of a near deadline once, however often the job runs, and again when it is extended', async () => {
    expect(await noticesOn(daysFrom(-30)).notifyDeadlines()).toEqual({ near: 0, passed: 0 });
    const runs = await race(2, () => noticesOn(daysFrom(-2)).notifyDeadlines());
    const near = runs.flatMap((run) => (run.status === 'fulfilled' ? [run.value.near] : []));
    expect(near.sort()).toEqual([0, 1]);
    expect((await list(office.colleague)).items[0]).toMatchObject({ kind: 'DEADLINE_NEAR', endDate });
    await office.services.deadlines.extendDeadline(await packageRef(), later(0), 'Sygdom', office.vendor);
    expect(await noticesOn(later(-2)).notifyDeadlines()).toEqual({ near: 1, passed: 0 });
  });

  it('tell municipality and Netcompany of a passed deadline, and of none that is met', async () => {
    const late = noticesOn(later(1));
    expect(await late.notifyDeadlines()).toEqual({ near: 0, passed: 2 });
    expect(await late.notifyDeadlines()).toEqual({ near: 0, passed: 0 });
    expect(await kinds(office.vendor)).toEqual(['DEADLINE_PASSED']);
    await office.resolve(account);
    await office.resolve(asked);
    await office.markCompleted();
    expect(await noticesOn(later(20)).notifyDeadlines()).toEqual({ near: 0, passed: 0 });
  });

  it('tell of a package that is open again', async () => {
    await office.services.completion.reopenPackage(
      await packageRef(),
      'Forkert bevilling',
      office.coordinator,
    );
    const [newest] = (await list(office.caseworker)).items;
    expect(newest).toMatchObject({ kind: 'REOPENED', packageId: office.packageId });
    expect(JSON.stringify(newest)).not.toContain('Forkert');
  });

  it('cannot be marked in another’s name', async () => {
    const marking = office.db.transactor.run(office.caseworker, (em) =>
      em.query(
        `INSERT INTO app.notification_read (municipality_code, notification_id, user_id)
         SELECT municipality_code, min(id), $1 FROM app.notification GROUP BY 1`,
        [office.colleague.userId],
      ),
    );
    await expect(marking).rejects.toThrow();
    const forging = office.db.transactor.run(office.caseworker, (em) =>
      em.query(
        `INSERT INTO app.notification (municipality_code, kind, recipients) VALUES ($1, 'REOPENED', 'MUNICIPALITY')`,
        [ODENSE],
      ),
    );
    await expect(forging).rejects.toThrow();
  });
});
