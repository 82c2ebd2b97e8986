import type { TestApp } from '../app.js';
import { aDebtor, aPosting, testVault } from '../builders.js';
import type { TestDatabase } from '../database.js';
import type { PanelClient } from '../panel-client.js';
import { publishThroughPanel, seedRegister, type SeededMunicipality } from '../panel-office.js';
import { PanelPeople, done } from './panel-people.js';
import { planWave } from './plan-wave.js';

/** Free texts of the municipality; each says where it was written. */
const said = (where: string): { note: string } => ({ note: `Kanariesang ved ${where}` });

const ACCOUNTS = 8;

/**
 * A municipality with something in every table: linked, completed with a certificate, reopened, undone, with notes,
 * proposals, withdrawals, escalations, look-ups and a load in which rows were rejected. What people do goes through the
 * panel; what only a load leaves behind is written directly.
 */
export async function fullMunicipality(
  running: TestApp,
  code: string,
  vendor: PanelClient,
): Promise<SeededMunicipality> {
  const register = await seedRegister(running.db, code, ACCOUNTS);
  await leaveTracesOfLoad(running, code, register.accounts[6]?.id ?? 0);
  const spent = register.accounts.at(-1)?.id;
  await running.db.superQuery('UPDATE app.debtor_account SET balance_oere = 0 WHERE id = $1', [spent]);
  const packageId = await publishThroughPanel(vendor, code);
  await running.db.superQuery('UPDATE app.task_package SET title = $1 WHERE id = $2', [
    `Kanariepakke ${code}`,
    packageId,
  ]);
  const people = await PanelPeople.of(running, code);
  const municipality = { ...register, packageId };
  await resolveEverything(people, municipality);
  await completeAndReopen(people, municipality);
  await beginAgain(running, people, municipality, vendor);
  await failCheck(running.db, code);
  await setAside(running.db, code);
  await cancelOrder(running.db, code);
  await mapCode(running.db, code);
  await planWave(running.db, code, packageId);
  return municipality;
}

async function resolveEverything(people: PanelPeople, { accounts }: SeededMunicipality): Promise<void> {
  for (const account of accounts) await people.press(people.caseworker, account, 'takeTask');
  for (const account of accounts.slice(0, -1)) await people.match(account, said('tilknytning').note);
  for (const account of accounts.slice(-1)) {
    await people.press(people.coordinator, account, 'proposeWithdrawal', {
      ground: 'ZERO_BALANCE',
      ...said('udgår'),
    });
    await people.press(people.second, account, 'approve', said('godkendelse'));
  }
}

async function completeAndReopen(people: PanelPeople, { packageId }: SeededMunicipality): Promise<void> {
  await people.pressPackage(people.caseworker, packageId, 'markCompleted');
  await people.pressPackage(people.coordinator, packageId, 'reopenPackage', said('genåbning'));
}

async function beginAgain(
  running: TestApp,
  people: PanelPeople,
  { accounts, packageId }: SeededMunicipality,
  vendor: PanelClient,
): Promise<void> {
  const [asked, answered, proposed, held] = accounts;
  if (!asked || !answered || !proposed || !held) throw new Error('seed more accounts');
  for (const account of [asked, answered, proposed, held]) {
    await people.press(people.caseworker, account, 'undoLink', said('fortrydelse'));
    await people.press(people.caseworker, account, 'takeTask');
  }
  const doubt = { reason: 'DOUBT', ...said('henvendelse') };
  await people.press(people.caseworker, asked, 'addNote', said('internt notat'));
  await people.press(people.caseworker, asked, 'escalateTask', { ...doubt, allowsPerson: true });
  await people.press(people.caseworker, answered, 'escalateTask', doubt);
  await people.pressPackage(people.caseworker, packageId, 'escalatePackage', { level: 'PACKAGE', ...doubt });
  await people.press(people.caseworker, proposed, 'recordNoDirectGrant', {
    category: 'OTHER',
    requestNewCase: true,
    receiptHash: await people.receiptHash(proposed),
    ...said('ingen bevilling'),
  });
  await answerLatest(running, (await people.taskOf(answered)).id, vendor);
  const revealed = await people.caseworker.post(`/api/v1/tasks/${(await people.taskOf(held)).id}/cpr`);
  if (revealed.status !== 201) throw new Error(`not revealed: ${revealed.text}`);
}

async function answerLatest(running: TestApp, taskId: number, vendor: PanelClient): Promise<void> {
  const [open] = await running.db.superQuery<{ id: number; version: number }>(
    `SELECT id::int, version FROM app.escalation WHERE task_id = $1 AND status = 'OPEN'`,
    [taskId],
  );
  const answer = { version: open?.version, ...said('svar') };
  done('answerEscalation', await vendor.act('escalations', open?.id ?? 0, 'answerEscalation', answer));
}

