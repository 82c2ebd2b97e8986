import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseStepFailed } from '../../cases/index.js';
import { requirePermission } from '../../identity/index.js';
import {
  EvidenceChanged,
  GrantMatchingService,
  NotATwin,
  TwinFinder,
  TwinNeedsSecondPerson,
  findTwinSource,
  type Twin,
  type TwinSource,
} from '../../linking/index.js';
import {
  Busy,
  DatabaseUnavailable,
  DomainError,
  Transactor,
  translateError,
  type Actor,
} from '../../shared/index.js';
import { DecisionCommands } from '../decisions/decision-commands.js';
import { TaskOutcome } from '../decisions/task-outcome.js';
import { takeFromQueue } from '../queue/take-from-queue.js';
import { lockTogether } from '../tasks/lock-together.js';
import { lockTask } from '../tasks/task-rows.js';
import { listTwinTasks } from './twin-tasks.js';
import type { ApplyTwins, ShownTwin, TwinOffer, TwinResult, TwinsApplied } from './twins.js';

/** A decision is offered for its twins and applied to those that a person ticked; each is decided by itself. */
@Injectable()
export class TwinService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: DecisionCommands,
    private readonly finder: TwinFinder,
    private readonly matching: GrantMatchingService,
    private readonly outcome: TaskOutcome,
  ) {}

  /** What the grid shows after a decision; nothing in it is ticked. Throws as `findTwinSource`. */
  async listTwins(municipalityCode: string, linkId: number, actor: Actor): Promise<TwinOffer> {
    requirePermission(actor, 'links.matchToGrant');
    return this.transactor.read(actor, async (em) => {
      const source = await findTwinSource(em, municipalityCode, linkId, actor);
      if (source === null) return { source: null, twins: [] };
      const tasks = await listTwinTasks(em, source, actor);
      const found = await this.finder.find(
        em,
        source,
        tasks.map(({ accountId }) => accountId),
      );
      const twins = found.twins.flatMap(({ chosenCaseId: _, ...twin }) =>
        tasks.filter(({ accountId }) => accountId === twin.accountId).map((task) => ({ ...twin, ...task })),
      );
      const { accountNo } = source;
      return { source: found.source && { accountNo, facts: found.source }, twins };
    });
  }

  /**
   * Applies the decision to the twins that were ticked, each by its own version and evidence and with its own receipt; what
   * is refused leaves the others as they are. One transaction, once per key. Throws as `findTwinSource`.
   */
  async applyTwins(command: ApplyTwins, actor: Actor, key?: string): Promise<TwinsApplied> {
    const named = { name: 'applyTwins', permission: 'links.matchToGrant', body: command } as const;
    return this.commands.run(named, actor, key, async (em) => {
      const { municipalityCode, linkId } = command;
      const seen = await findTwinSource(em, municipalityCode, linkId, actor);
      const taskIds = command.twins.map(({ taskId }) => taskId);
      await lockTogether(em, municipalityCode, { taskIds, accountIds: seen ? [seen.accountId] : [] });
      // Under the lock of its account the decision can no longer be undone.
      const source = await findTwinSource(em, municipalityCode, linkId, actor);
      if (source === null) throw new NotATwin();
      const tasks = await listTwinTasks(em, source, actor);
      const { twins } = await this.finder.find(
        em,
        source,
        tasks.map(({ accountId }) => accountId),
      );
      const results: TwinResult[] = [];
      for (const shown of command.twins) results.push(await this.applyOne(em, source, shown, twins, actor));
      const isApplied = results.some(({ kind }) => kind !== 'REFUSED');
      return { groupId: isApplied ? source.linkId : null, results };
    });
  }

  private async applyOne(
    em: EntityManager,
    source: TwinSource,
    shown: ShownTwin,
    twins: readonly Twin[],
    actor: Actor,
  ): Promise<TwinResult> {
    await em.query('SAVEPOINT twin');
    try {
      return await this.decide(em, source, shown, twins, actor);
    } catch (error) {
      const known = translateError(error);
      if (!(known instanceof DomainError) || known instanceof Busy || known instanceof DatabaseUnavailable)
        throw error;
      await em.query('ROLLBACK TO SAVEPOINT twin');
      return refused(shown.taskId, await accountOf(em, source.municipalityCode, shown.taskId), known);
    }
  }

  private async decide(
    em: EntityManager,
    source: TwinSource,
    shown: ShownTwin,
    twins: readonly Twin[],
    actor: Actor,
  ): Promise<TwinResult> {
    const { municipalityCode, grantId, note, linkId } = source;
    const { taskId } = shown;
    const task = await lockTask(em, { municipalityCode, taskId });
    const accountNo = (await accountOf(em, municipalityCode, taskId)) ?? '';
    await this.finder.assertUndecided(em, municipalityCode, task.account_id, accountNo);
    const held = await takeFromQueue(em, task, { municipalityCode, ...shown }, actor);
    const twin = twins.find(({ accountId }) => accountId === task.account_id);
    if (!twin) throw new NotATwin();
    if (twin.receiptHash !== shown.receiptHash) throw new EvidenceChanged();
    const { accountId, chosenCaseId, receiptHash } = twin;
    const match = { municipalityCode, accountId, grantId, chosenCaseId, note, receiptHash, twinOf: linkId };
    const result = await this.outcome.carryOut(em, held, () => this.matching.matchToGrant(em, match, actor));
    if (result.kind === 'PROPOSED') throw new TwinNeedsSecondPerson();
    if (result.kind === 'KY_FAILED') return refused(taskId, accountNo, new CaseStepFailed());
    if (result.kind === 'AWAITING_KY') return { kind: 'AWAITING_KY', taskId, accountNo };
    const { kind, outcome, caseNo } = result;
    return { kind, taskId, accountNo, linkId: result.linkId, outcome, caseNo };
  }
}

function refused(taskId: number, accountNo: string | null, { code, details }: DomainError): TwinResult {
  return { kind: 'REFUSED', taskId, accountNo, code, details };
}

/** Null for a task of another municipality, as for one that nobody has. */
async function accountOf(
  em: EntityManager,
  municipalityCode: string,
  taskId: number,
): Promise<string | null> {
  const [row]: { accountNo: string }[] = await em.query(
    `SELECT a.account_no AS "accountNo" FROM app.link_task t
     JOIN app.debtor_account a ON a.municipality_code = t.municipality_code AND a.id = t.account_id
     WHERE t.municipality_code = $1 AND t.id = $2`,
    [municipalityCode, taskId],
  );
  return row?.accountNo ?? null;
}
