import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactor, systemActor } from '../../shared/index.js';
import type { LinkOutcome } from '../decision/decision.js';
import type { LinkMethod } from '../links/account-link.entity.js';
import { listMunicipalities } from './municipalities.js';

/** One line of `links export`; no grant for "no direct grant". */
export interface LinkRow {
  readonly accountNo: string;
  readonly grantNo: string | null;
  readonly caseNo: string;
  readonly outcome: LinkOutcome;
  readonly method: LinkMethod;
}

const COMMAND = 'links export';
const BATCH = 5_000;

@Injectable()
export class LinkExport {
  constructor(private readonly transactor: Transactor) {}

  /** Every link that holds now, municipality by municipality, in order of account number. Runs as the system. */
  async *rows(): AsyncGenerator<LinkRow> {
    for (const municipality of await listMunicipalities(this.transactor, COMMAND)) {
      for (let last = ''; ;) {
        const page = await this.transactor.read(
          systemActor(COMMAND, municipality),
          (em) => readPage(em, municipality, last),
          {
            command: COMMAND,
            municipality,
          },
        );
        yield* page;
        const end = page.at(-1);
        if (!end || page.length < BATCH) break;
        last = end.accountNo;
      }
    }
  }
}

/**
 * The planner has no statistics of municipality codes (load-speed.sql) and takes each municipality for a small one: it
 * would compare every link of a large one with every account.
 */
async function readPage(em: EntityManager, municipality: string, after: string): Promise<LinkRow[]> {
  await em.query('SET LOCAL enable_nestloop = off');
  return em.query<LinkRow[]>(
    `SELECT a.account_no AS "accountNo", g.grant_no AS "grantNo", k.case_no AS "caseNo", l.outcome, l.method
     FROM app.account_link l
     JOIN app.debtor_account a ON a.municipality_code = l.municipality_code AND a.id = l.account_id
     JOIN app.case_file k ON k.municipality_code = l.municipality_code AND k.id = l.case_id
     LEFT JOIN app.grant_award g ON g.municipality_code = l.municipality_code AND g.id = l.grant_id
     WHERE l.municipality_code = $1 AND l.ended_at IS NULL AND a.account_no COLLATE "C" > $2
     ORDER BY a.account_no COLLATE "C" LIMIT ${BATCH}`,
    [municipality, after],
  );
}
