import { Injectable } from '@nestjs/common';
import { CaseStepFailed } from '../../cases/index.js';
import type { LinkOutcome } from '../../linking/index.js';
import { Transactor, type Actor } from '../../shared/index.js';
import {
  TaskDecisionService,
  type MatchTaskToGrant,
  type RecordTaskWithoutGrant,
} from '../decisions/task-decision.service.js';
import type { TaskDecisionResult } from '../decisions/task-outcome.js';
import type { TaskRef } from '../tasks/task-rows.js';
import { takeFromQueue } from './take-from-queue.js';

/** What the work screen is told of a decision that was carried out. */
export interface QueueDecision {
  /** Awaiting a second person, or KY's answer: nothing is linked yet. */
  readonly outcome: LinkOutcome | 'AWAITING_APPROVAL' | 'AWAITING_KY';
  readonly caseNo: string | null;
  readonly linkId: number | null;
  /** The link whose row holds the evidence receipt. */
  readonly receiptId: number | null;
  readonly proposalId: number | null;
  readonly taskVersion: number;
}

/** Decisions on tasks of the queue, which need not be taken before. */
@Injectable()
export class QueueDecisionService {
  constructor(
    private readonly transactor: Transactor,
    private readonly decisions: TaskDecisionService,
  ) {}

  /** Throws as `TaskDecisionService.matchToGrant` and `takeFromQueue`, and `cases.case_step_failed`, which is kept on the task. */
  async matchToGrant(command: MatchTaskToGrant, actor: Actor, key: string): Promise<QueueDecision> {
    return this.told(command, actor, await this.decisions.matchToGrant(command, actor, key, takeFromQueue));
  }

  /** Throws likewise. */
  async recordNoDirectGrant(
    command: RecordTaskWithoutGrant,
    actor: Actor,
    key: string,
  ): Promise<QueueDecision> {
    return this.told(
      command,
      actor,
      await this.decisions.recordNoDirectGrant(command, actor, key, takeFromQueue),
    );
  }

  private async told(ref: TaskRef, actor: Actor, result: TaskDecisionResult): Promise<QueueDecision> {
    if (result.kind === 'KY_FAILED') throw new CaseStepFailed();
    const taskVersion = await this.transactor.read(actor, async (em) => {
      const [task]: { version: number }[] = await em.query(
        'SELECT version FROM app.link_task WHERE municipality_code = $1 AND id = $2',
        [ref.municipalityCode, ref.taskId],
      );
      return task?.version ?? 0;
    });
    if (result.kind === 'PROPOSED') {
      const { proposalId } = result;
      return { outcome: 'AWAITING_APPROVAL', ...NOTHING_LINKED, proposalId, taskVersion };
    }
    if (result.kind === 'AWAITING_KY')
      return { outcome: 'AWAITING_KY', ...NOTHING_LINKED, proposalId: null, taskVersion };
    const { outcome, caseNo, linkId } = result;
    return { outcome, caseNo, linkId, receiptId: linkId, proposalId: null, taskVersion };
  }
}

const NOTHING_LINKED = { caseNo: null, linkId: null, receiptId: null } as const;
