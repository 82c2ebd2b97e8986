import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  FAILURES_UNTIL_TOLD,
  lockOrder,
  recordAnswer,
  recordFailure,
  recordLateAnswer,
  waitAfter,
  type KyAnswer,
  type LockedOrder,
  type OrderRef,
} from '../../cases/index.js';
import { lockAccount } from '../../claims/index.js';
import { LinkWriter, type OrderedLink } from '../../linking/index.js';
import {
  Busy,
  DatabaseUnavailable,
  DomainError,
  RuntimeConfig,
  Transactor,
  systemActor,
  translateError,
} from '../../shared/index.js';
import { TaskOutcome, resolutionOf } from '../decisions/task-outcome.js';
import { lockTask, moveTask, type TaskRow } from '../tasks/task-rows.js';

export type AnswerEffect = 'LINKED' | 'TAKEN_BACK' | 'FAILED' | 'LATE';

/** An order with its account, as a relay or the feed names it. */
export type OrderOfAccount = OrderRef & { readonly accountId: number };

interface Awaiting {
  readonly order: LockedOrder | null;
  /** The account's task while it awaits KY. */
  readonly task: TaskRow | null;
}

const KY = 'KY';

/** What KY answered, or did not, and what that means for link and task; each answer has its effect once. */
@Injectable()
export class KyAnswersService {
  constructor(
    private readonly transactor: Transactor,
    private readonly writer: LinkWriter,
    private readonly outcome: TaskOutcome,
    private readonly config: RuntimeConfig,
  ) {}

  /** Applied only while the order waits; an answer after an undo, or the second of two, is stored and ignored. */
  async apply(ref: OrderOfAccount, answer: KyAnswer): Promise<AnswerEffect> {
    return this.run(ref, 'answerKy', async (em) => {
      const { order, task } = await this.lock(em, ref);
      if (!order) return 'LATE';
      if (order.status !== 'WAITING') {
        await this.asKy(em, () => recordLateAnswer(em, order, answer));
        return 'LATE';
      }
      if (order.kind === 'TAKE_BACK') return this.takeBack(em, order, answer);
      if (answer.outcome === 'REFUSED') return this.fail(em, order, task, answer.reason, true);
      return this.link(em, order, task, answer);
    });
  }

  /** One try that came to nothing: again later, or, after the third, the task fails. */
  async recordFailure(ref: OrderOfAccount, failure: string): Promise<void> {
    await this.run(ref, 'failKy', async (em) => {
      const { order, task } = await this.lock(em, ref);
      if (order?.status === 'WAITING') await this.fail(em, order, task, failure, false);
    });
  }

  private async link(
    em: EntityManager,
    order: LockedOrder,
    task: TaskRow | null,
    answer: KyAnswer,
  ): Promise<AnswerEffect> {
    await em.query('SAVEPOINT ky_answer');
    try {
      const linked = await this.writer.writeAnswered(em, order.decision as OrderedLink, answer);
      await this.asKy(em, () => recordAnswer(em, order, answer, linked.linkId));
      if (task) await moveTask(em, task, 'COMPLETED', { resolution: resolutionOf(linked) });
      return 'LINKED';
    } catch (error) {
      const known = translateError(error);
      if (!(known instanceof DomainError) || known instanceof Busy || known instanceof DatabaseUnavailable)
        throw error;
      await em.query('ROLLBACK TO SAVEPOINT ky_answer');
      return this.fail(em, order, task, known.code, true);
    }
  }

  private async takeBack(em: EntityManager, order: LockedOrder, answer: KyAnswer): Promise<AnswerEffect> {
    if (answer.outcome !== 'TAKEN_BACK') return this.fail(em, order, null, 'NOT_UNDERSTOOD', false);
    await this.asKy(em, () => recordAnswer(em, order, answer, null));
    return 'TAKEN_BACK';
  }

  /** Taking back never ends in failure: the case that nobody wants must go, however long KY is away. */
  private async fail(
    em: EntityManager,
    order: LockedOrder,
    task: TaskRow | null,
    failure: string,
    isFinal: boolean,
  ): Promise<AnswerEffect> {
    const failures = order.failures + 1;
    const isOver = order.kind === 'OPEN_OR_LINK' && (isFinal || failures >= FAILURES_UNTIL_TOLD);
    const waitMs = isOver ? 0 : waitAfter(failures, this.config.ky.firstRetryMs);
    const next = { status: isOver ? 'FAILED' : 'WAITING', waitMs } as const;
    await this.asKy(em, () => recordFailure(em, order, failure, next));
    if (isOver && task) await this.outcome.fail(em, task);
    return 'FAILED';
  }

  /** Task, account, order, in this order, as the person locks them who undoes at the same moment. */
  private async lock(em: EntityManager, ref: OrderOfAccount): Promise<Awaiting> {
    const { municipalityCode, accountId } = ref;
    const [open]: { id: number }[] = await em.query(
      `SELECT id FROM app.link_task WHERE municipality_code = $1 AND account_id = $2 AND status NOT IN ('COMPLETED', 'WITHDRAWN')`,
      [municipalityCode, accountId],
    );
    const task = open ? await lockTask(em, { municipalityCode, taskId: open.id }) : null;
    await lockAccount(em, municipalityCode, accountId);
    const order = await this.asKy(em, () => lockOrder(em, ref));
    return { order, task: task?.status === 'AWAITING_KY' ? task : null };
  }

  private asKy<T>(em: EntityManager, work: () => Promise<T>): Promise<T> {
    return this.transactor.as(em, 'r_ky', work);
  }

  private run<T>(ref: OrderRef, command: string, work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.transactor.run(systemActor(KY, ref.municipalityCode), work, { command });
  }
}
