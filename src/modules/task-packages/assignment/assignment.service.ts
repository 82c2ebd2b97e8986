import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../shared/index.js';
import { AssigneeUnknown } from '../packages.errors.js';
import { QueueCommands, type Desk } from '../queue/queue-commands.js';
import { TASK_IS_LEFT_SQL } from '../tasks/task-standing.js';
import {
  OneAssignee,
  SelectionApplied,
  SelectionEmpty,
  SelectionExpired,
  SelectionNotFound,
} from './assignment.errors.js';
import type { Assignment, AssignmentDesk, WantedAssignment, Workload } from './assignment.js';
import { handOut } from './hand-out.js';
import { readAssignment } from './read-assignment.js';
import { findTasks, type FoundTask } from './selected-tasks.js';
import { spread } from './spread.js';
import { readWorkload } from './workload.js';

const SELECT_TASKS = `
INSERT INTO app.assignment_selection_task (municipality_code, selection_id, task_id, task_version, holder_id, assignee_id, left_out)
SELECT $1, $2, * FROM unnest($3::bigint[], $4::int[], $5::bigint[], $6::bigint[], $7::text[])`;

/** "Fordel opgaver": the coordinator sees what would happen, and exactly that is done, task by task. */
@Injectable()
export class AssignmentService {
  constructor(private readonly commands: QueueCommands) {}

  /** What there is to hand out, and who has how much. Throws `identity.not_permitted`. */
  async getDesk(actor: Actor): Promise<AssignmentDesk> {
    return this.commands.read('tasks.assign', actor, async (em, { municipalityCode }) => {
      const of = [municipalityCode];
      const [counted]: { unassigned: number }[] = await em.query(
        `SELECT count(*)::int AS unassigned FROM app.link_task t
         WHERE t.municipality_code = $1 AND t.assignee_id IS NULL AND ${TASK_IS_LEFT_SQL}`,
        of,
      );
      return {
        unassigned: counted?.unassigned ?? 0,
        people: await readWorkload(em, municipalityCode),
        packages: await em.query(
          `SELECT p.id, p.title, count(*)::int AS count FROM app.link_task t
           JOIN app.task_package p ON p.municipality_code = t.municipality_code AND p.id = t.package_id
           WHERE t.municipality_code = $1 AND ${TASK_IS_LEFT_SQL} GROUP BY p.id, p.title ORDER BY p.title`,
          of,
        ),
        benefitTypes: await em.query(
          `SELECT b.code, b.name_da AS name, count(*)::int AS count FROM app.link_task t
           JOIN app.debtor_account a ON a.municipality_code = t.municipality_code AND a.id = t.account_id
           JOIN app.benefit_type b ON b.code = a.benefit_type
           WHERE t.municipality_code = $1 AND ${TASK_IS_LEFT_SQL} GROUP BY b.code, b.name_da ORDER BY b.name_da`,
          of,
        ),
      };
    });
  }

  /** Who holds tasks or could, by name; for choosing whose tasks to look at. */
  async listHolders(actor: Actor): Promise<Pick<Workload, 'id' | 'name'>[]> {
    return this.commands.read('tasks.take', actor, (em, { municipalityCode }) =>
      readWorkload(em, municipalityCode),
    );
  }

  /**
   * Who would get which task, counted and kept for half an hour; changes no task. Throws `packages.selection_empty`,
   * `.assignee_unknown`, `.one_assignee`.
   */
  async previewAssignment(wanted: WantedAssignment, actor: Actor, key?: string): Promise<Assignment> {
    const command = { name: 'previewAssignment', permission: 'tasks.assign', body: wanted } as const;
    return this.commands.runAndShow(
      command,
      actor,
      key,
      (em, desk) => this.select(em, desk, wanted),
      (em, { municipalityCode }, selectionId) => readAssignment(em, municipalityCode, selectionId),
    );
  }

  /** The caller's own selection, with what became of it. Throws `packages.selection_not_found`. */
  async getAssignment(selectionId: number, actor: Actor): Promise<Assignment> {
    return this.commands.read('tasks.assign', actor, (em, { municipalityCode }) =>
      readAssignment(em, municipalityCode, selectionId),
    );
  }

