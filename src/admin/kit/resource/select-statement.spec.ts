import { describe, expect, it } from '@jest/globals';
import type { SessionUser } from '../../../modules/identity/index.js';
import { defineResource } from './define-resource.js';
import { SelectStatement } from './select-statement.js';

const tasks = defineResource({
  id: 'tasks',
  navigation: null,
  permission: 'tasks.view',
  from: 'app.task t',
  joins: {
    account: 'JOIN app.account a ON a.id = t.account_id',
    debtor: { sql: 'JOIN app.debtor d ON d.id = a.debtor_id', needs: ['account'] },
  },
  columns: {
    id: { sql: 't.id', type: 'number' },
    taskNo: { sql: 't.task_no', type: 'text', list: true, sort: true, filter: 'prefix' },
    status: { sql: 't.status', type: 'status', values: ['NEW', 'DONE'], list: true, filter: 'enum' },
    balance: { sql: 'a.balance_oere', type: 'money', joins: ['account'], filter: 'range', sort: true },
    created: { sql: 't.created_at', type: 'datetime', filter: 'range' },
    name: {
      sql: 'd.name',
      type: 'text',
      joins: ['debtor'],
      roles: ['CASEWORKER'],
      filter: 'text',
      sort: true,
    },
    reason: {
      sql: 't.reasons',
      type: 'tags',
      values: ['R-01'],
      filter: {
        kind: 'enum',
        where: (p) => `EXISTS (SELECT 1 FROM app.task_reason r WHERE r.task_id = t.id AND r.code = ${p})`,
      },
    },
  },
  title: 'taskNo',
  tenantColumn: 't.municipality_code',
  defaultSort: { column: 'taskNo', direction: 'asc' },
  search: ['taskNo', 'name'],
});

const user = (role: SessionUser['role'], municipalityCode: string | null): SessionUser => ({
  id: 1,
  displayName: 'Nogen',
  email: 'nogen@demo.tilknyt.dk',
  role,
  municipalityCode,
  municipalityName: null,
});
const caseworker = user('CASEWORKER', '461');
const vendor = user('VENDOR', null);
const page = { limit: 50, offset: 0, sort: null };
const sqlOf = (as: SessionUser, filters: Record<string, unknown> = {}, at = page): string =>
  new SelectStatement(tasks, as).filteredBy(filters).list(at).sql;

describe('SelectStatement', () => {
  it('selects what is listed, of the own municipality, without any join that is not needed', () => {
    const { sql, params } = new SelectStatement(tasks, caseworker).list(page);
    expect(sql).toContain(
      'SELECT t.id AS "id", t.task_no AS "taskNo", t.status AS "status"\nFROM app.task t\nWHERE',
    );
    expect(sql).toContain('(t.municipality_code = $1)');
    expect(sql).not.toContain('JOIN');
    expect(params).toEqual(['461']);
  });

  it('brings a join, and what that needs, when a filter or a record needs it', () => {
    expect(sqlOf(caseworker, { balance: { from: '1.000,50' } })).toContain('JOIN app.account a');
    expect(sqlOf(caseworker, { name: 'Holm' })).toMatch(/JOIN app\.account a[^]*JOIN app\.debtor d/);
    expect(new SelectStatement(tasks, caseworker).withIds([7]).records(1).sql).toContain('JOIN app.debtor d');
  });

  it('knows no column of another role, in no place', () => {
    expect(new SelectStatement(tasks, vendor).withIds([7]).records(1).sql).not.toContain('d.name');
    expect(() => sqlOf(vendor, { name: 'Holm' })).toThrow('panel.filter_refused');
    expect(() => sqlOf(vendor, {}, { ...page, sort: { column: 'name', direction: 'asc' } } as never)).toThrow(
      'panel.sort_refused',
    );
    expect(sqlOf(vendor, { search: 'Holm' })).not.toContain('d.name');
    expect(() => new SelectStatement(tasks, user('ADMIN', null))).toThrow('shared.access_denied');
  });

  it('sends every value as a parameter, kroner as øre, days in Danish time', () => {
    const { sql, params } = new SelectStatement(tasks, vendor)
      .filteredBy({
        balance: { from: '1.000,50', to: '2000' },
        created: { to: '2026-03-29' },
        status: 'NEW',
        reason: 'R-01',
        taskNo: '10%',
      })
      .count();
    expect(params).toEqual([100050, 200000, '2026-03-29', 'NEW', 'R-01', '10\\%%']);
    expect(sql).toContain(`AT TIME ZONE 'Europe/Copenhagen') + interval '1 day'`);
    expect(sql).toContain('r.code = $5');
    expect(sql).toContain('LIMIT 1001');
  });

  it('refuses what it does not know: columns, values, bounds, pages', () => {
    const refused: Record<string, unknown>[] = [
      { constructor: 'x' },
      { status: 'OTHER' },
      { reason: 'R-99' },
      { balance: '5' },
      { balance: { above: '5' } },
      { balance: { from: 'ten' } },
      { created: { from: '2026-02-30' } },
      { taskNo: ['a'] },
      { id: '1' },
    ];
    for (const filters of refused) expect(() => sqlOf(caseworker, filters)).toThrow('panel.filter_refused');
    for (const at of [
      { ...page, limit: 101 },
      { ...page, limit: 0 },
      { ...page, offset: 100_001 },
      { ...page, offset: NaN },
    ]) {
      expect(() => sqlOf(caseworker, {}, at)).toThrow('panel.page_out_of_range');
    }
    expect(() => sqlOf(caseworker, { name: ' a ' })).toThrow('panel.search_too_short');
  });

  it('finds slips of a definition when the program starts', () => {
    expect(() => defineResource({ ...tasks, title: 'nothing' })).toThrow('has no column nothing');
    expect(() => defineResource({ ...tasks, defaultSort: { column: 'status', direction: 'asc' } })).toThrow(
      'cannot be sorted by status',
    );
  });
});
