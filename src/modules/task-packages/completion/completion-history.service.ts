import { Injectable } from '@nestjs/common';
import { requirePermission } from '../../identity/index.js';
import { NotFound, Transactor, type Actor } from '../../shared/index.js';
import type { Certificate } from './certificate.js';
import { PackageNotFound } from '../packages.errors.js';

/** One time that the municipality marked the KLIK task as completed; it has ended when the package was reopened. */
export interface Completion {
  readonly id: number;
  readonly by: string;
  readonly at: Date;
  readonly certificate: Certificate;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
}

/** A completion as it is handed on outside the panel. */
export interface IssuedCertificate {
  /** The package's, "MI 32 – Odense". */
  readonly title: string;
  readonly completion: Completion;
}

/** The certificates of a package. Row-level security decides whose packages exist; a draft is Netcompany's. */
@Injectable()
export class CompletionHistoryService {
  constructor(private readonly transactor: Transactor) {}

  /** The newest first. Throws `packages.package_not_found`, also for another municipality's, `identity.not_permitted`. */
  async listCompletions(packageId: number, actor: Actor): Promise<Completion[]> {
    return (await this.read(packageId, actor)).completions;
  }

  /** Throws what `listCompletions` throws, and `shared.not_found` for another package's completion. */
  async getCertificate(packageId: number, completionId: number, actor: Actor): Promise<IssuedCertificate> {
    const { title, completions } = await this.read(packageId, actor);
    const completion = completions.find(({ id }) => id === completionId);
    if (!completion) throw new NotFound();
    return { title, completion };
  }

  private async read(
    packageId: number,
    actor: Actor,
  ): Promise<{ readonly title: string; readonly completions: Completion[] }> {
    requirePermission(actor, 'packages.view');
    return this.transactor.read(actor, async (em) => {
      const [found]: { municipality: string; title: string }[] = await em.query(
        `SELECT municipality_code AS municipality, title FROM app.task_package
         WHERE id = $1 AND ($2::text IS NULL OR municipality_code = $2)`,
        [packageId, actor.municipalityCode],
      );
      if (!found) throw new PackageNotFound();
      const completions: Completion[] = await em.query(
        `SELECT id, completed_by_name AS by, completed_at AS at, certificate, ended_by_name AS "endedBy",
                ended_at AS "endedAt", end_reason AS "endReason"
         FROM app.package_completion WHERE municipality_code = $1 AND package_id = $2 ORDER BY completed_at DESC, id DESC`,
        [found.municipality, packageId],
      );
      return { title: found.title, completions };
    });
  }
}
