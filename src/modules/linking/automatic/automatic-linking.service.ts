import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../shared/index.js';
import { ACCOUNT_FACTS_SQL, SAME_PERSON_SQL } from './account-facts.js';
import { FIND_FAILED_CHECKS_SQL, FORGET_PASSED_CHECKS_SQL, KEEP_FAILED_CHECKS_SQL } from './link-checks.js';
import {
  CASE_STEP_SQL,
  CREATE_CASES_SQL,
  ELIGIBLE_SQL,
  INSERT_LINKS_SQL,
  KNOWN_CASES_SQL,
  STOPPED_BY_CASE_STEP_SQL,
  STOPPED_SQL,
} from './linking-rounds.js';
import { FIND_REASONS_SQL } from './reason-rules.js';
import { LINKING_RULE_VERSION } from './rule-version.js';

export interface AutomaticLinkingResult {
  readonly linked: number;
  /** Accounts of touched automatic links whose conditions no longer hold: they get a check task. */
  readonly failedChecks: readonly number[];
}

/**
 * Automatic linking of one municipality (design.md 6), set-based, inside the load's transaction and role. The caller
 * has filled the temporary tables `touched(account_id)` (changed by this load) and `untouched(account_id)` (no person
 * has touched them, and their tasks are locked).
 */
@Injectable()
export class AutomaticLinkingService {
  constructor(private readonly clock: Clock) {}

  async run(em: EntityManager, runId: number): Promise<AutomaticLinkingResult> {
    await em.query(SAME_PERSON_SQL);
    await em.query(ACCOUNT_FACTS_SQL);
    await em.query('ANALYZE facts');
    await em.query(FIND_REASONS_SQL);
    await em.query('ANALYZE found');
    await em.query(STOPPED_SQL);
    await em.query(ELIGIBLE_SQL);
    await em.query('ANALYZE eligible');
    await em.query(KNOWN_CASES_SQL);
    await em.query('ANALYZE known_case');
    const linked = await this.linkInRounds(em, runId);
    await this.storeReasons(em);
    return { linked, failedChecks: await this.checkLinksAgain(em, runId) };
  }

  /** One round per rank, so that the first account of a citizen and benefit type creates the case the others link to. */
  private async linkInRounds(em: EntityManager, runId: number): Promise<number> {
    const rounds: { last: number }[] = await em.query(
      'SELECT coalesce(max(rank), 0)::int AS last FROM eligible',
    );
    let linked = 0;
    for (let rank = 1; rank <= (rounds[0]?.last ?? 0); rank += 1) {
      await em.query(CASE_STEP_SQL.replaceAll('$1', String(rank)));
      await em.query('ANALYZE step');
      await em.query(CREATE_CASES_SQL, [this.clock.today()]);
      await em.query(STOPPED_BY_CASE_STEP_SQL);
      const links: unknown[] = await em.query(INSERT_LINKS_SQL, [runId, LINKING_RULE_VERSION]);
      linked += links.length;
      await em.query('DROP TABLE step');
    }
    await em.query('SELECT app.refresh_statistics()');
    return linked;
  }

  /** The reasons of every account that is still not linked; those of the linked ones are gone. */
  private async storeReasons(em: EntityManager): Promise<void> {
    await em.query(
      `DELETE FROM app.account_reason r WHERE r.municipality_code = app.current_municipality()
         AND r.reason_code <> 'R-17' AND r.account_id IN (SELECT account_id FROM facts WHERE link_id IS NULL)
         AND NOT EXISTS (SELECT 1 FROM found f WHERE f.account_id = r.account_id AND f.reason_code = r.reason_code)`,
    );
    await em.query(
      `INSERT INTO app.account_reason (municipality_code, account_id, reason_code)
       SELECT app.current_municipality(), f.account_id, f.reason_code FROM found f JOIN facts USING (account_id)
       WHERE facts.link_id IS NULL AND NOT EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = app.current_municipality()
         AND l.account_id = f.account_id AND l.ended_at IS NULL)
       ON CONFLICT DO NOTHING`,
    );
    await em.query(
      `DELETE FROM app.account_reason r USING app.account_link l WHERE r.municipality_code = app.current_municipality()
         AND l.municipality_code = r.municipality_code AND l.account_id = r.account_id AND l.ended_at IS NULL AND l.run_id IS NOT NULL`,
    );
  }

  /** Conditions again for the automatic links that the load touched: the link stays, a person looks (design.md 6). */
  private async checkLinksAgain(em: EntityManager, runId: number): Promise<number[]> {
    await em.query(FIND_FAILED_CHECKS_SQL);
    await em.query(FORGET_PASSED_CHECKS_SQL);
    await em.query(KEEP_FAILED_CHECKS_SQL, [runId]);
    const rows: { account_id: number }[] = await em.query('SELECT account_id FROM failed_check');
    return rows.map((row) => row.account_id);
  }
}
