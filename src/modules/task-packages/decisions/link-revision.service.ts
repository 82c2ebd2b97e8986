import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  LinkUndoService,
  WithdrawalService,
  WithdrawalUndoService,
  type Proposed,
  type UndoLink,
  type UndoResult,
  type UndoWithdrawal,
  type UndoWithdrawalResult,
  type WithdrawalGround,
} from '../../linking/index.js';
import { NotFound, type Actor } from '../../shared/index.js';
import { freeText } from '../free-text.js';
import { LinkContradicts, NothingToApprove, TaskNotFound } from '../packages.errors.js';
import { assertCurrent, assertHeld, lockTask, moveTask, type TaskRef } from '../tasks/task-rows.js';
import { placeOf, type AccountRef } from './account-place.js';
import { DecisionCommands } from './decision-commands.js';
import { undoInPackage } from './undo-in-package.js';

/** What stands is revised: links undone or confirmed, accounts withdrawn or not; with what it means for task and package. */
@Injectable()
export class LinkRevisionService {
  constructor(
    private readonly commands: DecisionCommands,
    private readonly undo: LinkUndoService,
    private readonly withdrawals: WithdrawalService,
    private readonly withdrawalUndo: WithdrawalUndoService,
  ) {}

  /**
   * "Fortryd tilknytning" of the link that was shown, with a reason. Before the package is completed it happens at once;
   * after, it is a proposal; an account without a task then needs the package reopened first. The task is reopened, or made.
   */
  async undoLink(link: UndoLink, actor: Actor, key?: string): Promise<UndoResult> {
    const command = { name: 'undoLink', permission: 'links.undoLink', body: link } as const;
    return this.commands.run(command, actor, key, (em) => this.undoIn(em, link, actor));
  }

  /** The same of a decision in a list, which names the link alone. Throws `shared.not_found`. */
  async undoDecision(link: Omit<UndoLink, 'accountId'>, actor: Actor, key?: string): Promise<UndoResult> {
    const command = { name: 'undoDecision', permission: 'links.undoLink', body: link } as const;
    return this.commands.run(command, actor, key, async (em) => {
      const accountId = await accountOf(em, link.municipalityCode, link.linkId);
      return this.undoIn(em, { ...link, accountId }, actor);
    });
  }

  /** That an account is withdrawn is undone in the same way as a link. */
  async undoWithdrawal(shown: UndoWithdrawal, actor: Actor, key?: string): Promise<UndoWithdrawalResult> {
    const command = { name: 'undoWithdrawal', permission: 'withdrawals.undo', body: shown } as const;
    return this.commands.run(command, actor, key, (em) =>
      undoInPackage(em, shown, (options) => {
        const reason = freeText(shown.reason);
        return this.withdrawalUndo.undoWithdrawal(em, { ...shown, reason }, actor, options);
      }),
    );
  }

  /**
   * A check task whose automatic link a person found right: the link stays. Throws `packages.link_contradicts`
   * where the grant is another citizen's or type by now (INV-02): such a link can only be undone.
   */
  async confirmLink(ref: TaskRef, note: string, actor: Actor, key?: string): Promise<{ taskId: number }> {
    const command = {
      name: 'confirmLink',
      permission: 'links.matchToGrant',
      body: { ...ref, note },
    } as const;
    return this.commands.run(command, actor, key, async (em) => {
      const task = await lockTask(em, ref);
      assertHeld(task, actor);
      assertCurrent(task, ref);
      await em.query(
        'INSERT INTO app.internal_note (municipality_code, task_id, body, written_by, written_by_name) VALUES ($1, $2, $3, $4, $5)',
        [ref.municipalityCode, task.id, freeText(note), actor.userId, actor.name],
      );
      const link = await activeLink(em, ref.municipalityCode, task.account_id);
      if (!link) throw new NothingToApprove();
      if (link.contradicts) throw new LinkContradicts();
      await moveTask(em, task, 'COMPLETED', { resolution: `GRANT_CASE_${link.outcome}` });
      return { taskId: task.id };
    });
  }

  /** "Lad opgaven udgå": proposed here, approved by a coordinator (A-24, design.md 11). */
  async proposeWithdrawal(
    ref: AccountRef,
    ground: WithdrawalGround,
    note: string,
    actor: Actor,
    key?: string,
  ): Promise<Proposed> {
    const body = { ...ref, ground, note };
    const command = { name: 'proposeWithdrawal', permission: 'withdrawals.propose', body } as const;
    return this.commands.run(command, actor, key, async (em) => {
      // It is approved on the account's task.
      if ((await placeOf(em, ref)).taskId === null) throw new TaskNotFound();
      return this.withdrawals.proposeWithdrawal(em, { ...body, note: freeText(note) }, actor);
    });
  }

  private undoIn(em: EntityManager, link: UndoLink, actor: Actor): Promise<UndoResult> {
    return undoInPackage(em, link, (options) => {
      const reason = freeText(link.reason);
      return this.undo.undoLink(em, { ...link, reason }, actor, options);
    });
  }
}

async function accountOf(em: EntityManager, municipalityCode: string, linkId: number): Promise<number> {
  const [row]: { accountId: number }[] = await em.query(
    'SELECT account_id AS "accountId" FROM app.account_link WHERE municipality_code = $1 AND id = $2',
    [municipalityCode, linkId],
  );
  if (!row) throw new NotFound();
  return row.accountId;
}

async function activeLink(
  em: EntityManager,
  municipalityCode: string,
  accountId: number,
): Promise<{ outcome: string; contradicts: boolean } | null> {
  const [link]: { outcome: string; contradicts: boolean }[] = await em.query(
    `SELECT l.outcome, l.grant_id IS NOT NULL AND (app.is_same_person(l.municipality_code, a.debtor_id, ARRAY[g.debtor_id]) IS NOT TRUE
            OR g.benefit_type <> coalesce(a.benefit_type, g.benefit_type)) AS contradicts
     FROM app.account_link l JOIN app.debtor_account a ON a.municipality_code = l.municipality_code AND a.id = l.account_id
     LEFT JOIN app.grant_award g ON g.municipality_code = l.municipality_code AND g.id = l.grant_id
     WHERE l.municipality_code = $1 AND l.account_id = $2 AND l.ended_at IS NULL`,
    [municipalityCode, accountId],
  );
  return link ?? null;
}
