import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ErrorTexts } from '../../src/admin/kit/http/error-texts.js';
import { type EmbeddedKyGateway, KyGateway } from '../../src/modules/cases/index.js';
import { danishDay } from '../../src/modules/shared/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { KOBENHAVN, ODENSE, aCpr, aClaim, aDebtor, aGrant, anAccount } from '../support/builders.js';
import { loggedIn, type PanelAnswer, type PanelClient } from '../support/panel-client.js';
import { publishThroughPanel, seedRegister, type SeededAccount } from '../support/panel-office.js';
import { shownRow } from '../support/shown.js';
import { PanelPeople } from '../support/tenant/panel-people.js';

/**
 * Annex B of domain.md, scenarios 1–3, 6, 7, 11–15 and 20, and the refusals of its section 8.5 with their Danish words,
 * over HTTP. They follow one another as in life, on one register.
 */
const NOTE = { note: 'Passer på periode og beløb' };
const LAESOE = '825';

let running: TestApp;
let vendor: PanelClient;
let people: PanelPeople;
let accounts: readonly SeededAccount[];
let packageId: number;

beforeAll(async () => {
  running = await startTestApp();
  vendor = await loggedIn(running.url, 'vendor');
});
afterAll(() => running.close());

const query = <T>(sql: string, values: unknown[] = []): Promise<T[]> => running.db.superQuery<T>(sql, values);
const create = (municipality: string): Promise<PanelAnswer> =>
  vendor.actOnResource('packages', 'createPackage', { municipality });
/** The account of that number in the order of the seed. */
const account = (at: number): SeededAccount => accounts[at] as SeededAccount;

async function press(client: PanelClient, of: SeededAccount, action: string, body: object = {}) {
  const { id, version } = await people.taskOf(of);
  const shown = await shownRow(running.db, of.id, action);
  return client.act('tasks', id, action, { version, ...shown, ...body });
}
async function pressPackage(client: PanelClient, action: string, body: object = {}, id = packageId) {
  const [row] = await query<{ version: number }>('SELECT version FROM app.task_package WHERE id = $1', [id]);
  return client.act('packages', id, action, { version: row?.version, ...body });
}
async function matchTo(of: SeededAccount, grantId: number, note = NOTE.note): Promise<PanelAnswer> {
  return press(people.caseworker, of, 'matchToGrant', {
    note,
    grantId,
    receiptHash: await people.receiptHash(of),
  });
}
async function stateOf(id = packageId, client = vendor): Promise<Record<string, unknown>> {
  return (await client.show('packages', id)).json.record?.params ?? {};
}
async function taskStatus(of: SeededAccount): Promise<unknown> {
  const [task] = await query<{ status: string }>('SELECT status FROM app.link_task WHERE account_id = $1', [
    of.id,
  ]);
  return task?.status;
}
/** The code, and the words that a Dane reads. */
function refusal({ json }: PanelAnswer): [string | undefined, string] {
  const details = (json['details'] ?? json.notice?.options ?? {}) as Record<string, string>;
  return [json.code, running.app.get(ErrorTexts).of(json.code ?? '', 'da', details)];
}

describe('1. a package before load and automatic linking are finished', () => {
  it('is refused (BR-09)', async () => {
    await anAccount(running.db, {
      municipality: LAESOE,
      debtorId: await aDebtor(running.db, { municipality: LAESOE }),
    });
    expect(refusal(await create(LAESOE))).toEqual([
      'packages.not_loaded',
      'Opgavepakken kan først oprettes, når indlæsning og automatisk tilknytning er gennemført.',
    ]);
  });
});

describe('2. a second package for the same municipality and KLIK task', () => {
  it('is refused (BR-13)', async () => {
    ({ accounts } = await seedRegister(running.db, ODENSE, 5));
    packageId = await publishThroughPanel(vendor, ODENSE);
    people = await PanelPeople.of(running, ODENSE);
    expect(refusal(await create(ODENSE))).toEqual([
      'packages.package_exists',
      'Der findes allerede en opgavepakke for Odense.',
    ]);
  });
});

