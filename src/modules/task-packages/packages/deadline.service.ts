import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission } from '../../identity/index.js';
import { assertCalendarDate, closedDaysOf, nextWorkingDay } from '../../municipalities/index.js';
import { IdempotentCommands, InvalidInput, Transactor, type Actor } from '../../shared/index.js';
import type { DateStep } from '../deadline.js';
import { freeText } from '../free-text.js';
import { DeadlineNotWorkingDay, PackageAlreadyCompleted, PackageNotFound } from '../packages.errors.js';
import type { PackageRef } from './completion.service.js';
import { lockPackage } from './package-rows.js';

/** Dates 'YYYY-MM-DD'. */
export interface DeadlineExtension {
  readonly endDateBefore: string;
  readonly endDate: string;
  readonly reason: string;
  readonly extendedBy: string;
  readonly extendedAt: Date;
}

/** How a package came by its dates: the steps from the anchor on, and what was extended since. */
export interface DeadlineHistory {
  readonly steps: readonly DateStep[];
  readonly extensions: readonly DeadlineExtension[];
}

/** "Forlæng frist": Netcompany, with a reason; nothing else moves a deadline. */
@Injectable()
export class DeadlineService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
  ) {}

  /**
   * Throws `packages.deadline_not_working_day` {next}, `packages.deadline_not_later`, `packages.deadline_in_frozen_zone`,
   * `packages.already_completed`, `packages.text_required`, `shared.text_contains_cpr`, `shared.stale_version`.
   */
  async extendDeadline(
    ref: PackageRef,
    endDate: string,
    reason: string,
    actor: Actor,
    key?: string,
  ): Promise<{ packageId: number }> {
    requirePermission(actor, 'packages.extendDeadline');
    const command = { name: 'extendDeadline', body: { ...ref, endDate, reason } };
    const work = (em: EntityManager): Promise<{ packageId: number }> =>
      this.extend(em, ref, dateOf(endDate), freeText(reason));
    return this.transactor.run(
      actor,
      (em) => this.commands.run(em, actor, { key, ...command }, () => work(em)),
      { command: command.name, municipality: ref.municipalityCode },
    );
  }

  /** Of a package that the reader may see. Throws `packages.package_not_found`. */
  async getDeadlineHistory(packageId: number, actor: Actor): Promise<DeadlineHistory> {
    requirePermission(actor, 'packages.view');
    return this.transactor.read(actor, async (em) => {
      const [found]: { municipality_code: string; steps: DateStep[] }[] = await em.query(
        `SELECT municipality_code, date_steps AS steps FROM app.task_package
         WHERE id = $1 AND ($2::text IS NULL OR municipality_code = $2)`,
        [packageId, actor.municipalityCode],
      );
      if (!found) throw new PackageNotFound();
      const extensions: DeadlineExtension[] = await em.query(
        `SELECT end_date_before AS "endDateBefore", end_date AS "endDate", reason, extended_by_name AS "extendedBy", extended_at AS "extendedAt"
         FROM app.deadline_extension WHERE municipality_code = $1 AND package_id = $2 ORDER BY id`,
        [found.municipality_code, packageId],
      );
      return { steps: found.steps, extensions };
    });
  }

  /** A chosen date is refused where a derived one would move: who chose it says another. The database refuses the rest. */
  private async extend(
    em: EntityManager,
    ref: PackageRef,
    endDate: string,
    reason: string,
  ): Promise<{ packageId: number }> {
    const found = await lockPackage(em, ref.municipalityCode, ref.packageId, ref.version);
    if (found.completed) throw new PackageAlreadyCompleted();
    const next = nextWorkingDay(endDate, await closedDaysOf(em));
    if (next !== endDate) throw new DeadlineNotWorkingDay({ next: danish(next) });
    await em.query(
      'INSERT INTO app.deadline_extension (municipality_code, package_id, end_date, reason) VALUES ($1, $2, $3, $4)',
      [ref.municipalityCode, ref.packageId, endDate, reason],
    );
    return { packageId: ref.packageId };
  }
}

function dateOf(text: string): string {
  try {
    assertCalendarDate(text);
  } catch {
    throw new InvalidInput({ field: 'endDate', rule: 'date' });
  }
  return text;
}

function danish(date: string): string {
  return date.split('-').reverse().join('-');
}
