import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission } from '../../identity/index.js';
import { IdempotentCommands, StaleVersion, Transactor, type Actor } from '../../shared/index.js';
import { freeText } from '../free-text.js';
import type { KlikComment } from './klik-document.js';
import { assertInitials } from './klik-description.service.js';
import { CommentAlready, CommentNotFound } from './klik.errors.js';
import { lockDraft } from './klik-rows.js';

export interface CommentRef {
  readonly descriptionId: number;
  readonly commentId: number;
  readonly version: number;
}

/** The review in the margin of a draft: comments beside a field, resolved and reopened. All throw for a published version. */
@Injectable()
export class KlikCommentService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
  ) {}

  /** Numbered after the last one of the document: "MB12". Throws `packages.text_required`, `shared.text_contains_cpr`. */
  async addComment(
    descriptionId: number,
    comment: { field: KlikComment['field']; body: string; initials: string },
    actor: Actor,
    key: string,
  ): Promise<{ commentId: number }> {
    return this.command('addKlikComment', actor, key, { descriptionId, ...comment }, async (em) => {
      await lockDraft(em, descriptionId, null);
      const initials = assertInitials(comment.initials);
      const [made]: { id: number }[] = await em.query(
        `INSERT INTO app.klik_task_comment (description_id, code, sort, field, body, initials, written_by, written_by_name, written_at)
         SELECT $1, $2 || (coalesce(max(sort), 0) + 1), coalesce(max(sort), 0) + 1, $3, $4, $2, $5, $6, now()
         FROM app.klik_task_comment WHERE description_id = $1 RETURNING id`,
        [descriptionId, initials, comment.field, freeText(comment.body), actor.userId, actor.name],
      );
      return { commentId: made?.id ?? 0 };
    });
  }

  /** Done with, and what became of it if there is something to say. Throws `packages.comment_already`. */
  async resolveComment(
    ref: CommentRef,
    resolution: string | null,
    actor: Actor,
    key: string,
  ): Promise<{ commentId: number }> {
    const said = resolution === null || resolution.trim() === '' ? null : freeText(resolution);
    return this.command('resolveKlikComment', actor, key, { ...ref, said }, (em) =>
      this.turn(em, ref, { isResolved: true, by: actor.name, said }),
    );
  }

  /** Open again; what was said about it is in the audit trail. Throws `packages.comment_already`. */
  async reopenComment(ref: CommentRef, actor: Actor, key: string): Promise<{ commentId: number }> {
    return this.command('reopenKlikComment', actor, key, ref, (em) =>
      this.turn(em, ref, { isResolved: false, by: null, said: null }),
    );
  }

  private async turn(
    em: EntityManager,
    { descriptionId, commentId, version }: CommentRef,
    to: { isResolved: boolean; by: string | null; said: string | null },
  ): Promise<{ commentId: number }> {
    await lockDraft(em, descriptionId, null);
    const [found]: { isResolved: boolean; version: number }[] = await em.query(
      `SELECT resolved_at IS NOT NULL AS "isResolved", version FROM app.klik_task_comment WHERE id = $1 AND description_id = $2 FOR UPDATE`,
      [commentId, descriptionId],
    );
    if (!found) throw new CommentNotFound();
    if (found.isResolved === to.isResolved) throw new CommentAlready();
    if (found.version !== version) throw new StaleVersion();
    await em.query(
      `UPDATE app.klik_task_comment SET resolved_at = CASE WHEN $2 THEN now() END, resolved_by_name = $3, resolution = $4,
              version = version + 1 WHERE id = $1`,
      [commentId, to.isResolved, to.by, to.said],
    );
    return { commentId };
  }

  private async command<T>(
    name: string,
    actor: Actor,
    key: string,
    body: object,
    work: (em: EntityManager) => Promise<T>,
  ): Promise<T> {
    requirePermission(actor, 'klikTasks.edit');
    return this.transactor.run(
      actor,
      (em) => this.commands.run(em, actor, { key, name, body }, () => work(em)),
      { command: name },
    );
  }
}