describe('3. a caseworker in Odense who looks for an account of København', () => {
  it('cannot open it, finds nothing, and the look-up of the person is logged (BR-21)', async () => {
    const cpr = aCpr();
    const debtorId = await aDebtor(running.db, { municipality: KOBENHAVN, cpr });
    const foreign = await anAccount(running.db, { municipality: KOBENHAVN, debtorId });
    const { json } = await people.caseworker.show('accounts', foreign.id);
    expect([json.code, json.record]).toEqual(['shared.not_found', undefined]);
    for (const text of [foreign.accountNo, cpr])
      expect((await people.caseworker.post('/api/v1/search', { text })).json['groups']).toEqual([]);
    const logged = await query(
      `SELECT 1 FROM app.lookup_log l JOIN app.app_user u ON u.id = l.actor_id
       WHERE l.municipality_code = $1 AND u.email = 'caseworker.461@demo.tilknyt.dk' AND l.criterion_hash IS NOT NULL`,
      [ODENSE],
    );
    expect(logged).toHaveLength(1);
  });
});

describe('6. a KY step that fails three times', () => {
  it('leaves the task failed and counted as left, and completion refused (BR-14, A-12)', async () => {
    const failing = account(0);
    const ky = running.app.get(KyGateway) as EmbeddedKyGateway;
    await ky.whileDown(async () => {
      for (let tries = 0; tries < 3; tries += 1) {
        await people.press(people.caseworker, failing, 'takeTask');
        await matchTo(failing, failing.grant.id);
      }
    });
    expect(await taskStatus(failing)).toBe('FAILED');
    expect(await stateOf()).toMatchObject({ tasksLeft: 5 });
    expect(refusal(await pressPackage(people.caseworker, 'markCompleted'))).toEqual([
      'packages.tasks_left',
      'KLIK-opgaven kan endnu ikke markeres som fuldført. Der er 5 opgaver tilbage i opgavepakken.',
    ]);
    await people.press(people.caseworker, failing, 'takeTask');
    await people.match(failing, NOTE.note);
    expect(await taskStatus(failing)).toBe('COMPLETED');
  });
});

describe('7. no direct grant because of special support', () => {
  it('makes a case without a grant, completes the task and frees the claims (A-01)', async () => {
    const special = account(1);
    const claimId = await aClaim(running.db, { accountId: special.id });
    await people.press(people.caseworker, special, 'takeTask');
    await people.press(people.caseworker, special, 'recordNoDirectGrant', {
      ...NOTE,
      category: 'SPECIAL_SUPPORT',
      requestNewCase: true,
      receiptHash: await people.receiptHash(special),
    });
    expect(await taskStatus(special)).toBe('COMPLETED');
    const [link] = await query<{ grant_id: number | null; case_id: number | null }>(
      'SELECT grant_id, case_id FROM app.account_link WHERE account_id = $1 AND ended_at IS NULL',
      [special.id],
    );
    expect([link?.grant_id, typeof link?.case_id]).toEqual([null, 'number']);
    expect((await people.caseworker.show('claims', claimId)).json.record?.params['blocked']).not.toBe(true);
  });
});

