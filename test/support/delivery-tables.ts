import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { SeededRandom } from '../../src/modules/imports/generating/seeded-random.js';

type Row = Readonly<Record<string, string>>;
/** The rows of a delivery by file, `truth.csv` aside. */
export type Tables = Readonly<Record<string, readonly Row[]>>;

/** A delivery of the plain dialect. */
export function readTables(dir: string): Tables {
  const names = readdirSync(dir).filter((name) => name !== 'truth.csv');
  return Object.fromEntries(
    names.map((name) => [name, parse(readFileSync(join(dir, name)), { columns: true }) as Row[]]),
  );
}

/** Writes them in the plain dialect, the columns as the first row has them; a file without rows is left out. */
export function writeTables(dir: string, tables: Tables): string {
  mkdirSync(dir, { recursive: true });
  for (const [name, rows] of Object.entries(tables)) {
    const columns = Object.keys(rows[0] ?? {});
    if (columns.length === 0) continue;
    const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(','));
    writeFileSync(join(dir, name), `${[columns.join(','), ...lines].join('\n')}\n`);
  }
  return dir;
}

/** The same rows in another order, and their columns too. */
export function shuffled(tables: Tables, random: SeededRandom): Tables {
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => {
      const columns = inAnyOrder(Object.keys(rows[0] ?? {}), random);
      const mixed = inAnyOrder(rows, random);
      return [
        name,
        mixed.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? '']))),
      ];
    }),
  );
}

/** Two deliveries, each citizen's rows whole in one of them: which one, `random` says. */
export function halves(tables: Tables, random: SeededRandom): readonly [Tables, Tables] {
  const owners = new Owners(tables);
  const side = new Map<string, boolean>();
  const isFirst = (owner: string): boolean => {
    const known = side.get(owner) ?? random.percent(50);
    side.set(owner, known);
    return known;
  };
  const part = (wanted: boolean): Tables =>
    Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [
        name,
        rows.filter((row) => isFirst(owners.of(name, row)) === wanted),
      ]),
    );
  return [part(true), part(false)];
}

/** Who each row belongs to: persons whom a row names together are one, as are a grant and the cases tied to it. */
class Owners {
  private readonly next = new Map<string, string>();
  private readonly accounts = new Map<string, string>();
  private readonly claims = new Map<string, string>();

  constructor(tables: Tables) {
    for (const row of tables['citizens.csv'] ?? []) this.join(person(row), text(row, 'previous_cpr'));
    for (const row of tables['grants.csv'] ?? []) {
      this.join(person(row), text(row, 'co_cpr'));
      this.join(person(row), `grant ${text(row, 'grant_no')}`);
    }
    for (const row of tables['cases.csv'] ?? [])
      if (text(row, 'grant_no') !== '') this.join(person(row), `grant ${text(row, 'grant_no')}`);
    for (const row of tables['accounts.csv'] ?? []) this.accounts.set(text(row, 'account_no'), person(row));
    for (const row of tables['claims.csv'] ?? [])
      this.claims.set(text(row, 'claim_no'), this.accounts.get(text(row, 'account_no')) ?? '');
  }

  of(file: string, row: Row): string {
    if (file === 'claims.csv') return this.root(this.accounts.get(text(row, 'account_no')) ?? '');
    if (file === 'postings.csv') return this.root(this.claims.get(text(row, 'claim_no')) ?? '');
    return this.root(person(row));
  }

  private join(a: string, b: string): void {
    const [from, to] = [this.root(a), this.root(b)];
    if (b !== '' && from !== to) this.next.set(from, to);
  }

  private root(name: string): string {
    let found = name;
    for (let up = this.next.get(found); up !== undefined; up = this.next.get(found)) found = up;
    return found;
  }
}

const text = (row: Row, column: string): string => row[column] ?? '';
const person = (row: Row): string => text(row, 'cpr') || text(row, 'cvr');

function inAnyOrder<T>(items: readonly T[], random: SeededRandom): T[] {
  const rest = [...items];
  return items.flatMap(() => rest.splice(random.below(rest.length), 1));
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
