import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { KyGateway } from '../../cases/index.js';
import { Transactor } from '../../shared/index.js';
import { PostingsProcessed } from '../linking.errors.js';
import type { ActiveLink } from '../links/account-state.js';

export interface LinkEnd {
  readonly municipalityCode: string;
  readonly accountId: number;
  readonly link: ActiveLink;
  readonly reason: string;
  readonly endedBy: number;
  readonly endedByName: string;
}

@Injectable()
export class LinkEnder {
  constructor(
    private readonly transactor: Transactor,
    private readonly ky: KyGateway,
  ) {}

  /**
   * Ends the link's row and keeps it; released postings wait again (trigger hold_postings). A case that a link made and
   * that no link uses any more is closed as made in error. Throws `linking.postings_processed` once money has moved.
   */
  async end(em: EntityManager, end: LinkEnd): Promise<void> {
    await this.assertNothingProcessed(em, end);
    await this.transactor.as(em, 'r_ky', () =>
      em.query(
        `UPDATE app.account_link SET ended_at = now(), ended_by = $3, ended_by_name = $4, end_reason = $5
         WHERE municipality_code = $1 AND id = $2`,
        [end.municipalityCode, end.link.linkId, end.endedBy, end.endedByName, end.reason],
      ),
    );
    if (await this.isMadeInError(em, end))
      await this.ky.closeCreatedInError(em, end.municipalityCode, end.link.caseId);
  }

  private async assertNothingProcessed(em: EntityManager, end: LinkEnd): Promise<void> {
    const processed: unknown[] = await em.query(
      `SELECT 1 FROM app.posting p JOIN app.claim c ON c.municipality_code = p.municipality_code AND c.id = p.claim_id
       WHERE c.municipality_code = $1 AND c.account_id = $2 AND p.state = 'PROCESSED' LIMIT 1`,
      [end.municipalityCode, end.accountId],
    );
    if (processed.length > 0) throw new PostingsProcessed();
  }

  private async isMadeInError(em: EntityManager, end: LinkEnd): Promise<boolean> {
    const cases: unknown[] = await em.query(
      `SELECT 1 FROM app.case_file k WHERE k.municipality_code = $1 AND k.id = $2 AND k.origin = 'CREATED_BY_LINK'
         AND NOT EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = k.municipality_code AND l.case_id = k.id
                         AND l.ended_at IS NULL)`,
      [end.municipalityCode, end.link.caseId],
    );
    return cases.length > 0;
  }
}
