import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission, type Permission } from '../../identity/index.js';
import { DomainError, IdempotentCommands, StaleVersion, Transactor, type Actor } from '../../shared/index.js';
import { NotLoaded, PackageAlreadyPublished, PackageExists, PackageNotFound } from '../packages.errors.js';
import { insertPackage, type CreatedPackage } from './new-package.js';
import { publishDraft, publishKlikTaskOutsideWaves } from './publish-draft.js';

export interface PackageChoice {
  readonly municipality?: string | undefined;
  readonly klikTask?: string | undefined;
}

/** How many; `waiting` are those whose wave is frozen or not published yet. */
export interface CreatedPackages {
  readonly created: number;
  readonly existing: number;
  readonly waiting: number;
  readonly tasks: number;
}
export interface PublishedPackages {
  readonly published: number;
  readonly existing: number;
  readonly waiting: number;
}

export const USUAL_KLIK_TASK = 'MI 32';
const WAITING = ['waves.frozen_zone', 'packages.klik_task_not_published'];
/** Municipalities whose load and automatic linking are finished (BR-09). */
const LOADED = `SELECT municipality_code FROM app.load_run_municipality GROUP BY municipality_code
  HAVING bool_or(status = 'FINISHED') AND NOT bool_or(status IN ('WAITING', 'RUNNING', 'AWAITING_REASON'))`;

