import { Injectable } from '@nestjs/common';
import { requirePermission } from '../../identity/index.js';
import { USUAL_CLOSED_DAYS, countWorkingDays } from '../../municipalities/index.js';
import { Clock, Transactor, danishDay, type Actor } from '../../shared/index.js';
import type { EscalationReason } from './escalation.service.js';

/** A question that waits for Netcompany. */
export interface WaitingEscalation {
  readonly id: number;
  readonly municipality: string;
  readonly level: 'TASK' | 'PACKAGE' | 'KLIK_TASK';
  /** The number of the task, or the title of the package. */
  readonly about: string;
  readonly isCompleted: boolean;
  readonly reason: EscalationReason;
  readonly text: string;
  readonly raisedBy: string;
  readonly raisedAt: Date;
  /** Working days since it was sent; 0 on the day itself. */
  readonly workingDays: number;
  readonly mayOpenPerson: boolean;
}

/** Netcompany's inbox (BR-18): what waits for an answer, the oldest first. */
@Injectable()
export class EscalationInboxService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /** Throws `identity.not_permitted`. */
  async listWaiting(actor: Actor): Promise<WaitingEscalation[]> {
    requirePermission(actor, 'escalations.answer');
    const rows: Omit<WaitingEscalation, 'workingDays'>[] = await this.transactor.read(actor, (em) =>
      em.query(WAITING),
    );
    const today = this.clock.today();
    return rows.map((row) => ({
      ...row,
      workingDays: countWorkingDays(danishDay(row.raisedAt), today, USUAL_CLOSED_DAYS),
    }));
  }
}

const WAITING = `SELECT e.id, m.name AS municipality, e.level, coalesce(t.task_no, p.title) AS about, e.reason, e.body AS text,
    e.raised_by_name AS "raisedBy", e.raised_at AS "raisedAt",
    EXISTS (SELECT 1 FROM app.package_completion c WHERE c.municipality_code = e.municipality_code AND c.package_id = e.package_id
      AND c.ended_at IS NULL) AS "isCompleted",
    EXISTS (SELECT 1 FROM app.person_access a WHERE a.municipality_code = e.municipality_code AND a.escalation_id = e.id
      AND a.revoked_at IS NULL AND a.expires_at > clock_timestamp()) AS "mayOpenPerson"
  FROM app.escalation e
  JOIN app.municipality m ON m.code = e.municipality_code
  JOIN app.task_package p ON p.municipality_code = e.municipality_code AND p.id = e.package_id
  LEFT JOIN app.link_task t ON t.municipality_code = e.municipality_code AND t.id = e.task_id
  WHERE e.status = 'OPEN' ORDER BY e.raised_at, e.id`;
