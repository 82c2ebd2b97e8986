import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission } from '../../identity/index.js';
import { Transactor, type Actor } from '../../shared/index.js';
import { NOTIFICATIONS_PAGE, type Notification, type NotificationPage } from './notification.js';

/** Of the reader ($1, in the municipality $2 or everywhere): row-level security leaves what is for him. */
const MINE = `
FROM app.notification n
LEFT JOIN app.notification_read r ON r.municipality_code = n.municipality_code AND r.notification_id = n.id AND r.user_id = $1
WHERE ($2::text IS NULL OR n.municipality_code = $2)`;

const ITEMS = `
SELECT n.id, n.municipality_code AS "municipalityCode", m.name AS municipality, n.kind, n.made_at AS "madeAt",
       r.read_at IS NOT NULL AS "isRead", n.package_id AS "packageId", p.title AS "packageTitle", n.escalation_id AS "escalationId",
       t.task_no AS "taskNo", n.run_id AS "runId", n.count, n.end_date AS "endDate"
FROM mine n
JOIN app.municipality m ON m.code = n.municipality_code
LEFT JOIN app.task_package p ON p.municipality_code = n.municipality_code AND p.id = n.package_id
LEFT JOIN app.escalation e ON e.municipality_code = n.municipality_code AND e.id = n.escalation_id
LEFT JOIN app.link_task t ON t.municipality_code = e.municipality_code AND t.id = e.task_id
LEFT JOIN app.notification_read r ON r.municipality_code = n.municipality_code AND r.notification_id = n.id AND r.user_id = $1
ORDER BY n.made_at DESC, n.id DESC`;

/** "Beskeder": what happened since the reader looked last. */
@Injectable()
export class NotificationService {
  constructor(private readonly transactor: Transactor) {}

  /** How many the reader has not read. Throws `identity.not_permitted`. */
  async countUnread(actor: Actor): Promise<number> {
    requirePermission(actor, 'notifications.view');
    return this.transactor.read(actor, async (em) => (await counts(em, actor)).unread);
  }

  /** The newest first; pages count from 1. */
  async listNotifications(page: number, actor: Actor): Promise<NotificationPage> {
    requirePermission(actor, 'notifications.view');
    return this.transactor.read(actor, async (em) => {
      const items: Notification[] = await em.query(
        `WITH mine AS (SELECT n.* ${MINE} ORDER BY n.made_at DESC, n.id DESC LIMIT ${NOTIFICATIONS_PAGE} OFFSET $3) ${ITEMS}`,
        [actor.userId, actor.municipalityCode, (page - 1) * NOTIFICATIONS_PAGE],
      );
      return { ...(await counts(em, actor)), items };
    });
  }

  /**
   * Up to the newest one that was on the screen; what came since stays unread. Twice is once. Other people's are as if
   * they were not there.
   */
  async markRead(upTo: number, actor: Actor): Promise<{ unread: number }> {
    requirePermission(actor, 'notifications.markRead');
    return this.transactor.run(
      actor,
      async (em) => {
        await em.query(
          `INSERT INTO app.notification_read (municipality_code, notification_id, user_id)
           SELECT n.municipality_code, n.id, $1 ${MINE} AND r.read_at IS NULL AND n.id <= $3 ON CONFLICT DO NOTHING`,
          [actor.userId, actor.municipalityCode, upTo],
        );
        return { unread: (await counts(em, actor)).unread };
      },
      { command: 'markRead' },
    );
  }
}

async function counts(em: EntityManager, actor: Actor): Promise<{ unread: number; total: number }> {
  const [row]: { unread: number; total: number }[] = await em.query(
    `SELECT count(*) FILTER (WHERE r.read_at IS NULL)::int AS unread, count(*)::int AS total ${MINE}`,
    [actor.userId, actor.municipalityCode],
  );
  return row ?? { unread: 0, total: 0 };
}