/** Netcompany makes and publishes the packages (BR-12, BR-13); the municipality sees them once they are published. */
@Injectable()
export class PackageService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
  ) {}

  /**
   * One package with one task per account that needs a person; an empty one where there is none.
   * The dates follow from the first finished automatic run. Throws `packages.not_loaded` (BR-09),
   * `packages.package_exists` (BR-13), `packages.klik_task_unknown`, `waves.frozen_zone`.
   */
  async createPackage(
    municipalityCode: string,
    actor: Actor,
    klikTask = USUAL_KLIK_TASK,
    key?: string,
  ): Promise<CreatedPackage> {
    try {
      return await this.asVendor(actor, 'packages.create', 'createPackage', municipalityCode, (em) =>
        this.once(em, actor, key, 'createPackage', { municipalityCode, klikTask }, () =>
          insertPackage(em, municipalityCode, klikTask, actor),
        ),
      );
    } catch (error) {
      if (!(error instanceof PackageExists)) throw error;
      throw new PackageExists({ municipality: await this.nameOf(municipalityCode, actor) });
    }
  }

  /** The municipalities that a package can be created for now: loaded, and without one. Throws `identity.not_permitted`. */
  async listWithoutPackage(
    actor: Actor,
    klikTask = USUAL_KLIK_TASK,
  ): Promise<{ code: string; name: string }[]> {
    requirePermission(actor, 'packages.create');
    return this.transactor.read(actor, (em) =>
      em.query(
        `SELECT m.code, m.name FROM app.municipality m JOIN (${LOADED}) l ON l.municipality_code = m.code
         WHERE NOT EXISTS (SELECT 1 FROM app.task_package p JOIN app.klik_task k ON k.id = p.klik_task_id
                           WHERE p.municipality_code = m.code AND k.code = $1) ORDER BY m.name`,
        [klikTask],
      ),
    );
  }

  /**
   * For every municipality (or one) whose load and automatic linking are finished; existing packages stay as they are, and
   * one whose wave is frozen waits, unless it was asked for by name.
   */
  async createPackages(choice: PackageChoice, actor: Actor): Promise<CreatedPackages> {
    requirePermission(actor, 'packages.create');
    const codes = await this.loadedMunicipalities(actor, choice.municipality);
    if (codes.length === 0 && choice.municipality !== undefined)
      throw new NotLoaded({ municipality: choice.municipality });
    const sum = { created: 0, existing: 0, waiting: 0, tasks: 0 };
    for (const code of codes) {
      try {
        sum.tasks += (await this.createPackage(code, actor, choice.klikTask)).tasks;
        sum.created += 1;
      } catch (error) {
        if (error instanceof PackageExists) sum.existing += 1;
        else if (choice.municipality === undefined && waitsForItsWave(error)) sum.waiting += 1;
        else throw error;
      }
    }
    return sum;
  }

  /** Makes a draft visible to its municipality, as it was shown (`version`). Throws `packages.already_published`, `packages.klik_task_not_published`. */
  async publishPackage(
    municipalityCode: string,
    packageId: number,
    version: number,
    actor: Actor,
    key?: string,
  ): Promise<{ packageId: number }> {
    return this.asVendor(actor, 'packages.publish', 'publishPackage', municipalityCode, (em) =>
      this.once(em, actor, key, 'publishPackage', { packageId, version }, async () => {
        const rows: { published_at: Date | null; version: number }[] = await em.query(
          'SELECT published_at, version FROM app.task_package WHERE municipality_code = $1 AND id = $2 FOR UPDATE',
          [municipalityCode, packageId],
        );
        const found = rows[0];
        if (!found) throw new PackageNotFound();
        if (found.published_at !== null) throw new PackageAlreadyPublished();
        if (found.version !== version) throw new StaleVersion();
        await publishKlikTaskOutsideWaves(em, municipalityCode, packageId);
        await publishDraft(em, municipalityCode, packageId, actor);
        return { packageId };
      }),
    );
  }

  /** All drafts, or one municipality's. One that waits for its wave stays a draft, unless it was asked for by name. */
  async publishPackages(choice: PackageChoice, actor: Actor): Promise<PublishedPackages> {
    requirePermission(actor, 'packages.publish');
    const rows: { municipality_code: string; id: number; version: number; published_at: Date | null }[] =
      await this.transactor.read(
        actor,
        (em) =>
          em.query(
            `SELECT p.municipality_code, p.id, p.version, p.published_at FROM app.task_package p JOIN app.klik_task k ON k.id = p.klik_task_id
       WHERE k.code = $1 AND ($2::text IS NULL OR p.municipality_code = $2) ORDER BY p.municipality_code`,
            [choice.klikTask ?? USUAL_KLIK_TASK, choice.municipality ?? null],
          ),
        { role: 'r_vendor' },
      );
    if (rows.length === 0 && choice.municipality !== undefined) throw new PackageNotFound();
    const drafts = rows.filter((row) => row.published_at === null);
    const sum = { published: 0, existing: rows.length - drafts.length, waiting: 0 };
    for (const draft of drafts) {
      try {
        await this.publishPackage(draft.municipality_code, draft.id, draft.version, actor);
        sum.published += 1;
      } catch (error) {
        if (choice.municipality !== undefined || !waitsForItsWave(error)) throw error;
        sum.waiting += 1;
      }
    }
    return sum;
  }

  private async nameOf(municipalityCode: string, actor: Actor): Promise<string> {
    const [found]: { name: string }[] = await this.transactor.read(actor, (em) =>
      em.query('SELECT name FROM app.municipality WHERE code = $1', [municipalityCode]),
    );
    return found?.name ?? municipalityCode;
  }

  private async loadedMunicipalities(actor: Actor, only: string | undefined): Promise<string[]> {
    const rows: { municipality_code: string }[] = await this.transactor.read(
      actor,
      (em) =>
        em.query(
          `SELECT municipality_code FROM (${LOADED}) l WHERE $1::text IS NULL OR municipality_code = $1 ORDER BY municipality_code`,
          [only ?? null],
        ),
      { role: 'r_vendor' },
    );
    return rows.map((row) => row.municipality_code);
  }

  private async asVendor<T>(
    actor: Actor,
    permission: Permission,
    command: string,
    municipality: string,
    work: (em: EntityManager) => Promise<T>,
  ): Promise<T> {
    requirePermission(actor, permission);
    const role = actor.kind === 'system' ? { role: 'r_vendor' as const } : {};
    return this.transactor.run(actor, work, { command, municipality, ...role });
  }

  private async once<T>(
    em: EntityManager,
    actor: Actor,
    key: string | undefined,
    name: string,
    body: unknown,
    work: () => Promise<T>,
  ): Promise<T> {
    return this.commands.run(em, actor, { key, name, body }, work);
  }
}

function waitsForItsWave(error: unknown): boolean {
  return error instanceof DomainError && WAITING.includes(error.code);
}
