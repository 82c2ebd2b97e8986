import { createHmac, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { DeliveryFileName } from '../reading/index.js';
import { UNKNOWN, type KeyRepeats } from './delivery-profile.js';
import type { ProfiledRow } from './profiled-rows.js';

const PARENT_FILES: Readonly<Partial<Record<DeliveryFileName, DeliveryFileName>>> = {
  claims: 'accounts',
  postings: 'claims',
};

/**
 * The keys of a delivery in a temporary table, as hashes under a key of this run: what repeats, and to which municipality a
 * claim belongs, is asked of the database, so that memory stays flat.
 */
export class KeyIndex {
  private readonly secret = randomBytes(32);

  constructor(private readonly em: EntityManager) {}

  async open(): Promise<void> {
    await this.em.query(
      'CREATE TEMPORARY TABLE profile_key (file text, municipality text, key_hash bigint, row_hash bigint) ON COMMIT DROP',
    );
    await this.em.query('CREATE INDEX ON profile_key (file, key_hash)');
  }

  /** The municipality of each row, its parent's where the row does not say it; the keys are kept. */
  async add(file: DeliveryFileName, rows: readonly ProfiledRow[]): Promise<string[]> {
    const homes = await this.homes(file, rows);
    const municipalities = rows.map(({ municipality, parent }) => {
      if (municipality !== null) return municipality;
      return (parent === null ? undefined : homes.get(this.hash(parent))) ?? UNKNOWN;
    });
    const kept = rows.map((row, at) => ({ row, at })).filter(({ row }) => row.key !== '');
    await this.em.query(
      'INSERT INTO profile_key SELECT $1, * FROM unnest($2::text[], $3::bigint[], $4::bigint[])',
      [
        file,
        kept.map(({ at }) => municipalities[at]),
        kept.map(({ row }) => this.hash(row.key)),
        kept.map(({ row }) => this.hash(row.contents)),
      ],
    );
    return municipalities;
  }

  /** By municipality; those without repeats are missing. */
  async repeats(file: DeliveryFileName): Promise<Map<string, KeyRepeats>> {
    const rows: { municipality: string; identical: number; conflicting: number }[] = await this.em.query(
      `SELECT municipality, sum(CASE WHEN contents = 1 THEN rows - 1 ELSE 0 END)::int AS identical,
              sum(CASE WHEN contents > 1 THEN rows ELSE 0 END)::int AS conflicting
       FROM (SELECT municipality, count(*) AS rows, count(DISTINCT row_hash) AS contents FROM profile_key
             WHERE file = $1 GROUP BY municipality, key_hash HAVING count(*) > 1) repeated GROUP BY municipality`,
      [file],
    );
    return new Map(rows.map(({ municipality, ...keys }) => [municipality, keys]));
  }

  /** Parents whose number is one municipality's. */
  private async homes(file: DeliveryFileName, rows: readonly ProfiledRow[]): Promise<Map<string, string>> {
    const parents = rows.flatMap(({ municipality, parent }) =>
      municipality === null && parent !== null ? [this.hash(parent)] : [],
    );
    const parentFile = PARENT_FILES[file];
    if (parentFile === undefined || parents.length === 0) return new Map();
    const found: { hash: string; municipality: string }[] = await this.em.query(
      `SELECT key_hash::text AS hash, min(municipality) AS municipality FROM profile_key
       WHERE file = $1 AND key_hash = ANY ($2::bigint[]) GROUP BY key_hash HAVING count(DISTINCT municipality) = 1`,
      [parentFile, [...new Set(parents)]],
    );
    return new Map(found.map(({ hash, municipality }) => [hash, municipality]));
  }

  /** A bigint as text. */
  private hash(text: string): string {
    return createHmac('sha256', this.secret).update(text).digest().readBigInt64BE(0).toString();
  }
}
