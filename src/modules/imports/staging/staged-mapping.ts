import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A load that was killed or laid down goes on with rows that were read while a code meant something else. */
@Injectable()
export class StagedMapping {
  async apply(
    em: EntityManager,
    isSpelling: (raw: string) => boolean,
    benefitType: string | null,
  ): Promise<void> {
    const rows: { raw: string }[] = await em.query(
      'SELECT DISTINCT benefit_type_raw AS raw FROM staging.account WHERE benefit_type_raw IS NOT NULL AND benefit_type IS DISTINCT FROM $1',
      [benefitType],
    );
    const spellings = rows.map((row) => row.raw).filter(isSpelling);
    if (spellings.length === 0) return;
    await em.query('UPDATE staging.account SET benefit_type = $2 WHERE benefit_type_raw = ANY ($1)', [
      spellings,
      benefitType,
    ]);
  }
}