/** Each refusal of domain.md 8.5 that is not a scenario of its own: the button that brings it, and what it says. */
describe('8.5 the refusals and their words', () => {
  const REFUSALS: readonly [string, string, string, () => Promise<PanelAnswer>][] = [
    [
      'e.blocked',
      'claims.blocked',
      'Fordringen kan ikke behandles, før debitorkontoen er tilknyttet en sag. Debitorkonto {account} mangler en sag.',
      async () => {
        const claimId = await aClaim(running.db, { accountId: account(2).id });
        const body = { amount: '100,00', effectiveDate: danishDay(new Date()), reason: 'INDB', ...NOTE };
        return people.caseworker.act('claims', claimId, 'registerCoverage', { version: 1, ...body });
      },
    ],
    [
      'e.otherMunicipality',
      'linking.grant_not_found',
      'Bevillingen findes ikke i kommunen. Søg efter en anden bevilling.',
      async () => {
        const debtorId = await aDebtor(running.db, { municipality: KOBENHAVN });
        return matchTo(account(2), (await aGrant(running.db, { municipality: KOBENHAVN, debtorId })).id);
      },
    ],
    [
      'e.annulled',
      'linking.grant_annulled',
      'Bevillingen er annulleret og kan ikke vælges.',
      async () => {
        const [row] = await query<{ debtor_id: number }>(
          'SELECT debtor_id FROM app.debtor_account WHERE id = $1',
          [account(2).id],
        );
        const annulled = await aGrant(running.db, {
          municipality: ODENSE,
          debtorId: row?.debtor_id ?? 0,
          status: 'ANNULLED',
        });
        return matchTo(account(2), annulled.id);
      },
    ],
    [
      'e.noteRequired',
      'linking.note_required',
      'Skriv en begrundelse.',
      async () =>
        press(people.caseworker, account(2), 'recordNoDirectGrant', {
          note: ' ',
          category: 'OTHER',
          requestNewCase: true,
          receiptHash: await people.receiptHash(account(2)),
        }),
    ],
    [
      'i.noCprInText',
      'shared.text_contains_cpr',
      'Skriv ikke CPR-numre i teksten.',
      () => press(people.caseworker, account(2), 'escalateTask', { reason: 'DOUBT', note: `Se ${aCpr()}` }),
    ],
    [
      'e.selfApprove',
      'linking.self_approval',
      'Du kan ikke godkende dit eget forslag.',
      async () => {
        await query('UPDATE app.debtor_account SET balance_oere = 0 WHERE id = $1', [account(3).id]);
        const ground = { ...NOTE, ground: 'ZERO_BALANCE' };
        await people.press(people.coordinator, account(3), 'proposeWithdrawal', ground);
        return press(people.coordinator, account(3), 'approve', NOTE);
      },
    ],
    [
      'e.taken',
      'packages.task_taken',
      'Opgaven er taget af {name}.',
      () => press(people.coordinator, account(2), 'takeTask'),
    ],
    [
      'e.conflict',
      'shared.stale_version',
      'Oplysningerne er ændret af en anden. Opdater siden, og prøv igen.',
      async () => {
        const { id } = await people.taskOf(account(2));
        return people.caseworker.act('tasks', id, 'releaseTask', { version: 999 });
      },
    ],
    [
      'e.noAccess',
      'packages.task_not_found',
      'Opgaven findes ikke, eller du har ikke adgang til den.',
      async () => {
        const foreign = await seedRegister(running.db, KOBENHAVN, 1);
        await publishThroughPanel(vendor, KOBENHAVN);
        const { id } = await people.taskOf(foreign.accounts[0] as SeededAccount);
        return people.caseworker.post(`/api/v1/tasks/${id}/cpr`);
      },
    ],
  ];

  beforeAll(() => people.press(people.caseworker, account(2), 'takeTask'));

  it.each(REFUSALS)('%s is %s', async (_key, code, words, call) => {
    const [name] = await query<{ name: string }>(
      `SELECT display_name AS name FROM app.app_user WHERE email = 'caseworker.461@demo.tilknyt.dk'`,
    );
    expect(refusal(await call())).toEqual([
      code,
      words.replace('{name}', name?.name ?? '').replace('{account}', account(2).accountNo),
    ]);
  });

  it('e.otherCitizen: a grant of another citizen is linked by nobody alone, a second person decides', async () => {
    const debtorId = await aDebtor(running.db, { cpr: aCpr(4321), name: 'En Helt Anden' });
    await matchTo(account(2), (await aGrant(running.db, { debtorId })).id);
    expect(await taskStatus(account(2))).toBe('AWAITING_APPROVAL');
    await people.press(people.caseworker, account(2), 'withdrawProposal');
  });
});

