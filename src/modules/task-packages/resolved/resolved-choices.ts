import type { EntityManager } from 'typeorm';

export interface Choice {
  readonly code: string;
  readonly name: string;
}

/** What the fields of the filter can be set to. */
export interface ResolvedChoices {
  /** The reader's own, or for those who look across every municipality where something was decided. */
  readonly municipalities: readonly Choice[];
  readonly benefitTypes: readonly Choice[];
  readonly reasons: readonly { readonly code: string; readonly labelDa: string; readonly labelEn: string }[];
  readonly mayExport: boolean;
}

/** `own` is the reader's municipality, null for those who look across. */
export async function readChoices(
  em: EntityManager,
  own: string | null,
): Promise<Omit<ResolvedChoices, 'mayExport'>> {
  return {
    municipalities: await em.query(own === null ? DECIDED_SOMEWHERE : OWN, own === null ? [] : [own]),
    benefitTypes: await em.query('SELECT code, name_da AS name FROM app.benefit_type ORDER BY name_da'),
    reasons: await em.query(
      'SELECT code, label_da AS "labelDa", label_en AS "labelEn" FROM app.reason_code ORDER BY sort',
    ),
  };
}

const OWN = 'SELECT code, name FROM app.municipality WHERE code = $1';
const DECIDED_SOMEWHERE = `SELECT code, name FROM app.municipality m
  WHERE EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = m.code)
     OR EXISTS (SELECT 1 FROM app.account_withdrawal w WHERE w.municipality_code = m.code) ORDER BY name`;