  /**
   * Hands out what was shown: a task that somebody moved since stays where it is, and the answer says so. Once only;
   * throws `packages.selection_applied`, `.selection_expired`, `.selection_not_found`.
   */
  async assignTasks(selectionId: number, actor: Actor, key?: string): Promise<Assignment> {
    const command = { name: 'assignTasks', permission: 'tasks.assign', body: { selectionId } } as const;
    return this.commands.runAndShow(
      command,
      actor,
      key,
      async (em, { municipalityCode }) => {
        await lockSelection(em, municipalityCode, selectionId);
        await handOut(em, municipalityCode, selectionId);
        await em.query(
          'UPDATE app.assignment_selection SET applied_at = now() WHERE municipality_code = $1 AND id = $2',
          [municipalityCode, selectionId],
        );
        return selectionId;
      },
      (em, { municipalityCode }) => readAssignment(em, municipalityCode, selectionId),
    );
  }

  private async select(em: EntityManager, desk: Desk, wanted: WantedAssignment): Promise<number> {
    const { municipalityCode, userId } = desk;
    const receivers = await receiversOf(em, municipalityCode, wanted);
    const found = await findTasks(em, municipalityCode, wanted);
    const free = found.filter(({ leftOut }) => leftOut === null);
    const dealt = spread(free, receivers, wanted.way);
    await em.query(
      `DELETE FROM app.assignment_selection WHERE municipality_code = $1 AND made_by = $2 AND expires_at < now() - interval '1 day'`,
      [municipalityCode, userId],
    );
    const [first] = found;
    if (!first) throw new SelectionEmpty();
    const [selection]: { id: number }[] = await em.query(
      'INSERT INTO app.assignment_selection (municipality_code, made_by, way, matching) VALUES ($1, $2, $3, $4) RETURNING id',
      [municipalityCode, userId, wanted.way, first.matching],
    );
    if (!selection) throw new SelectionNotFound();
    const rows = found.map((task) => rowOf(task, dealt));
    await em.query(SELECT_TASKS, [
      municipalityCode,
      selection.id,
      rows.map(({ taskId }) => taskId),
      rows.map(({ version }) => version),
      rows.map(({ holderId }) => holderId),
      rows.map(({ assigneeId }) => assigneeId),
      rows.map(({ leftOut }) => leftOut),
    ]);
    return selection.id;
  }
}

/** A task that stays with who has it already is left out, too. */
function rowOf(task: FoundTask, dealt: ReadonlyMap<number, number>) {
  const assigneeId = dealt.get(task.taskId) ?? null;
  if (assigneeId !== null && assigneeId === task.holderId)
    return { ...task, assigneeId: null, leftOut: 'ALREADY_THEIRS' as const };
  return { ...task, assigneeId };
}

async function receiversOf(
  em: EntityManager,
  municipalityCode: string,
  { way, assigneeIds }: WantedAssignment,
): Promise<Workload[]> {
  const wanted = new Set(assigneeIds);
  if (way === 'ONE' && wanted.size !== 1) throw new OneAssignee();
  const people = await readWorkload(em, municipalityCode);
  const receivers = people.filter(({ id, isAssignable }) => isAssignable && wanted.has(id));
  if (receivers.length === 0 || receivers.length !== wanted.size) throw new AssigneeUnknown();
  return receivers;
}

/** Two presses of the button follow one another; the second finds it applied. */
async function lockSelection(
  em: EntityManager,
  municipalityCode: string,
  selectionId: number,
): Promise<void> {
  const [selection]: { isApplied: boolean; isExpired: boolean }[] = await em.query(
    `SELECT applied_at IS NOT NULL AS "isApplied", expires_at <= now() AS "isExpired" FROM app.assignment_selection
     WHERE municipality_code = $1 AND id = $2 FOR UPDATE`,
    [municipalityCode, selectionId],
  );
  if (!selection) throw new SelectionNotFound();
  if (selection.isApplied) throw new SelectionApplied();
  if (selection.isExpired) throw new SelectionExpired();
}
