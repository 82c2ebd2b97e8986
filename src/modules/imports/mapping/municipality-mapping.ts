import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MunicipalityLoad } from '../run/municipality-load.js';
import { NOT_LINKED_BY_PERSON } from './code-accounts.js';
import type { MunicipalityOutcome } from './mapping.js';

/** A mapping in one municipality, inside one transaction of the load's role whose municipality it is. */
@Injectable()
export class MunicipalityMapping {
  constructor(private readonly loads: MunicipalityLoad) {}

  /**
   * Gives the accounts whose benefit type came in one of these spellings the type (null: none) and runs automatic linking
   * again; accounts that a person linked keep theirs. What is linked by the machine already is tested again.
   */
  async apply(
    em: EntityManager,
    spellings: readonly string[],
    benefitType: string | null,
  ): Promise<MunicipalityOutcome> {
    const linked = await this.loads.linkAgain(em, () => giveType(em, spellings, benefitType));
    const rows: Omit<MunicipalityOutcome, 'linked' | 'waits' | 'untouched'>[] = await em.query(
      `SELECT m.code AS "municipalityCode", m.name AS municipality, (SELECT count(*)::int FROM touched) AS accounts
       FROM app.municipality m WHERE m.code = app.current_municipality()`,
    );
    const known = rows[0] ?? { municipalityCode: '', municipality: '', accounts: 0 };
    if (linked === null) return { ...known, untouched: 0, linked: 0, waits: true };
    const untouched: { n: number }[] = await em.query(
      'SELECT count(*)::int AS n FROM touched JOIN untouched USING (account_id)',
    );
    return { ...known, untouched: untouched[0]?.n ?? 0, linked, waits: false };
  }
}

/** The accounts are locked first: one that a person is just linking is looked at again when he is done. */
async function giveType(
  em: EntityManager,
  spellings: readonly string[],
  benefitType: string | null,
): Promise<void> {
  const wanted = `a.municipality_code = app.current_municipality() AND a.benefit_type_raw = ANY ($1) AND a.benefit_type IS DISTINCT FROM $2`;
  await em.query('CREATE TEMPORARY TABLE touched (account_id bigint PRIMARY KEY) ON COMMIT DROP');
  await em.query(`SELECT 1 FROM app.debtor_account a WHERE ${wanted} ORDER BY a.id FOR UPDATE`, [
    spellings,
    benefitType,
  ]);
  await em.query(
    `WITH changed AS (
       UPDATE app.debtor_account a SET benefit_type = $2, version = a.version + 1
       WHERE ${wanted} AND ${NOT_LINKED_BY_PERSON} RETURNING a.id)
     INSERT INTO touched SELECT id FROM changed`,
    [spellings, benefitType],
  );
  await em.query('ANALYZE touched');
}
