import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordLookUp } from '../../audit/index.js';
import { DebtorNotFound } from '../../claims/index.js';
import { CprVault, formatCpr, type Actor } from '../../shared/index.js';
import { DecisionNotAllowed, NoCprNumber } from '../linking.errors.js';

export interface RevealCpr {
  readonly municipalityCode: string;
  readonly debtorId: number;
  /** Where it is shown: `task` or `resolved`. */
  readonly screen: string;
  /** Why; for a caseworker the task that he holds (design.md 11, "Full CPR"). */
  readonly purpose: string;
}

@Injectable()
export class CprRevealService {
  constructor(private readonly vault: CprVault) {}

  /**
   * The full number, 'ddmmyy-nnnn', after the look-up was written to the log in the same transaction: no log row, no
   * number. The caller checks that the actor may: a caseworker holds the task, an auditor of the municipality states why. Throws `claims.debtor_not_found`, `linking.no_cpr_number`.
   */
  async reveal(em: EntityManager, command: RevealCpr, actor: Actor): Promise<{ cpr: string }> {
    if (actor.userId === null) throw new DecisionNotAllowed();
    const { municipalityCode, debtorId } = command;
    await this.assertExists(em, municipalityCode, debtorId);
    const { screen, purpose } = command;
    await recordLookUp(em, actor, {
      municipalityCode,
      debtorIds: [debtorId],
      screen,
      purpose,
      fields: ['cpr'],
    });
    const [row]: { cipher: Buffer | null }[] = await em.query(
      'SELECT cpr_cipher AS cipher FROM app.debtor WHERE municipality_code = $1 AND id = $2',
      [municipalityCode, debtorId],
    );
    if (!row?.cipher) throw new NoCprNumber();
    return { cpr: formatCpr(this.vault.decrypt(row.cipher)) };
  }

  private async assertExists(em: EntityManager, municipalityCode: string, debtorId: number): Promise<void> {
    const rows: unknown[] = await em.query(
      'SELECT id FROM app.debtor WHERE municipality_code = $1 AND id = $2',
      [municipalityCode, debtorId],
    );
    if (rows.length === 0) throw new DebtorNotFound();
  }
}
