import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InvalidInput } from '../../shared/index.js';
import { leftBy, readCodeAccounts } from './code-accounts.js';
import { CodeIsBuiltIn, MappingUnchanged } from './mapping.errors.js';
import type { MunicipalityOutcome, WantedMapping } from './mapping.js';

/** The history of the mappings and what each change did, by municipality. */
@Injectable()
export class MappingBooks {
  /** Throws `imports.code_is_built_in`, `shared.invalid_input`, and `imports.mapping_unchanged` where nothing is left to do. */
  async assertChanges(
    em: EntityManager,
    { code, benefitType }: WantedMapping,
  ): Promise<'new' | 'unfinished'> {
    const types: unknown[] = await em.query('SELECT 1 FROM app.benefit_type WHERE code = $1', [benefitType]);
    if (benefitType !== null && types.length === 0) throw new InvalidInput({ field: 'benefitType' });
    const known: { benefit_type: string; built_in: boolean }[] = await em.query(
      'SELECT benefit_type, built_in FROM app.benefit_type_alias WHERE alias = $1',
      [code],
    );
    if (known[0]?.built_in === true) throw new CodeIsBuiltIn();
    if ((known[0]?.benefit_type ?? null) !== benefitType) return 'new';
    if (leftBy(await readCodeAccounts(em), code, benefitType).length === 0) throw new MappingUnchanged();
    return 'unfinished';
  }

  /** The id of the change: a new one, or the latest where it was broken off. */
  async store(em: EntityManager, mapping: WantedMapping, note: string): Promise<number> {
    const latest = await this.latest(em, mapping.code);
    if ((await this.assertChanges(em, mapping)) === 'unfinished' && latest !== null) return latest;
    const rows: { id: number }[] = await em.query(
      'INSERT INTO app.benefit_type_mapping_change (alias, benefit_type, note) VALUES ($1, $2, $3) RETURNING id',
      [mapping.code, mapping.benefitType, note],
    );
    return rows[0]?.id ?? 0;
  }

  async latest(em: EntityManager, code: string): Promise<number | null> {
    const rows: { id: number | null }[] = await em.query(
      'SELECT max(id) AS id FROM app.benefit_type_mapping_change WHERE alias = $1',
      [code],
    );
    return rows[0]?.id ?? null;
  }

  /** In `app.current_municipality()`, in the transaction that did it. */
  async enter(
    em: EntityManager,
    changeId: number,
    mapping: WantedMapping,
    done: MunicipalityOutcome,
  ): Promise<void> {
    await em.query(
      `INSERT INTO app.benefit_type_mapping_result AS r (municipality_code, change_id, accounts, untouched, linked, waits)
       VALUES (app.current_municipality(), $1, $2, $3, $4, $5)
       ON CONFLICT (municipality_code, change_id) DO UPDATE SET accounts = r.accounts + EXCLUDED.accounts,
         untouched = r.untouched + EXCLUDED.untouched, linked = r.linked + EXCLUDED.linked, waits = EXCLUDED.waits`,
      [changeId, done.accounts, done.untouched, done.linked, done.waits],
    );
    await em.query(
      `SELECT app.audit_note(app.current_municipality(), 'benefit_type_mapping_change', $1, jsonb_build_object(
         'operation', 'BENEFIT_TYPE_MAPPED', 'alias', $2::text, 'benefit_type', $3::text, 'accounts', $4::int, 'linked', $5::int))`,
      [changeId, mapping.code, mapping.benefitType, done.accounts, done.linked],
    );
  }

  async results(em: EntityManager, changeId: number): Promise<MunicipalityOutcome[]> {
    return em.query(
      `SELECT r.municipality_code AS "municipalityCode", m.name AS municipality, r.accounts, r.untouched, r.linked, r.waits
       FROM app.benefit_type_mapping_result r JOIN app.municipality m ON m.code = r.municipality_code
       WHERE r.change_id = $1 ORDER BY r.municipality_code`,
      [changeId],
    );
  }
}
