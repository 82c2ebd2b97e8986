import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { can, requirePermission, type Permission } from '../../identity/index.js';
import { Clock, IdempotentCommands, InvalidInput, Transactor, type Actor } from '../../shared/index.js';
import { freeText } from '../free-text.js';
import { assertDraftAllowed, copyAsDraft, insertFirstDraft } from './klik-drafts.js';
import type { KlikDocument } from './klik-document.js';
import { changedColumns, type KlikEdit } from './klik-edit.js';
import { readTitle } from './klik-title.js';
import { ThemeNotOfTitle, TitleWithoutNumber, refusalOf } from './klik.errors.js';
import {
  draftOf,
  lockDraft,
  readComments,
  readDescription,
  readDocument,
  readVersions,
} from './klik-rows.js';
import { publicationProblems } from './publication.js';

export interface DescriptionRef {
  readonly descriptionId: number;
  /** The revision that the screen showed. */
  readonly revision: number | null;
}

const INITIALS = /^[A-ZÆØÅ]{2,5}$/;

/** The KLIK task's description as a document with versions (domain.md 4.11). Netcompany writes it, everybody reads it. */
@Injectable()
export class KlikDescriptionService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
  ) {}

  /** One version; drafts and the review exist for Netcompany only. Throws `packages.description_not_found`. */
  async getDocument(id: number, actor: Actor): Promise<KlikDocument> {
    requirePermission(actor, 'klikTasks.view');
    return this.transactor.read(actor, (em) => readDocument(em, id, can(actor.role, 'klikTasks.edit')));
  }

  /**
   * Changes the given fields of a draft; '' empties one. An empty theme is taken from the title, and one that contradicts
   * it is refused (BR-20). Throws `packages.published_description_is_immutable`, `packages.theme_not_of_title`,
   * `packages.version_exists`, `shared.stale_version`, `shared.text_contains_cpr`.
   */
  async editDescription(
    ref: DescriptionRef,
    edit: KlikEdit,
    actor: Actor,
    key?: string,
  ): Promise<{ descriptionId: number }> {
    return this.command('editDescription', 'klikTasks.edit', actor, key, { ...ref, ...edit }, async (em) => {
      const { values } = await lockDraft(em, ref.descriptionId, ref.revision);
      const changed = changedColumns(edit);
      const title = readTitle(changed['title'] === undefined ? values.title : (edit.title ?? null));
      const theme = changed['theme'] === undefined ? values.theme : changed['theme'];
      if (title !== null && theme === null) changed['theme'] = title.theme;
      if (title !== null && theme !== null && theme !== title.theme)
        throw new ThemeNotOfTitle({ theme: title.theme });
      const columns = Object.keys(changed);
      const assigned = ['revision = revision + 1', ...columns.map((column, at) => `${column} = $${at + 2}`)];
      await em.query(`UPDATE app.klik_task_description SET ${assigned.join(', ')} WHERE id = $1`, [
        ref.descriptionId,
        ...columns.map((column) => changed[column]),
      ]);
      return { descriptionId: ref.descriptionId };
    });
  }

  /**
   * The draft becomes the newest version, with note, initials and today's date, and is never changed again (INV-11).
   * Throws the first of `publicationProblems`, each with its own code; the database counts comments and versions again.
   */
  async publishDescription(
    ref: DescriptionRef,
    said: { note: string; initials: string },
    actor: Actor,
    key?: string,
  ): Promise<{ descriptionId: number }> {
    return this.command(
      'publishDescription',
      'klikTasks.publish',
      actor,
      key,
      { ...ref, ...said },
      async (em) => {
        const draft = await lockDraft(em, ref.descriptionId, ref.revision);
        const comments = await readComments(em, draft.id);
        const [problem] = publicationProblems(
          draftOf(draft, await readVersions(em, draft.klikTaskId), comments),
        );
        if (problem) throw refusalOf(problem.code, problem.details);
        await em.query(
          `UPDATE app.klik_task_description SET status = 'PUBLISHED', published_at = now(), version_note = $2, version_initials = $3,
                version_date = $4, revision = revision + 1 WHERE id = $1`,
          [draft.id, freeText(said.note), assertInitials(said.initials), this.clock.today()],
        );
        return { descriptionId: draft.id };
      },
    );
  }

  /**
   * A new draft with the text of this version, numbered after the newest; comments that are open come along. Throws
   * `packages.draft_exists` while one is under way.
   */
  async draftNewVersion(
    descriptionId: number,
    actor: Actor,
    key?: string,
  ): Promise<{ descriptionId: number }> {
    return this.command('draftNewVersion', 'klikTasks.edit', actor, key, { descriptionId }, async (em) => {
      const { id, klikTaskId } = await readDescription(em, descriptionId);
      await em.query('SELECT app.lock_klik_task($1)', [klikTaskId]);
      const versions = await readVersions(em, klikTaskId);
      assertDraftAllowed(versions);
      return { descriptionId: await copyAsDraft(em, id, versions) };
    });
  }

  /** A KLIK task that is not described yet, named and numbered by its title (BR-20). Throws `packages.klik_task_exists`. */
  async describeKlikTask(title: string, actor: Actor, key?: string): Promise<{ descriptionId: number }> {
    return this.command('describeKlikTask', 'klikTasks.edit', actor, key, { title }, async (em) => {
      const read = readTitle(freeText(title));
      if (read === null) throw new TitleWithoutNumber();
      return { descriptionId: await insertFirstDraft(em, read) };
    });
  }

  private async command<T>(
    name: string,
    permission: Permission,
    actor: Actor,
    key: string | undefined,
    body: object,
    work: (em: EntityManager) => Promise<T>,
  ): Promise<T> {
    requirePermission(actor, permission);
    return this.transactor.run(
      actor,
      async (em) => this.commands.run(em, actor, { key, name, body }, () => work(em)),
      { command: name },
    );
  }
}

/** Two to five letters, as they stand in the table of versions. Throws `shared.invalid_input`. */
export function assertInitials(text: string): string {
  const initials = text.trim().toUpperCase();
  if (!INITIALS.test(initials)) throw new InvalidInput({ field: 'initials', rule: 'initials' });
  return initials;
}
