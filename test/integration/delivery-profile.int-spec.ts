import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  DeliveryProfileService,
  type DeliveryProfile,
  type GroupProfile,
} from '../../src/modules/imports/index.js';
import { systemActor } from '../../src/modules/shared/index.js';
import { KOBENHAVN, ODENSE, aUser } from '../support/builders.js';
import { LoadDesk, rewrite } from '../support/load-desk.js';

type Cells = string[];

describe('the profile of a delivery', () => {
  let desk: LoadDesk;
  let dir: string;
  let clean: DeliveryProfile;

  const profile = (of = dir): Promise<DeliveryProfile> =>
    desk.app.app.get(DeliveryProfileService).profile(of, systemActor('profile'));
  function group(of: DeliveryProfile, file: string, municipality?: string): GroupProfile {
    const found = of.files[file];
    if (!found || 'refused' in found) throw new Error(`${file} has no profile`);
    return municipality === undefined ? found : (found.municipalities[municipality] as GroupProfile);
  }
  /** Rows of the municipality whose column is whole, so that damage is counted once. */
  async function damage(
    file: string,
    municipality: string,
    column: string,
    count: number,
    change: (value: string) => string,
  ): Promise<void> {
    await rewrite(dir, `${file}.csv`, (text) => {
      const [header = '', ...lines] = text.trim().split('\n');
      const columns = header.split(',');
      const [at, home] = [columns.indexOf(column), columns.indexOf('municipality')];
      let left = count;
      const changed = lines.map((line) => {
        const cells: Cells = line.split(',');
        const value = cells[at] ?? '';
        if (left === 0 || cells[home] !== municipality || value === '' || line.includes('"')) return line;
        left -= 1;
        cells[at] = change(value);
        return cells.join(',');
      });
      if (left > 0) throw new Error('too few rows to damage');
      return [header, ...changed, ''].join('\n');
    });
  }

  beforeAll(async () => {
    desk = await LoadDesk.open();
    dir = await desk.delivery({
      seed: 'profile',
      accounts: 400,
      profile: 'hard',
      municipalities: { [ODENSE]: 1, [KOBENHAVN]: 1 },
    });
    clean = await profile();
  });
  afterAll(() => desk.close());

  it('counts every row of every file, and each in one municipality', () => {
    expect(group(clean, 'accounts').rows).toBe(400);
    for (const file of ['citizens', 'grants', 'cases', 'accounts', 'claims']) {
      const found = clean.files[file];
      if (!found || 'refused' in found) throw new Error(file);
      const parts = Object.values(found.municipalities).reduce((sum, { rows }) => sum + rows, 0);
      expect(parts).toBe(found.rows);
      expect(Object.keys(found.municipalities)).toEqual([KOBENHAVN, ODENSE]);
    }
  });

  it('sees the noise of real life: lost references and periods, which are missing and not refused', () => {
    const { columns } = group(clean, 'accounts');
    expect(columns['grant_ref']?.missing).toBeGreaterThan(0);
    expect(columns['grant_ref']?.refused).toEqual({});
    expect(group(clean, 'claims').columns['period_from']?.missing).toBeGreaterThan(0);
  });

  describe('after known damage', () => {
    let damaged: DeliveryProfile;
    beforeAll(async () => {
      await damage('accounts', ODENSE, 'due_date', 7, () => '');
      await damage('accounts', ODENSE, 'established', 5, () => '2020-02-30');
      await damage('accounts', KOBENHAVN, 'established', 3, () => '1975-05-01');
      await damage('accounts', KOBENHAVN, 'balance', 2, () => 'mange penge');
      await damage('citizens', ODENSE, 'name', 4, (name) => `${name}\u0007`);
      await damage('grants', ODENSE, 'grant_no', 2, (no) => `${no}${no}`);
      await damage('cases', KOBENHAVN, 'cpr', 2, () => '9999999999');
      await rewrite(dir, 'claims.csv', (text) => {
        const [header = '', first = '', second = '', ...rest] = text.trim().split('\n');
        const other = second.replace(/,[\d.]+,/, ',1.23,');
        return [header, first, first, first, second, other, ...rest, 'for,få'].join('\n');
      });
      damaged = await profile();
    });

    function added(file: string, municipality: string, column: string): unknown {
      const [before, after] = [clean, damaged].map((one) => group(one, file, municipality).columns[column]);
      const more = (now: object = {}, then: object = {}): Record<string, number> =>
        Object.fromEntries(
          Object.entries(now as Record<string, number>)
            .map(([name, count]): [string, number] => [
              name,
              count - ((then as Record<string, number>)[name] ?? 0),
            ])
            .filter(([, count]) => count !== 0),
        );
      return {
        missing: (after?.missing ?? 0) - (before?.missing ?? 0),
        refused: more(after?.refused, before?.refused),
        odd: more(after?.odd, before?.odd),
      };
    }

    it.each([
      ['accounts', ODENSE, 'due_date', { missing: 7, refused: {}, odd: {} }],
      ['accounts', ODENSE, 'established', { missing: 0, refused: { bad_date: 5 }, odd: {} }],
      ['accounts', KOBENHAVN, 'established', { missing: 0, refused: {}, odd: { date: 3 } }],
      ['accounts', KOBENHAVN, 'balance', { missing: 0, refused: { bad_amount: 2 }, odd: {} }],
      ['accounts', ODENSE, 'balance', { missing: 0, refused: {}, odd: {} }],
      ['citizens', ODENSE, 'name', { missing: 0, refused: {}, odd: { characters: 4 } }],
      ['citizens', KOBENHAVN, 'name', { missing: 0, refused: {}, odd: {} }],
      ['grants', ODENSE, 'grant_no', { missing: 0, refused: {}, odd: { length: 2 } }],
      ['cases', KOBENHAVN, 'cpr', { missing: 0, refused: { bad_cpr: 2 }, odd: {} }],
    ])('says of %s in %s, column %s, exactly that', (file, municipality, column, expected) => {
      expect(added(file, municipality, column)).toEqual(expected);
    });

    it('tells repeats of a key from contradictions, and rows that have no columns', () => {
      const before = group(clean, 'claims');
      const { keys, unreadable } = group(damaged, 'claims');
      expect(keys.identical - before.keys.identical).toBe(2);
      expect(keys.conflicting - before.keys.conflicting).toBe(2);
      expect(unreadable).toEqual({ bad_column_count: 1 });
    });

    it('holds no CPR number, no name and no account', async () => {
      const answer = JSON.stringify(damaged);
      for (const file of ['citizens', 'accounts']) {
        const [, ...lines] = (await readFile(join(dir, `${file}.csv`), 'utf8')).trim().split('\n');
        for (const line of lines)
          for (const cell of line
            .split(',')
            .filter((one) => one.length > 7 && !/^\d{4}-\d\d-\d\d$/.test(one)))
            if (!/^[A-Z_]+$/.test(cell)) expect(answer.includes(cell)).toBe(false);
      }
    });

    it('leaves nothing behind: no run, no row of the register, nothing staged', async () => {
      const [row] = await desk.app.db.superQuery<{ n: number }>(
        `SELECT ((SELECT count(*) FROM app.load_run) + (SELECT count(*) FROM app.debtor_account) + (SELECT count(*) FROM staging.account))::int AS n`,
      );
      expect(row?.n).toBe(0);
    });
  });

  it('says of a file that is refused whole only that, and profiles the others', async () => {
    const other = await desk.delivery({ seed: 'refused', accounts: 3 });
    await rewrite(other, 'grants.csv', (text) => text.replace('grant_no', 'nummer'));
    const found = await profile(other);
    expect(found.files['grants']).toEqual({ refused: 'imports.header_wrong' });
    expect(group(found, 'accounts').rows).toBe(3);
  });

  it('is for those who may load', async () => {
    const caseworker = await aUser(desk.app.db, 'CASEWORKER');
    await expect(desk.app.app.get(DeliveryProfileService).profile(dir, caseworker)).rejects.toMatchObject({
      code: 'identity.not_permitted',
    });
  });
});
