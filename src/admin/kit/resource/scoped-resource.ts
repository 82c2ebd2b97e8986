import { Resource } from '@adminjs/typeorm';
import { BaseRecord, ForbiddenError, type ActionContext, type Filter } from 'adminjs';
import { actorOf, type SessionUser } from '../../../modules/identity/index.js';
import { FilterRefused, PageOutOfRange } from '../kit.errors.js';
import { NotFound, type Transactor } from '../../../modules/shared/index.js';
import { asNotice } from '../notice.js';
import { sessionUserOf } from '../session-user-of.js';
import { idColumnOf, isIdOf, type ResourceDefinition } from './resource-definition.js';
import { ScopedProperty } from './scoped-property.js';
import { SelectStatement, type Filters, type Statement } from './select-statement.js';

type Row = Record<string, unknown>;
interface FindOptions {
  readonly limit?: number | string;
  readonly offset?: number;
  readonly sort?: { readonly sortBy?: string; readonly direction?: 'asc' | 'desc' };
}

const MAX_IDS = 100;

/**
 * The only way from AdminJS to the data (reliability.md 0 and 2.2). It keeps the adapter's place and none of its
 * reading or writing: statements come from the definition, run as the person's database role, and writing is refused.
 * The adapter asks for an Active Record class but is content with what looks like one (seen with 5.0.1).
 */
export class ScopedResource extends Resource {
  private readonly scoped: readonly ScopedProperty[];

  constructor(
    readonly definition: ResourceDefinition,
    private readonly transactor: Transactor,
  ) {
    super(withoutColumns(definition) as unknown as ConstructorParameters<typeof Resource>[0]);
    this.scoped = Object.entries(definition.columns).map(
      ([key, column], index) =>
        new ScopedProperty(key, column, index + 1, key === idColumnOf(definition), key === definition.title),
    );
  }

  override id(): string {
    return this.definition.id;
  }

  override databaseType(): string {
    return 'postgres';
  }

  // The adapter's type promises its own Property class; AdminJS itself asks for no more than BaseProperty.
  override properties(): ReturnType<Resource['properties']> {
    return [...this.scoped] as unknown as ReturnType<Resource['properties']>;
  }

  override property(path: string): ReturnType<Resource['property']> {
    return this.scoped.find((property) => property.path() === path) as unknown as ReturnType<
      Resource['property']
    >;
  }

  override async count(filter: Filter, context?: ActionContext): Promise<number> {
    const rows = await this.rows(context, (select) => select.filteredBy(filtersOf(filter)).count());
    return Number(rows[0]?.['total'] ?? 0);
  }

  override async find(filter: Filter, options: FindOptions, context?: ActionContext): Promise<BaseRecord[]> {
    const { sortBy, direction } = options.sort ?? {};
    const rows = await this.rows(context, (select) =>
      select.filteredBy(filtersOf(filter)).list({
        limit: Number(options.limit ?? 50),
        offset: Number(options.offset ?? 0),
        sort:
          sortBy === undefined ? null : { column: sortBy, direction: direction === 'desc' ? 'desc' : 'asc' },
      }),
    );
    return rows.map((row) => this.toRecord(row));
  }

  /** Throws `shared.not_found`, also for a record out of sight: AdminJS itself has an English sentence for it, as success. */
  override async findOne(id: string | number, context?: ActionContext): Promise<BaseRecord> {
    const [found] = await this.findMany([id], context);
    if (!found) throw new NotFound();
    return found;
  }

  override async findMany(ids: (string | number)[], context?: ActionContext): Promise<BaseRecord[]> {
    if (ids.length > MAX_IDS) throw asNotice(new PageOutOfRange());
    if (!ids.every((id) => isIdOf(this.definition, id))) throw asNotice(new FilterRefused({ field: 'id' }));
    const rows = await this.rows(context, (select) => select.withIds(ids).records(MAX_IDS));
    return rows.map((row) => this.toRecord(row));
  }

  override create(): Promise<never> {
    return Promise.reject(new ForbiddenError('errors.identity.not_permitted'));
  }

  override update(): Promise<never> {
    return Promise.reject(new ForbiddenError('errors.identity.not_permitted'));
  }

  override delete(): Promise<never> {
    return Promise.reject(new ForbiddenError('errors.identity.not_permitted'));
  }

  private async rows(
    context: ActionContext | undefined,
    build: (select: SelectStatement) => Statement,
  ): Promise<Row[]> {
    const user: SessionUser = sessionUserOf(context);
    try {
      const { sql, params } = build(new SelectStatement(this.definition, user));
      return await this.transactor.read<Row[]>(actorOf(user), (em) => em.query(sql, params), {
        command: `list ${this.definition.id}`,
      });
    } catch (error) {
      throw asNotice(error);
    }
  }

  private toRecord(row: Row): BaseRecord {
    return new BaseRecord(
      Object.fromEntries(Object.entries(row).map(([key, value]) => [key, toJsonValue(value)])),
      this,
    );
  }
}

/** AdminJS flattens what it is given; arrays of codes travel as one text, points in time as ISO text. */
function toJsonValue(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.join(',');
  return value;
}

function filtersOf(filter: Filter): Filters {
  return Object.fromEntries(Object.entries(filter.filters).map(([key, { value }]) => [key, value]));
}

function withoutColumns(definition: ResourceDefinition): object {
  const metadata = {
    columns: [],
    primaryColumns: [],
    connection: { options: { database: 'tilknyt', type: 'postgres' } },
  };
  return { name: definition.id, getRepository: () => ({ metadata }) };
}
