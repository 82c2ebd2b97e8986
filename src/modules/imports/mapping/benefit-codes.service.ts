import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission } from '../../identity/index.js';
import { Transactor, containsCpr, type Actor } from '../../shared/index.js';
import { LONGEST_NAME } from '../reading/row-check.js';
import { leftBy, readCodeAccounts, type CodeAccounts } from './code-accounts.js';
import type { AccountsOfCode, BenefitCodes, KnownMapping, MappingChange, UnknownCode } from './mapping.js';

interface ChangeRow extends MappingChange {
  readonly code: string;
}

/** The codes that old systems write for a benefit: what is unknown and what was mapped, as counts without persons. */
@Injectable()
export class BenefitCodesService {
  constructor(private readonly transactor: Transactor) {}

  /** Unknown codes with the most accounts first, mappings by code. Throws `identity.not_permitted`. */
  async listCodes(actor: Actor): Promise<BenefitCodes> {
    requirePermission(actor, 'benefitCodes.view');
    return this.transactor.read(actor, async (em) => {
      const accounts = await readCodeAccounts(em);
      const known: { alias: string; benefit_type: string }[] = await em.query(
        'SELECT alias, benefit_type FROM app.benefit_type_alias',
      );
      const meaning = new Map(known.map((row) => [row.alias, row.benefit_type]));
      return {
        unknown: unknownOf(accounts.filter((row) => !meaning.has(row.code) && row.benefitType === null)),
        mappings: mappingsOf(await readChanges(em), meaning, accounts),
        benefitTypes: await em.query('SELECT code, name_da AS name FROM app.benefit_type ORDER BY name_da'),
      };
    });
  }
}

async function readChanges(em: EntityManager): Promise<ChangeRow[]> {
  return em.query(
    `SELECT c.alias AS code, c.benefit_type AS "benefitType", c.type_before AS before, c.note, c.saved_by_name AS "savedBy",
            to_jsonb(c.saved_at) #>> '{}' AS "savedAt", coalesce(sum(r.accounts), 0)::int AS accounts, coalesce(sum(r.linked), 0)::int AS linked
     FROM app.benefit_type_mapping_change c LEFT JOIN app.benefit_type_mapping_result r ON r.change_id = c.id
     GROUP BY c.id ORDER BY c.alias, c.id DESC`,
  );
}

function unknownOf(rows: readonly CodeAccounts[]): UnknownCode[] {
  return [...byCode(rows)]
    .map(([code, of]) => {
      const hasCpr = containsCpr(code);
      return {
        code: hasCpr ? code.replace(/\d/g, '*') : code,
        isMappable: !hasCpr && code.length <= LONGEST_NAME,
        ...sum(of),
      };
    })
    .sort((a, b) => b.accounts - a.accounts || (a.code < b.code ? -1 : 1));
}

function mappingsOf(
  changes: readonly ChangeRow[],
  meaning: ReadonlyMap<string, string>,
  accounts: readonly CodeAccounts[],
): KnownMapping[] {
  const rows = byCode(accounts);
  return [...byCode(changes)].map(([code, history]) => {
    const benefitType = meaning.get(code) ?? null;
    return {
      code,
      benefitType,
      history: history.map(({ code: _, ...change }) => change),
      left: sum(leftBy(rows.get(code) ?? [], code, benefitType)),
    };
  });
}

function byCode<T extends { readonly code: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.code);
    if (group) group.push(row);
    else groups.set(row.code, [row]);
  }
  return groups;
}

function sum(rows: readonly CodeAccounts[]): AccountsOfCode {
  const total = (of: (row: CodeAccounts) => number): number => rows.reduce((all, row) => all + of(row), 0);
  return {
    accounts: total((row) => row.accounts),
    municipalities: new Set(rows.map((row) => row.municipalityCode)).size,
    oere: total((row) => row.oere),
  };
}
