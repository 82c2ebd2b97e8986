import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordPersonSearch } from '../../audit/index.js';
import { CprVault, parseCpr, type Actor } from '../../shared/index.js';
import { CprFormat } from '../claims.errors.js';

export interface FindByCpr {
  readonly municipalityCode: string;
  /** As typed, with or without hyphen; it is stored nowhere. */
  readonly cpr: string;
  /** Why: the number of the task that is worked on, or where in the panel was searched. */
  readonly purpose: string;
}

@Injectable()
export class PersonSearchService {
  constructor(private readonly vault: CprVault) {}

  /**
   * Whose number it is, or was: at most a few debtors of the municipality, none where it is unknown. The search stands in
   * the look-up log before anything about them is read. Throws `claims.cpr_format`, `audit.too_many_searches`.
   */
  async findByCpr(
    em: EntityManager,
    { municipalityCode, cpr, purpose }: FindByCpr,
    actor: Actor,
  ): Promise<number[]> {
    const digits = parseCpr(cpr.replaceAll(/[\s.–/]/g, ''));
    if (digits === null) throw new CprFormat();
    const criterionHash = this.vault.hash(digits);
    const found: { id: number }[] = await em.query(
      `SELECT id FROM app.debtor WHERE municipality_code = $1 AND cpr_hash = $2
       UNION SELECT debtor_id FROM app.debtor_previous_cpr WHERE municipality_code = $1 AND cpr_hash = $2
       ORDER BY id`,
      [municipalityCode, criterionHash],
    );
    const debtorIds = found.map(({ id }) => id);
    const fields = ['name'] as const;
    await recordPersonSearch(em, actor, { municipalityCode, debtorIds, purpose, fields, criterionHash });
    return debtorIds;
  }
}