/** Rejected rows, a row that could not be read, an account that waited, a reason for a difference. */
async function leaveTracesOfLoad({ db }: TestApp, code: string, accountId: number): Promise<void> {
  const oere = 5_500_000 + Number(code) * 100;
  await db.superQuery(
    `UPDATE app.load_run_municipality SET received = 9, queued = 8, rejected = 1, received_oere = $2::bigint, rejected_oere = $3::bigint,
            queued_oere = $2::bigint - $3::bigint WHERE municipality_code = $1`,
    [code, oere * 3, oere + 1],
  );
  // Only VENDOR may give the reason, whoever asks; several statements are one transaction.
  await db.superQuery(
    `SELECT set_config('app.actor_role', 'VENDOR', true);
     UPDATE app.load_run_municipality SET control_reason = 'Kanariegrund ${code}', control_reason_by = 'x' WHERE municipality_code = '${code}'`,
  );
  await db.superQuery(
    `INSERT INTO app.load_reject (run_id, file, line, municipality_code, code, message, balance_oere)
     SELECT run_id, 'accounts', 7, municipality_code, 'bad_date', $2, $3 FROM app.load_run_municipality WHERE municipality_code = $1`,
    [code, `Kanarierække i ${code}`, oere + 2],
  );
  await db.superQuery(
    `INSERT INTO app.load_alarm (municipality_code, run_id, what, unit, expected, found)
     SELECT municipality_code, run_id, 'REGISTER', 'OERE', $2, $3 FROM app.load_run_municipality WHERE municipality_code = $1`,
    [code, oere + 7, oere + 8],
  );
  await db.superQuery(
    `INSERT INTO app.load_reject_cause (run_id, municipality_code, file, code, count, balance_oere)
     SELECT run_id, municipality_code, 'accounts', 'bad_date', 1, $2 FROM app.load_run_municipality WHERE municipality_code = $1`,
    [code, oere + 2],
  );
  await db.superQuery(
    `INSERT INTO app.load_reject_file (run_id, file, columns, separator)
     SELECT run_id, 'accounts', ARRAY['account_no', 'name'], ',' FROM app.load_run_municipality WHERE municipality_code = $1`,
    [code],
  );
  await db.superQuery(
    `INSERT INTO app.load_reject_row (run_id, file, line, municipality_code, code, message, natural_key, grant_no_key, row_cipher, cells_masked)
     SELECT run_id, 'accounts', 7, municipality_code, 'bad_date', $2, $3, $4, $5, ARRAY['x', 'y'] FROM app.load_run_municipality WHERE municipality_code = $1`,
    [
      code,
      `Kanarierække i ${code}`,
      `KANARIEKONTO-${code}`,
      `KANARIEBEVILLING-${code}`,
      testVault.encrypt(`KANARIEKONTO-${code},Kanariefugl${code} Afvist`),
    ],
  );
  await db.superQuery(
    `INSERT INTO app.unread_register_row (municipality_code, file, natural_key, run_id)
     SELECT municipality_code, 'cases', $2, run_id FROM app.load_run_municipality WHERE municipality_code = $1`,
    [code, `KANARIESAG-${code}`],
  );
  await db.superQuery(
    `INSERT INTO app.load_waiting_account (municipality_code, run_id, account_id, delivered_oere)
     SELECT municipality_code, run_id, $2, $3 FROM app.load_run_municipality WHERE municipality_code = $1`,
    [code, accountId, oere + 3],
  );
  await rareRows(db, code, accountId, oere);
}

/** What an old code that VENDOR gave a benefit type did here; the history's own columns come from the session. */
async function mapCode(db: TestDatabase, code: string): Promise<void> {
  await db.superQuery(`
    DO $$ BEGIN
      PERFORM set_config('app.actor_id', (SELECT min(id) FROM app.app_user WHERE role = 'VENDOR')::text, true);
      WITH change AS (
        INSERT INTO app.benefit_type_mapping_change (alias, benefit_type, note) VALUES ('GAMMEL-${code}', 'KONTANTHJAELP', 'test') RETURNING id)
      INSERT INTO app.benefit_type_mapping_result (municipality_code, change_id, accounts, untouched, linked, waits)
      SELECT '${code}', id, 1, 1, 0, false FROM change;
    END $$`);
}

