import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TextContainsCpr, containsCpr } from '../shared/index.js';
import type { GrantStatus } from './grant-award.entity.js';
import { SearchTooShort } from './grants.errors.js';

const SHORTEST_SEARCH = 3;
const MOST_ROWS = 50;

/** A grant found by free search; its recipient masked. Amount in øre. */
export interface FoundGrant {
  readonly grantId: number;
  readonly grantNo: string;
  readonly journalNo: string | null;
  readonly benefitType: string;
  readonly benefitTypeName: string;
  readonly periodFrom: string;
  readonly periodTo: string | null;
  readonly amountOere: number | null;
  readonly status: GrantStatus;
  readonly recipientDebtorId: number;
  readonly recipientName: string;
  readonly recipientCprMasked: string | null;
}

@Injectable()
export class GrantSearchService {
  /**
   * Grants of the municipality whose grant number or journal number contains the text, at most 50, in order of number.
   * It may show more than the ranked list does; choosing outside the gates needs a second person (domain.md 5.3 rule 1).
   * Throws `grants.search_too_short` and `shared.text_contains_cpr`: nobody is looked up by number here.
   */
  async search(em: EntityManager, municipalityCode: string, text: string): Promise<FoundGrant[]> {
    const wanted = text.trim();
    if (wanted.length < SHORTEST_SEARCH) throw new SearchTooShort({ characters: SHORTEST_SEARCH });
    if (containsCpr(wanted)) throw new TextContainsCpr();
    return em.query(
      `SELECT g.id AS "grantId", g.grant_no AS "grantNo", g.journal_no AS "journalNo", g.benefit_type AS "benefitType",
              b.name_da AS "benefitTypeName", g.period_from AS "periodFrom", g.period_to AS "periodTo",
              g.amount_oere AS "amountOere", g.status, g.debtor_id AS "recipientDebtorId", d.name AS "recipientName",
              d.cpr_masked AS "recipientCprMasked"
       FROM app.grant_award g
       JOIN app.benefit_type b ON b.code = g.benefit_type
       JOIN app.debtor d ON d.municipality_code = g.municipality_code AND d.id = g.debtor_id
       WHERE g.municipality_code = $1 AND (position($2 IN g.grant_no_key) > 0 OR position($2 IN g.journal_no_key) > 0)
       ORDER BY g.grant_no_key, g.id LIMIT ${MOST_ROWS}`,
      [municipalityCode, wanted.toUpperCase()],
    );
  }
}
