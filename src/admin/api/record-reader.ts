import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { actorOf, type SessionUser } from '../../modules/identity/index.js';
import { NotFound, RuntimeConfig, Transactor } from '../../modules/shared/index.js';
import { isIdOf, type ResourceDefinition } from '../kit/resource/resource-definition.js';
import { ROW_ID, SORT_KEY, SelectStatement, type Statement } from '../kit/resource/select-statement.js';
import { Cursors } from './cursor.js';
import { readListQuery, type ListQuery } from './list-query.js';

export type Row = Readonly<Record<string, unknown>>;
export interface ListPage {
  readonly items: readonly Row[];
  /** For `cursor` of the next page; null at the end. */
  readonly next: string | null;
}

/** Reads lists and records of the panel's resources for the API: the same statements, columns and walls. */
@Injectable()
export class RecordReader {
  private readonly cursors: Cursors;

  constructor(
    private readonly transactor: Transactor,
    config: RuntimeConfig,
  ) {
    this.cursors = new Cursors(config.sessionSecret);
  }

  async list(
    definition: ResourceDefinition,
    query: Readonly<Record<string, unknown>>,
    user: SessionUser,
  ): Promise<ListPage> {
    const wanted = readListQuery(query, definition, user);
    const of = identityOf(definition, wanted);
    const after = wanted.cursor === null ? null : this.cursors.open(wanted.cursor, of);
    const { limit, sort, filters } = wanted;
    const statement = new SelectStatement(definition, user).filteredBy(filters);
    const rows = await this.rows(definition, statement.listBehind({ limit, sort, after }), user);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next =
      rows.length > limit && last
        ? this.cursors.seal({ of, key: last[SORT_KEY] as string | null, id: String(last[ROW_ID]) })
        : null;
    return { items: page.map(withoutPosition), next };
  }

  /** Throws `shared.not_found`, also for a record out of sight. */
  async get(definition: ResourceDefinition, id: string, user: SessionUser): Promise<Row> {
    const found = await this.find(definition, id, user);
    if (!found) throw new NotFound();
    return found;
  }

  async find(definition: ResourceDefinition, id: string, user: SessionUser): Promise<Row | null> {
    const statement = new SelectStatement(definition, user);
    if (!isIdOf(definition, id)) return null;
    const [row] = await this.rows(definition, statement.withIds([id]).records(1), user);
    return row ?? null;
  }

  private rows({ id }: ResourceDefinition, { sql, params }: Statement, user: SessionUser): Promise<Row[]> {
    return this.transactor.read<Row[]>(actorOf(user), (em) => em.query(sql, params), {
      command: `list ${id}`,
    });
  }
}

/** A cursor is worth something only where it came from. */
function identityOf({ id }: ResourceDefinition, { sort, filters }: ListQuery): string {
  return createHash('sha256')
    .update(JSON.stringify([id, sort, filters]))
    .digest('base64url')
    .slice(0, 16);
}

function withoutPosition({ [SORT_KEY]: _key, [ROW_ID]: _id, ...row }: Row): Row {
  return row;
}
