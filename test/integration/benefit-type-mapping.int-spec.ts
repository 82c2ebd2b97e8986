import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  BenefitCodesService,
  BenefitTypeMappingService,
  type RunResult,
} from '../../src/modules/imports/index.js';
import { PackageService, TaskService } from '../../src/modules/task-packages/index.js';
import { Transactor, type DbRole, type Role } from '../../src/modules/shared/index.js';
import { ODENSE, aUser } from '../support/builders.js';
import { certainRows, writeDelivery, type CertainRows } from '../support/hand-delivery.js';
import { LoadDesk } from '../support/load-desk.js';

interface Row {
  readonly account_no: string;
  readonly benefit_type: string | null;
  readonly version: number;
  readonly task: string | null;
  readonly reasons: string[] | null;
  readonly run_id: number | null;
  readonly method: string | null;
}

const SAMSO = '741';
const NOTE = 'KTH er kontanthjælp i det gamle system';
const KTH = { code: 'KTH', benefitType: 'KONTANTHJAELP' };

/** An account that the machine would link, were its benefit type known. */
function coded(name: string, code = 'KTH'): CertainRows {
  const rows = certainRows(name);
  rows.accounts[0]['benefit_type'] = code;
  return rows;
}

function inMunicipality(rows: CertainRows, municipality: string): CertainRows {
  for (const row of [...rows.citizens, ...rows.grants, ...rows.accounts]) row['municipality'] = municipality;
  return rows;
}

