import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TextContainsCpr, containsCpr } from '../shared/index.js';
import type { GrantStatus } from './grant-award.entity.js';
import { SearchTooShort } from './grants.errors.js';

const SHORTEST_SEARCH = 3;
const MOST_ROWS = 50;

/** What a grant is looked for by; everything that is given has to hold. */
export interface GrantQuery {
  /** Grants whose number or journal number begins with it; where none does, those that contain it. */
  readonly text?: string;
  /** 'yyyy-mm-dd', both ends included: grants that ran on any day between them. */
  readonly from?: string;
  readonly to?: string;
  readonly benefitType?: string;
}

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

/** At most 50, in order of number; `more` says that there are others. */
export interface FoundGrants {
  readonly grants: readonly FoundGrant[];
  readonly more: boolean;
}

/** What is shown of the grants that `found` names, in order of number, byte by byte as in the indexes. */
const shown = (found: string): string => `
  SELECT g.id AS "grantId", g.grant_no AS "grantNo", g.journal_no AS "journalNo", g.benefit_type AS "benefitType",
         b.name_da AS "benefitTypeName", g.period_from AS "periodFrom", g.period_to AS "periodTo",
         g.amount_oere AS "amountOere", g.status, g.debtor_id AS "recipientDebtorId", d.name AS "recipientName",
         d.cpr_masked AS "recipientCprMasked"
  FROM (${found}) f
  JOIN app.grant_award g ON g.municipality_code = $1 AND g.id = f.id
  JOIN app.benefit_type b ON b.code = g.benefit_type
  JOIN app.debtor d ON d.municipality_code = g.municipality_code AND d.id = g.debtor_id
  ORDER BY g.grant_no_key USING ~<~, g.id LIMIT ${MOST_ROWS + 1}`;

/** The first ones by this key, whose index is read no further. */
const firstBy = (key: string, condition: string): string => `
  (SELECT g.id FROM app.grant_award g
   WHERE g.municipality_code = $1 AND ($2::date IS NULL OR g.period_to IS NULL OR g.period_to >= $2)
     AND ($3::date IS NULL OR g.period_from <= $3) AND ($4::text IS NULL OR g.benefit_type = $4) AND ${condition}
   ORDER BY g.${key} USING ~<~ LIMIT ${MOST_ROWS + 1})`;
const KEYS = ['grant_no_key', 'journal_no_key'];
const BEGINNING = shown(KEYS.map((key) => firstBy(key, `g.${key} ^@ $5`)).join(' UNION '));
const CONTAINING = shown(KEYS.map((key) => firstBy(key, `position($5 IN g.${key}) > 0`)).join(' UNION '));
const WITHOUT_TEXT = shown(firstBy('grant_no_key', 'true'));
const OF_PERSONS = shown(
  'SELECT id FROM app.grant_award WHERE municipality_code = $1 AND (debtor_id = ANY($2::bigint[]) OR co_debtor_id = ANY($2::bigint[]))',
);

@Injectable()
export class GrantSearchService {
  /**
   * Grants of the municipality by number, journal number, period and benefit type. It may show more than the ranked list
   * does; choosing outside the gates needs a second person (domain.md 5.3 rule 1). Without a text both a period and a
   * benefit type are needed. Throws `grants.search_too_short` and `shared.text_contains_cpr`: nobody is looked up by
   * number here.
   */
  async search(em: EntityManager, municipalityCode: string, query: GrantQuery): Promise<FoundGrants> {
    const wanted = query.text?.trim() ?? '';
    if (containsCpr(wanted)) throw new TextContainsCpr();
    const { from = null, to = null, benefitType = null } = query;
    const isNarrow = benefitType !== null && (from !== null || to !== null);
    if (wanted === '' ? !isNarrow : wanted.length < SHORTEST_SEARCH)
      throw new SearchTooShort({ characters: SHORTEST_SEARCH });
    const narrowed = [municipalityCode, from, to, benefitType];
    if (wanted === '') return capped(await em.query(WITHOUT_TEXT, narrowed));
    const params = [...narrowed, wanted.toUpperCase()];
    const beginning = capped(await em.query(BEGINNING, params));
    return beginning.grants.length > 0 ? beginning : capped(await em.query(CONTAINING, params));
  }

  /** The grants of these persons, as recipient or co-recipient. The caller has recorded the look-up. */
  async ofPersons(
    em: EntityManager,
    municipalityCode: string,
    debtorIds: readonly number[],
  ): Promise<FoundGrants> {
    return capped(await em.query(OF_PERSONS, [municipalityCode, [...debtorIds]]));
  }
}

function capped(rows: readonly FoundGrant[]): FoundGrants {
  return { grants: rows.slice(0, MOST_ROWS), more: rows.length > MOST_ROWS };
}
