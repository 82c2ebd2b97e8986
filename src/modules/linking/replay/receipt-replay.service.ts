import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactor, systemActor } from '../../shared/index.js';
import { listMunicipalities } from '../export/municipalities.js';
import { faultOf, type ReceiptFault, type ReplayedReceipt, type WeightsVersion } from './replay-receipt.js';

/** A receipt that does not come out as stored. */
export interface DifferingReceipt {
  readonly of: 'link' | 'proposal';
  readonly id: number;
  readonly municipality: string;
  readonly version: string;
  readonly fault: ReceiptFault;
}

export interface Replay {
  /** Receipts of people's decisions, ended ones included, and of proposals. */
  readonly replayed: number;
  /** Links of the machine: they hold what was compared, and no score. */
  readonly automatic: number;
  readonly differing: readonly DifferingReceipt[];
}

interface StoredReceipt {
  readonly of: DifferingReceipt['of'];
  readonly id: number;
  readonly version: string;
  readonly chosenRank: number | null;
  readonly chosenScore: number | null;
  readonly evidence: ReplayedReceipt;
}

const COMMAND = 'evidence replay';
const BATCH = 1_000;
const PAGE_SQL: Readonly<Record<DifferingReceipt['of'], string>> = {
  link: `SELECT 'link' AS of, id, rule_version AS version, chosen_rank AS "chosenRank", chosen_score AS "chosenScore", evidence
         FROM app.account_link WHERE municipality_code = $1 AND method = 'MANUAL' AND id > $2 ORDER BY id LIMIT ${BATCH}`,
  proposal: `SELECT 'proposal' AS of, id, body#>>'{plan,weightsVersion}' AS version, (body#>>'{plan,chosenRank}')::int AS "chosenRank",
                    (body#>>'{plan,chosenScore}')::int AS "chosenScore", body#>'{plan,evidence}' AS evidence
             FROM app.proposal WHERE municipality_code = $1 AND body #> '{plan,evidence}' IS NOT NULL AND id > $2 ORDER BY id LIMIT ${BATCH}`,
};

@Injectable()
export class ReceiptReplayService {
  constructor(private readonly transactor: Transactor) {}

  /** Recomputes every stored evidence receipt by its version of the weights; changes nothing. Runs as the system. */
  async replay(): Promise<Replay> {
    let replayed = 0;
    let automatic = 0;
    const differing: DifferingReceipt[] = [];
    for (const municipality of await listMunicipalities(this.transactor, COMMAND)) {
      const { versions, machine } = await this.read(municipality, (em) => basics(em, municipality));
      automatic += machine;
      for await (const receipt of this.receipts(municipality)) {
        const { of, id, version, evidence } = receipt;
        const fault = faultOf(evidence, receipt, versions.get(version));
        replayed += 1;
        if (fault !== null) differing.push({ of, id, municipality, version, fault });
      }
    }
    return { replayed, automatic, differing };
  }

  private async *receipts(municipality: string): AsyncGenerator<StoredReceipt> {
    for (const sql of Object.values(PAGE_SQL)) {
      let page: StoredReceipt[] = [];
      let after = 0;
      do {
        page = await this.read(municipality, (em) => em.query(sql, [municipality, after]));
        yield* page;
        after = page.at(-1)?.id ?? after;
      } while (page.length === BATCH);
    }
  }

  private read<T>(municipality: string, work: (em: EntityManager) => Promise<T>): Promise<T> {
    return this.transactor.read(systemActor(COMMAND, municipality), work, { command: COMMAND, municipality });
  }
}

async function basics(
  em: EntityManager,
  municipality: string,
): Promise<{ versions: Map<string, WeightsVersion>; machine: number }> {
  const versions: { version: string; numbers: WeightsVersion }[] = await em.query(
    'SELECT version, numbers FROM app.ranking_weights',
  );
  const [links]: { machine: number }[] = await em.query(
    `SELECT count(*)::int AS machine FROM app.account_link WHERE municipality_code = $1 AND method = 'AUTOMATIC'`,
    [municipality],
  );
  return {
    versions: new Map(versions.map(({ version, numbers }) => [version, numbers])),
    machine: links?.machine ?? 0,
  };
}