describe('what an old code means', () => {
  let desk: LoadDesk;
  let run: RunResult;
  let service: BenefitTypeMappingService;
  let codes: BenefitCodesService;
  const save = (
    wanted = KTH as { code: string; benefitType: string | null },
    key: string = randomUUID(),
    note = NOTE,
  ) => service.saveMapping(wanted, note, desk.vendor, key);
  const load = async (...parts: CertainRows[]): Promise<RunResult> =>
    desk.import(await writeDelivery(desk.root, parts));
  const rows = async (): Promise<Record<string, Row>> => {
    const found = await desk.app.db.superQuery<Row>(
      `SELECT a.account_no, a.benefit_type, a.version, t.status AS task, t.reasons, l.run_id::int AS run_id, l.method FROM app.debtor_account a
       LEFT JOIN app.link_task t ON t.municipality_code = a.municipality_code AND t.account_id = a.id
       LEFT JOIN app.account_link l ON l.municipality_code = a.municipality_code AND l.account_id = a.id AND l.ended_at IS NULL`,
    );
    return Object.fromEntries(found.map((row) => [row.account_no, row]));
  };
  const count = async (sql: string): Promise<number> => {
    const [row] = await desk.app.db.superQuery<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`);
    return row?.n ?? 0;
  };

  beforeAll(async () => {
    desk = await LoadDesk.open();
    service = desk.app.app.get(BenefitTypeMappingService);
    codes = desk.app.app.get(BenefitCodesService);
    run = await load(coded('A'), coded('B', ' kth '), coded('C'), coded('D', 'ÆLDRE 7'), certainRows('E'));
    await desk.app.app.get(PackageService).createPackages({}, desk.vendor);
    const [pack] = await desk.app.db.superQuery<{ id: number; version: number }>(
      'SELECT id::int AS id, version FROM app.task_package',
    );
    await desk.app.app
      .get(PackageService)
      .publishPackage(ODENSE, pack?.id ?? 0, pack?.version ?? 0, desk.vendor);
    const caseworker = await aUser(desk.app.db, 'CASEWORKER', ODENSE);
    const [task] = await desk.app.db.superQuery<{ id: number }>(
      `SELECT t.id::int AS id FROM app.link_task t JOIN app.debtor_account a ON a.id = t.account_id WHERE a.account_no = 'C'`,
    );
    await desk.app.app
      .get(TaskService)
      .takeTask({ municipalityCode: ODENSE, taskId: task?.id ?? 0 }, caseworker);
  });
  afterAll(() => desk.close());

  it('is unknown at first: R-14, in the queue and in the list with its counts', async () => {
    expect(run).toMatchObject({ linked: 1, queued: 4 });
    expect((await rows())['A']).toMatchObject({ benefit_type: null, task: 'NEW', reasons: ['R-14'] });
    const { unknown, mappings } = await codes.listCodes(desk.vendor);
    expect(unknown).toEqual([
      { code: 'KTH', accounts: 3, municipalities: 1, oere: 300_000, isMappable: true },
      { code: 'ÆLDRE 7', accounts: 1, municipalities: 1, oere: 100_000, isMappable: true },
    ]);
    expect(mappings).toEqual([]);
  });

  it.each(['CASEWORKER', 'COORDINATOR', 'AUDITOR', 'ADMIN'] as Role[])(
    'is no business of %s',
    async (role) => {
      const actor = await aUser(desk.app.db, role);
      const refused = { code: 'identity.not_permitted' };
      await expect(codes.listCodes(actor)).rejects.toMatchObject(refused);
      await expect(service.preview(KTH, actor)).rejects.toMatchObject(refused);
      await expect(service.saveMapping(KTH, NOTE, actor, randomUUID())).rejects.toMatchObject(refused);
    },
  );

  it.each([
    ['imports.code_is_built_in', { code: 'kontanthjaelp', benefitType: 'SHO' }],
    ['imports.code_is_built_in', { code: 'SHO_YDELSE', benefitType: null }],
    ['imports.mapping_unchanged', { code: 'NIE-SET', benefitType: null }],
    ['shared.invalid_input', { code: 'KTH', benefitType: 'FINDES_IKKE' }],
    ['shared.invalid_input', { code: '  ', benefitType: 'SHO' }],
    ['shared.text_contains_cpr', { code: '7101801234', benefitType: 'SHO' }],
  ])('is refused with %s', async (code, wanted) => {
    await expect(service.preview(wanted, desk.vendor)).rejects.toMatchObject({ code });
    await expect(save(wanted)).rejects.toMatchObject({ code });
    expect(await count('app.benefit_type_mapping_change')).toBe(0);
  });

  it('is said with a note', async () => {
    await expect(save(KTH, randomUUID(), ' ')).rejects.toMatchObject({ code: 'packages.text_required' });
  });

  it('can be tried: the numbers of the real thing, and nothing is kept', async () => {
    const before = await rows();
    expect(await service.preview({ ...KTH, code: 'kth' }, desk.vendor)).toEqual({
      accounts: 3,
      untouched: 2,
      linked: 2,
      municipalities: [
        {
          municipalityCode: ODENSE,
          municipality: 'Odense',
          accounts: 3,
          untouched: 2,
          linked: 2,
          waits: false,
        },
      ],
    });
    expect(await rows()).toEqual(before);
  });

  it('links the untouched accounts once, completes their tasks and leaves alone what a person has taken', async () => {
    const key = randomUUID();
    const first = await save(KTH, key);
    expect(first).toMatchObject({ accounts: 3, untouched: 2, linked: 2 });
    const after = await rows();
    for (const name of ['A', 'B'])
      expect(after[name]).toMatchObject({
        benefit_type: 'KONTANTHJAELP',
        version: 2,
        task: 'COMPLETED',
        method: 'AUTOMATIC',
        run_id: run.runId,
      });
    expect(after['C']).toMatchObject({
      benefit_type: 'KONTANTHJAELP',
      version: 2,
      task: 'IN_PROGRESS',
      run_id: null,
    });
    expect(after['D']).toMatchObject({ benefit_type: null, version: 1, task: 'NEW', reasons: ['R-14'] });
    expect(await save(KTH, key)).toEqual(first);
    expect(await rows()).toEqual(after);
    expect(await count('app.benefit_type_mapping_change')).toBe(1);
    await expect(save({ ...KTH, benefitType: 'SHO' }, key)).rejects.toMatchObject({
      code: 'shared.command_key_reused',
    });
    await expect(save()).rejects.toMatchObject({ code: 'imports.mapping_unchanged' });
  });

  it('stands in the history, in the audit trail and in the next delivery', async () => {
    const { mappings, unknown } = await codes.listCodes(desk.vendor);
    expect(unknown.map(({ code }) => code)).toEqual(['ÆLDRE 7']);
    expect(mappings).toMatchObject([
      {
        code: 'KTH',
        benefitType: 'KONTANTHJAELP',
        left: { accounts: 0 },
        history: [
          {
            benefitType: 'KONTANTHJAELP',
            before: null,
            note: NOTE,
            savedBy: desk.vendor.name,
            accounts: 3,
            linked: 2,
          },
        ],
      },
    ]);
    expect(
      await count(`app.audit_event WHERE entity = 'benefit_type_mapping_change' AND command = 'saveMapping'`),
    ).toBe(2);
    expect(await load(coded('F'))).toMatchObject({ linked: 1, queued: 0 });
  });

  it('is history that nobody changes, and no other way leads to it', async () => {
    await expect(
      desk.app.db.superQuery(`UPDATE app.benefit_type_mapping_change SET note = 'x'`),
    ).rejects.toThrow('audit.history_is_append_only');
    const as = (role: DbRole, sql: string) =>
      desk.app.app.get(Transactor).run(desk.vendor, (em) => em.query(sql), { role });
    const change = `INSERT INTO app.benefit_type_mapping_change (alias, benefit_type, note) VALUES ('X', 'SHO', 'x')`;
    for (const role of ['r_import', 'r_case', 'r_admin'] as const)
      await expect(as(role, change)).rejects.toMatchObject({ code: 'shared.access_denied' });
    await expect(
      as('r_vendor', `INSERT INTO app.benefit_type_alias (alias, benefit_type) VALUES ('X', 'SHO')`),
    ).rejects.toMatchObject({ code: 'shared.access_denied' });
    await expect(as('r_vendor', change.replace(`'X'`, `'SHO'`))).rejects.toMatchObject({
      code: 'imports.code_is_built_in',
    });
  });

  describe('broken off after the first municipality', () => {
    const wanted = { code: 'ÆLDRE 7', benefitType: 'KONTANTHJAELP' };

    it('keeps what is done, and saving again finishes the rest of the same change', async () => {
      await load(inMunicipality(coded('G', 'Ældre 7'), SAMSO));
      await desk.app.db.superQuery(`ALTER TABLE app.benefit_type_mapping_result
        ADD CONSTRAINT broken_off CHECK (municipality_code <> '${SAMSO}') NOT VALID`);
      await expect(save(wanted)).rejects.toThrow();
      expect(await rows()).toMatchObject({
        D: { task: 'COMPLETED' },
        G: { benefit_type: null, method: null },
      });
      expect((await codes.listCodes(desk.vendor)).mappings.at(-1)).toMatchObject({
        code: 'ÆLDRE 7',
        left: { accounts: 1, municipalities: 1 },
      });

      await desk.app.db.superQuery('ALTER TABLE app.benefit_type_mapping_result DROP CONSTRAINT broken_off');
      expect(await service.preview(wanted, desk.vendor)).toMatchObject({ accounts: 1, linked: 1 });
      expect(await save(wanted)).toMatchObject({ accounts: 2, untouched: 2, linked: 2 });
      expect(await rows()).toMatchObject({ G: { benefit_type: 'KONTANTHJAELP', method: 'AUTOMATIC' } });
      expect(await count('app.benefit_type_mapping_change')).toBe(2);
    });
  });

  it('can be taken back: what waits is R-14 again, and links of the machine get a check task', async () => {
    expect(await save({ code: 'KTH', benefitType: null })).toMatchObject({ accounts: 4, linked: 0 });
    const after = await rows();
    expect(after['A']).toMatchObject({ benefit_type: null, task: 'REOPENED', method: 'AUTOMATIC' });
    expect(after['A']?.reasons).toEqual(expect.arrayContaining(['R-14', 'R-19']));
    expect(after['C']).toMatchObject({ benefit_type: null, task: 'IN_PROGRESS' });
    expect((await codes.listCodes(desk.vendor)).unknown).toMatchObject([{ code: 'KTH', accounts: 4 }]);
  });

  it('gives the type but links nothing where a load waits for a reason', async () => {
    const dir = await writeDelivery(desk.root, [coded('H', 'VENT')]);
    await writeFile(
      join(dir, 'control.csv'),
      `municipality,as_of,accounts,claims,balance\n${ODENSE},2026-01-01,9,9,9.00\n`,
    );
    expect(await desk.import(dir)).toMatchObject({ awaitingReason: [ODENSE] });
    const done = await save({ code: 'VENT', benefitType: 'KONTANTHJAELP' });
    expect(done.municipalities).toMatchObject([{ accounts: 1, linked: 0, waits: true }]);
    expect((await rows())['H']).toMatchObject({ benefit_type: 'KONTANTHJAELP', method: null });
    await desk.differences.acceptDifference(ODENSE, 'Prøve', desk.vendor, randomUUID());
    expect((await rows())['H']).toMatchObject({ method: 'AUTOMATIC' });
  });

  it('makes the same delivery another load: what was rejected for its code comes in', async () => {
    const odd = certainRows('LATER');
    const dir = await writeDelivery(desk.root, [
      { ...odd, grants: odd.grants.map((grant) => ({ ...grant, benefit_type: 'LATE-CODE' })) },
    ]);
    expect(await desk.import(dir)).toMatchObject({ linked: 0, rejects: { unknown_benefit_type: 1 } });
    expect(await desk.import(dir)).toMatchObject({ changed: 0, linked: 0 });
    await save({ code: 'LATE-CODE', benefitType: 'KONTANTHJAELP' });
    expect(await desk.import(dir)).toMatchObject({ linked: 1, rejects: {} });
  });
});
