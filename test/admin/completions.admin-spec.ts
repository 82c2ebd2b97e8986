import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WEIGHTS_VERSION } from '../../src/modules/linking/index.js';
import type { Completion } from '../../src/modules/task-packages/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { KOBENHAVN, ODENSE } from '../support/builders.js';
import { loggedIn, type PanelAnswer, type PanelClient } from '../support/panel-client.js';
import { publishThroughPanel, seedRegister, type SeededAccount } from '../support/panel-office.js';
import { PanelPeople } from '../support/tenant/panel-people.js';

const REOPENED = 'To tilknytninger skal efterses';
/** Balances of the two accounts that seedRegister makes in Odense, in øre. */
const BALANCES = 7_746_100 + 7_746_101;

let running: TestApp;
let vendor: PanelClient;
let people: PanelPeople;
let packageId: number;
let accounts: readonly SeededAccount[];

beforeAll(async () => {
  running = await startTestApp();
  vendor = await loggedIn(running.url, 'vendor');
  ({ accounts } = await seedRegister(running.db, ODENSE, 2));
  packageId = await publishThroughPanel(vendor, ODENSE);
  people = await PanelPeople.of(running, ODENSE);
  for (const account of accounts) {
    await people.press(people.caseworker, account, 'takeTask');
    await people.match(account, 'Passer på periode og beløb');
  }
});
afterAll(() => running.close());

const ask = (client: PanelClient, id: number): Promise<PanelAnswer> =>
  client.get(`/api/v1/packages/${id}/completions`);

async function completionsFor(client: PanelClient): Promise<Completion[]> {
  const { status, json } = await ask(client, packageId);
  expect(status).toBe(200);
  return json['completions'] as Completion[];
}

async function nameOf(email: string): Promise<string> {
  const [row] = await running.db.superQuery<{ name: string }>(
    'SELECT display_name AS name FROM app.app_user WHERE email = $1',
    [`${email}@demo.tilknyt.dk`],
  );
  return row?.name ?? '';
}

/** The rows that hold, put together here without the certificate's own statement. */
async function digestOfRows(): Promise<string> {
  const rows = await running.db.superQuery<Record<string, string | null>>(
    `SELECT a.account_no, l.outcome, l.method, g.grant_no, k.case_no, l.benefit_type, l.rule_version, l.decided_by_name,
            l.approved_by_name, to_char(l.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
     FROM app.account_link l JOIN app.debtor_account a ON a.id = l.account_id
     JOIN app.grant_award g ON g.id = l.grant_id JOIN app.case_file k ON k.id = l.case_id WHERE l.ended_at IS NULL`,
  );
  const lines = rows
    .map(
      (row) =>
        `[${Object.values(row)
          .map((value) => JSON.stringify(value))
          .join(', ')}]`,
    )
    .sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

const pdfOf = async (client: PanelClient, id: number, completion: unknown): Promise<Response> =>
  fetch(`${running.url}/api/v1/packages/${id}/completions/${String(completion)}/certificate.pdf`, {
    headers: { cookie: client.cookieHeader },
  });

/** What a reader of the PDF sees, in its order: the strings of the compressed pages, which are WinAnsi. */
function textOfPdf(pdf: Buffer): string {
  const pages = [...pdf.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, stream]) =>
    inflateSync(Buffer.from(stream ?? '', 'latin1')).toString('latin1'),
  );
  const lines = [...pages.join('\n').matchAll(/\[(.*?)\] TJ/g)].map(([, parts]) =>
    [...(parts ?? '').matchAll(/<([0-9a-f]*)>/g)]
      .map(([, hex]) => Buffer.from(hex ?? '', 'hex').toString('latin1'))
      .join(''),
  );
  return lines.join('\n');
}