/** A task as the work queue leaves it: on nobody's screen any more, skipped, woken up, taken over; the scene stays as it is. */
async function setAside(db: TestDatabase, code: string): Promise<void> {
  const from = `FROM app.link_task t JOIN app.app_user u ON u.municipality_code = t.municipality_code AND u.role = 'CASEWORKER'
    WHERE t.municipality_code = '${code}' ORDER BY t.id, u.id LIMIT 1`;
  const said = (what: string): string => `'Kanarie${what} i ${code}'`;
  await db.superQuery(
    `INSERT INTO app.task_lease (municipality_code, task_id, user_id, lease_until) SELECT t.municipality_code, t.id, u.id, now() ${from};
     INSERT INTO app.task_skip (municipality_code, task_id, user_id, reason) SELECT t.municipality_code, t.id, u.id, ${said('spring')} ${from};
     INSERT INTO app.task_parking (municipality_code, task_id, parked_until, reason, parked_by, parked_by_name, ended_at)
     SELECT t.municipality_code, t.id, current_date + 7, ${said('parkering')}, u.id, ${said('parkerer')}, now() ${from};
     INSERT INTO app.task_take_over (municipality_code, task_id, from_user, by_user, by_name, reason)
     SELECT t.municipality_code, t.id, u.id, u.id, ${said('overtager')}, ${said('overtagelse')} ${from}`,
  );
  await db.superQuery(
    `INSERT INTO app.audit_verification (chain, verified_by, events) VALUES ('${code}', 'Kanarierevisor ${code}', 1)`,
  );
  await db.superQuery(
    `INSERT INTO app.notification_read (municipality_code, notification_id, user_id)
     SELECT n.municipality_code, min(n.id), min(u.id) FROM app.notification n JOIN app.app_user u USING (municipality_code)
     WHERE n.municipality_code = '${code}' GROUP BY n.municipality_code`,
  );
  await db.superQuery(
    `DO $$ BEGIN
      PERFORM set_config('app.actor_role', 'COORDINATOR', true);
      WITH selection AS (
        INSERT INTO app.assignment_selection (municipality_code, made_by, way, matching)
        SELECT '${code}', min(id), 'ONE', 1 FROM app.app_user WHERE municipality_code = '${code}' AND role = 'COORDINATOR'
        RETURNING id, made_by)
      INSERT INTO app.assignment_selection_task (municipality_code, selection_id, task_id, task_version, assignee_id)
      SELECT '${code}', s.id, (SELECT min(t.id) FROM app.link_task t WHERE t.municipality_code = '${code}'), 1, s.made_by
      FROM selection s;
    END $$`,
  );
}

/** An order to KY that somebody took back before it was sent. */
async function cancelOrder(db: TestDatabase, code: string): Promise<void> {
  await db.superQuery(
    `INSERT INTO app.ky_order (municipality_code, account_id, kind, body, decision, ordered_by_name, status, end_reason)
     SELECT municipality_code, id, 'OPEN_OR_LINK', jsonb_build_object('accountNo', account_no), '{}', 'Kanariebestiller ${code}',
            'CANCELLED', 'Kanariefortrydelse ${code}'
     FROM app.debtor_account WHERE municipality_code = $1 ORDER BY id LIMIT 1`,
    [code],
  );
}

/** As a later load keeps it; of a link that has ended, so that nothing of the scene moves. */
async function failCheck(db: TestDatabase, code: string): Promise<void> {
  await db.superQuery(
    `INSERT INTO app.failed_link_check (municipality_code, link_id, run_id, reasons)
     SELECT l.municipality_code, min(l.id), min(m.run_id), '{R-19}' FROM app.account_link l
     JOIN app.load_run_municipality m USING (municipality_code)
     WHERE l.municipality_code = $1 AND l.ended_at IS NOT NULL GROUP BY l.municipality_code`,
    [code],
  );
}

/** What the register holds seldom: an employer, an earlier CPR number, a reference, interest, a posting. */
async function rareRows(db: TestDatabase, code: string, accountId: number, oere: number): Promise<void> {
  await aDebtor(db, { municipality: code, cvr: `99${code}${code}`, name: `Kanariefugl${code} ApS` });
  await aDebtor(db, {
    municipality: code,
    name: `Kanariefugl${code} Tidligere`,
    previousCpr: `8812${code.slice(1)}1234`,
  });
  await db.superQuery(
    'UPDATE app.debtor_account SET grant_ref = $3 WHERE municipality_code = $1 AND id = $2',
    [code, accountId, `KANARIEREF-${code}`],
  );
  const [claim] = await db.superQuery<{ id: number }>(
    'UPDATE app.claim SET interest_oere = $3 WHERE municipality_code = $1 AND account_id = $2 RETURNING id::int',
    [code, accountId, oere + 5],
  );
  const postingNo = `KANARIEPOST-${code}`;
  await aPosting(db, { municipality: code, claimId: claim?.id ?? 0, amountOere: oere + 4, postingNo });
}
