import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactor, systemActor } from '../../shared/index.js';
import { readAccounts } from '../matching/account-reader.js';
import { CandidateService } from '../matching/candidate.service.js';
import type { Ranking } from '../ranking/rank-answers.js';
import { listMunicipalities } from './municipalities.js';

/** One line of `suggestions export`: rank from 1, `NONE` for "no direct grant". */
export interface SuggestionRow {
  readonly accountNo: string;
  readonly rank: number;
  readonly grantNo: string;
  readonly score: number;
}

const COMMAND = 'suggestions export';
/** More in one search are no faster: it has some hundred numbers to look for of each. */
const BATCH = 100;
const STATEMENT_TIMEOUT_MS = 120_000;

@Injectable()
export class SuggestionExport {
  constructor(
    private readonly transactor: Transactor,
    private readonly candidates: CandidateService,
  ) {}

  /**
   * The ranked answers of every queued account (neither linked nor withdrawn), municipality by municipality, in order of
   * account number. Exactly the ranking of the desk. Meant for the command line: runs as the system.
   */
  async *rows(): AsyncGenerator<SuggestionRow> {
    for (const municipality of await listMunicipalities(this.transactor, COMMAND)) {
      const queued = await this.read(municipality, (em) => listQueued(em, municipality));
      for (let start = 0; start < queued.length; start += BATCH) {
        const ids = queued.slice(start, start + BATCH);
        yield* await this.read(municipality, (em) => this.suggestions(em, municipality, ids));
      }
    }
  }

  private async suggestions(
    em: EntityManager,
    municipality: string,
    accountIds: readonly number[],
  ): Promise<SuggestionRow[]> {
    const accounts = await readAccounts(em, municipality, accountIds);
    const rankings = await this.candidates.rankAll(em, municipality, accounts);
    return accounts.flatMap((facts, index) => lines(facts.account.accountNo, rankings[index]));
  }

  private read<T>(municipality: string, work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.transactor.read(systemActor(COMMAND, municipality), work, {
      command: COMMAND,
      municipality,
      statementTimeout: STATEMENT_TIMEOUT_MS,
    });
  }
}

async function listQueued(em: EntityManager, municipality: string): Promise<number[]> {
  const rows: { id: number }[] = await em.query(
    `SELECT a.id FROM app.debtor_account a WHERE a.municipality_code = $1
       AND NOT EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = a.municipality_code AND l.account_id = a.id
                       AND l.ended_at IS NULL)
       AND NOT EXISTS (SELECT 1 FROM app.account_withdrawal w WHERE w.municipality_code = a.municipality_code
                       AND w.account_id = a.id AND w.ended_at IS NULL)
     ORDER BY a.account_no COLLATE "C", a.id`,
    [municipality],
  );
  return rows.map((row) => row.id);
}

function lines(accountNo: string, ranking: Ranking | undefined): SuggestionRow[] {
  return (ranking?.answers ?? []).map((answer) => ({
    accountNo,
    rank: answer.rank,
    grantNo: answer.found?.grantNo ?? 'NONE',
    score: answer.score,
  }));
}