describe('the completions of a package', () => {
  it('are none before the municipality has marked it', async () => {
    expect(await completionsFor(people.caseworker)).toEqual([]);
  });

  it('certify accounts and øre by outcome and method, and the loads behind them', async () => {
    await people.pressPackage(people.caseworker, packageId, 'markCompleted');
    const [completion, ...others] = await completionsFor(people.coordinator);
    expect(others).toEqual([]);
    expect(completion).toMatchObject({
      by: await nameOf('caseworker.461'),
      endedBy: null,
      endedAt: null,
      endReason: null,
      certificate: {
        accounts: [{ outcome: 'CREATED', method: 'MANUAL', count: 2, oere: BALANCES }],
        withdrawn: { count: 0, oere: 0 },
        openEscalations: 0,
        ruleVersions: [{ method: 'MANUAL', version: WEIGHTS_VERSION, count: 2 }],
        loads: [{ delivery: expect.any(String), controlAgrees: null }],
      },
    });
  });

  it('stay with their reason after a reopening, the newest first', async () => {
    await people.pressPackage(people.coordinator, packageId, 'reopenPackage', { note: REOPENED });
    await people.pressPackage(people.second, packageId, 'markCompleted');
    const [now, before] = await completionsFor(people.caseworker);
    expect([now?.by, now?.endReason]).toEqual([await nameOf('coordinator2.461'), null]);
    expect([before?.by, before?.endReason, before?.endedBy]).toEqual([
      await nameOf('caseworker.461'),
      REOPENED,
      await nameOf('coordinator.461'),
    ]);
    expect(Date.parse(String(before?.endedAt))).toBeGreaterThanOrEqual(Date.parse(String(before?.at)));
  });

  it('carry the digest of the decisions: the same while nothing changes, another after one link anew', async () => {
    const [again, first] = await completionsFor(people.caseworker);
    expect(first?.certificate.decisionsSha256).toBe(await digestOfRows());
    expect(again?.certificate.decisionsSha256).toBe(first?.certificate.decisionsSha256);
    const account = accounts[0] as SeededAccount;
    await people.pressPackage(people.coordinator, packageId, 'reopenPackage', { note: REOPENED });
    await people.press(people.caseworker, account, 'undoLink', { note: 'Hører til en anden sag' });
    await people.press(people.caseworker, account, 'takeTask');
    await people.match(account, 'Efterset');
    await people.pressPackage(people.caseworker, packageId, 'markCompleted');
    const [latest] = await completionsFor(people.caseworker);
    expect(latest?.certificate.decisionsSha256).toBe(await digestOfRows());
    expect(latest?.certificate.decisionsSha256).not.toBe(first?.certificate.decisionsSha256);
  });

  it('are had as PDF: what the page says, in Danish, the same bytes each time', async () => {
    const [latest, , first] = await completionsFor(people.caseworker);
    const answer = await pdfOf(people.caseworker, packageId, first?.id);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const pdf = Buffer.from(await answer.arrayBuffer());
    const text = textOfPdf(pdf);
    for (const part of [
      'MI 32',
      'Odense',
      await nameOf('caseworker.461'),
      'Åbne henvendelser til Netcompany',
      'Begrundelse for genåbning',
      REOPENED,
      'Sagsoprettelse (ny sag)',
      '154.922,01',
      WEIGHTS_VERSION,
      first?.certificate.decisionsSha256 ?? 'none',
      'Udgået',
    ])
      expect(text.replace(/\s+/g, ' ')).toContain(part);
    const again = await pdfOf(await loggedIn(running.url, 'vendor'), packageId, first?.id);
    expect(Buffer.from(await again.arrayBuffer()).equals(pdf)).toBe(true);
    const other = await pdfOf(people.caseworker, packageId, latest?.id);
    expect(Buffer.from(await other.arrayBuffer()).equals(pdf)).toBe(false);
  });

  it('are had by nobody else as PDF, and none that is not there', async () => {
    const [latest] = await completionsFor(people.caseworker);
    const stranger = await loggedIn(running.url, 'caseworker.101');
    expect((await pdfOf(stranger, packageId, latest?.id)).status).toBe(404);
    expect((await pdfOf(people.caseworker, packageId, 999_999)).status).toBe(404);
  });

  it('are the same for Netcompany and the auditors', async () => {
    const own = await completionsFor(people.caseworker);
    expect(own).toHaveLength(3);
    for (const email of ['vendor', 'auditor.461', 'auditor'])
      expect(await completionsFor(await loggedIn(running.url, email))).toEqual(own);
  });

  it('are refused to administrators, and to strangers as if there were no such package', async () => {
    const admin = await ask(await loggedIn(running.url, 'admin'), packageId);
    expect([admin.status, admin.json.code]).toEqual([403, 'identity.not_permitted']);
    const stranger = await loggedIn(running.url, `coordinator.${KOBENHAVN}`);
    for (const id of [packageId, 999_999]) {
      const { status, json } = await ask(stranger, id);
      expect([status, json.code]).toEqual([404, 'packages.package_not_found']);
    }
  });
});