describe('11. the last task is completed', () => {
  it('leaves the package ready, not completed; only the municipality marks it (A-05, A-06)', async () => {
    await people.press(people.second, account(3), 'approve', NOTE);
    await people.press(people.caseworker, account(4), 'takeTask');
    for (const at of [2, 4]) await people.match(account(at), NOTE.note);
    expect(await stateOf()).toMatchObject({ state: 'READY_TO_COMPLETE', tasksLeft: 0 });
    for (const email of ['vendor', 'auditor.461', 'admin', 'caseworker.101'])
      expect(
        (await pressPackage(await loggedIn(running.url, email), 'markCompleted')).json.notice?.type,
      ).not.toBe('success');
    expect(await stateOf()).toMatchObject({ state: 'READY_TO_COMPLETE' });
    await people.pressPackage(people.caseworker, packageId, 'markCompleted');
    expect(await stateOf()).toMatchObject({ state: 'COMPLETED' });
  });
});

describe('12. a link undone after completion', () => {
  it('opens task and package again, and the earlier completion stays in the history (A-07)', async () => {
    const wrong = account(4);
    await press(people.coordinator, wrong, 'undoLink', { note: 'Forkert bevilling' });
    expect(await stateOf()).toMatchObject({ state: 'COMPLETED' });
    await people.press(people.second, wrong, 'approve', NOTE);
    expect(await taskStatus(wrong)).toBe('REOPENED');
    expect(await stateOf()).toMatchObject({ state: 'REOPENED', tasksLeft: 1 });
    const { json } = await people.caseworker.get(`/api/v1/packages/${packageId}/completions`);
    expect(json['completions']).toMatchObject([
      { endReason: expect.any(String) as unknown, certificate: {} },
    ]);
  });

  it('needs a reason to be opened by hand (8.5: e.noteRequired)', async () => {
    await people.press(people.coordinator, account(4), 'takeTask');
    await press(people.coordinator, account(4), 'matchToGrant', {
      ...NOTE,
      grantId: account(4).grant.id,
      receiptHash: await people.receiptHash(account(4)),
    });
    await people.pressPackage(people.coordinator, packageId, 'markCompleted');
    expect(
      (await pressPackage(people.coordinator, 'reopenPackage', { note: ' ' })).json.notice?.type,
    ).not.toBe('success');
    expect(await stateOf()).toMatchObject({ state: 'COMPLETED' });
  });
});

describe('13. a municipality without manual accounts', () => {
  it('can be completed at once, by a person (A-20)', async () => {
    await seedRegister(running.db, '563', 0);
    const [run] = await query<{ id: number }>('SELECT max(id)::int AS id FROM app.load_run');
    await query(
      `INSERT INTO app.load_run_municipality (municipality_code, run_id, status, load_finished_at, auto_link_finished_at)
       VALUES ('492', $1, 'FINISHED', now(), now())`,
      [run?.id],
    );
    const id = await publishThroughPanel(vendor, '492');
    expect(await stateOf(id)).toMatchObject({ state: 'READY_TO_COMPLETE', tasksTotal: 0 });
    const caseworker = await loggedIn(running.url, 'caseworker.492');
    expect((await pressPackage(caseworker, 'markCompleted', {}, id)).json.notice?.type).toBe('success');
    expect(await stateOf(id)).toMatchObject({ state: 'COMPLETED' });
  });
});

