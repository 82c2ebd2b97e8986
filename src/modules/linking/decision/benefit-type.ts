import type { EntityManager } from 'typeorm';
import { UnknownBenefitType } from '../linking.errors.js';

/** A supplied benefit type is one that KY handles; throws `linking.unknown_benefit_type`. */
export async function assertBenefitTypeKnown(em: EntityManager, benefitType: string): Promise<void> {
  const rows: unknown[] = await em.query('SELECT code FROM app.benefit_type WHERE code = $1', [benefitType]);
  if (rows.length === 0) throw new UnknownBenefitType({ benefitType });
}