describe('14. publication by K98 (BR-16)', () => {
  const published = async (): Promise<string[]> =>
    (
      await query<{ code: string }>(
        'SELECT municipality_code AS code FROM app.klik_task_publication ORDER BY 1',
      )
    ).map(({ code }) => code);

  it('with Nej reaches the municipalities of the wave only', async () => {
    const before = await published();
    const draft = { number: 1, name: 'Første', loadFrom: '2026-01-05', loadTo: '2026-01-09' };
    const { json } = await vendor.post('/api/v1/waves', draft);
    await vendor.post(`/api/v1/waves/${String(json['waveId'])}/municipalities`, { codes: ['665', '671'] });
    const answer = await vendor.post('/api/v1/waves/publications', { waveId: json['waveId'] });
    expect(answer.json).toMatchObject({ k98: 'NEJ', published: 2, existing: 0 });
    expect(await published()).toEqual([...before, '665', '671'].sort());
  });

  it('with Ja reaches all 98 at once', async () => {
    // K98 is decided before anything is published: the register as if nothing had been.
    await query(
      `DO $$ BEGIN PERFORM set_config('session_replication_role', 'replica', true); DELETE FROM app.klik_task_publication; END $$`,
    );
    const [latest] = await query<{ id: number }>(
      `SELECT max(id)::int AS id FROM app.klik_task_description WHERE status = 'PUBLISHED'`,
    );
    const made = await vendor.act('klikDescriptions', latest?.id ?? 0, 'draftNewVersion', { version: 1 });
    const draftId = Number(/records\/(\d+)\//.exec(made.json.redirectUrl ?? '')?.[1]);
    await query(`UPDATE app.klik_task_description SET k98 = 'JA' WHERE id = $1`, [draftId]);
    const [draft] = await query<{ revision: number }>(
      'SELECT revision FROM app.klik_task_description WHERE id = $1',
      [draftId],
    );
    const said = await vendor.act('klikDescriptions', draftId, 'publishDescription', {
      version: draft?.revision,
      note: 'K98 er Ja',
      initials: 'NIDA',
    });
    expect(said.json.notice?.type).toBe('success');
    const answer = await vendor.post('/api/v1/waves/publications', {});
    expect(answer.json).toMatchObject({ k98: 'JA', published: 98, existing: 0 });
    expect(await published()).toHaveLength(98);
  });
});

describe('15. the deadline (A-03)', () => {
  const packageOf = async (code: string, linkedAt: string): Promise<number> => {
    await seedRegister(running.db, code, 1);
    await query(
      'UPDATE app.load_run_municipality SET auto_link_finished_at = $2 WHERE municipality_code = $1',
      [code, linkedAt],
    );
    return publishThroughPanel(vendor, code);
  };

  it.each([
    [
      'from 31 January to the end of February',
      '751',
      '2025-01-31T10:00:00+01:00',
      '2025-01-31',
      '2025-02-28',
    ],
    ['in a leap year a day later', '730', '2028-01-31T10:00:00+01:00', '2028-01-31', '2028-02-29'],
    ['on a Sunday to the Monday after it', '740', '2026-01-22T10:00:00+01:00', '2026-01-22', '2026-02-23'],
  ])('runs %s', async (_what, code, linkedAt, startDate, endDate) => {
    expect(await stateOf(await packageOf(code, linkedAt))).toMatchObject({ startDate, endDate });
  });

  it('is exceeded from the next Danish midnight on, and completion stays possible (A-22)', async () => {
    const id = await packageOf('760', new Date().toISOString());
    const endsOn = (days: number): Promise<unknown> =>
      query(
        `DO $$ BEGIN PERFORM set_config('session_replication_role', 'replica', true);
           UPDATE app.task_package SET start_date = start_date - 60, expected_date = start_date - 40,
             end_date = (now() AT TIME ZONE 'Europe/Copenhagen')::date + (${days}) WHERE id = ${id}; END $$`,
      );
    await endsOn(0);
    expect(await stateOf(id)).toMatchObject({ deadline: 'ON_TIME' });
    await endsOn(-1);
    expect(await stateOf(id)).toMatchObject({ deadline: 'OVERDUE', state: 'PUBLISHED' });
  });
});

describe('20. an expected share of manual accounts', () => {
  it('stands nowhere: no percentage and no target in what steers the work (BR-15)', async () => {
    const answers: [PanelClient, string][] = [
      [vendor, '/api/v1/overview'],
      [vendor, '/api/v1/waves'],
      [people.coordinator, '/api/v1/overview'],
      [people.caseworker, '/api/v1/overview'],
      [people.coordinator, `/api/v1/packages/${packageId}/deadline`],
    ];
    for (const [client, path] of answers) {
      const { status, text } = await client.get(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toMatch(/percent|share|quota|target|expectedTasks|%/i);
    }
    const page = await people.coordinator.get('/admin');
    expect(page.text).not.toMatch(/\d ?(%|procent)[^"]{0,40}manuel|forventet andel|måltal/i);
  });
});
