import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { KlikDocument } from '../../src/modules/task-packages/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { loggedIn, type PanelAnswer, type PanelClient } from '../support/panel-client.js';

const STARRED = ['theme', 'phase', 'priority', 'k98', 'sts'];
const PUBLISH = { note: 'Rettet efter møde', initials: 'nd' };

let running: TestApp;
let vendor: PanelClient;
let caseworker: PanelClient;
let ids: { draft: number; published: number };

beforeAll(async () => {
  running = await startTestApp();
  vendor = await loggedIn(running.url, 'vendor');
  caseworker = await loggedIn(running.url, 'caseworker.461');
  const rows = await running.db.superQuery<{ id: number; version: string }>(
    'SELECT id::int, version FROM app.klik_task_description',
  );
  const idOf = (version: string): number => rows.find((row) => row.version === version)?.id ?? 0;
  ids = { draft: idOf('1.0'), published: idOf('1.1') };
});
afterAll(() => running.close());

const address = (id: number, more: string): string => `/api/v1/klik-descriptions/${id}${more}`;

async function documentOf(id: number, client = vendor): Promise<KlikDocument> {
  const { status, json } = await client.get(address(id, '/document'));
  expect(status).toBe(200);
  return json as unknown as KlikDocument;
}

/** Presses a button of the version as it stands now. */
async function press(id: number, action: string, body: object = {}): Promise<PanelAnswer> {
  const { revision } = await documentOf(id);
  return vendor.act('klikDescriptions', id, action, { version: revision, ...body });
}

async function newDraft(from = ids.published): Promise<number> {
  const made = await press(from, 'draftNewVersion');
  expect(made.json.notice).toMatchObject({ type: 'success' });
  return Number(/records\/(\d+)\//.exec(made.json.redirectUrl ?? '')?.[1]);
}

/** Takes away the drafts that a test made. */
afterEach(async () => {
  const made = `(SELECT id FROM app.klik_task_description WHERE status = 'DRAFT' AND version <> '1.0')`;
  await running.db.superQuery(`DELETE FROM app.klik_task_comment WHERE description_id IN ${made}`);
  await running.db.superQuery(`DELETE FROM app.klik_task_description WHERE id IN ${made}`);
});

describe('version 1.0 of MI 32', () => {
  it('is the reviewed document, with its eleven comments and its empty fields (design.md 11)', async () => {
    const { values, review, status } = await documentOf(ids.draft);
    expect(status).toBe('DRAFT');
    expect(Object.keys(values).filter((name) => values[name as keyof typeof values] === null)).toEqual([
      ...STARRED,
      'frozenZone',
      'startDateRule',
      'qualityCriteria',
    ]);
    expect(values.title).toBe('MI 32 Manuel tilknytning af debitoronti fra KMD Aktiv');
    expect(review?.comments.map(({ code, initials }) => [code, initials])).toEqual(
      Array.from({ length: 11 }, (_, at) => [`NHJ${at + 1}`, 'NHJ']),
    );
    expect(review?.comments.every(({ resolvedAt }) => resolvedAt === null)).toBe(true);
  });

  it('names each starred field that is empty, its version and its comments before it is published', async () => {
    const { review } = await documentOf(ids.draft);
    expect(review?.problems.map(({ code, field }) => [code, field])).toEqual([
      ...STARRED.map((field) => ['packages.starred_field_empty', field]),
      ['packages.version_not_newer', 'versionHistory'],
      ['packages.comments_open', null],
    ]);
    const { json } = await press(ids.draft, 'publishDescription', PUBLISH);
    expect([json.code, json.notice?.options]).toEqual([
      'packages.starred_field_empty',
      { field: 'theme', label: 'Tema' },
    ]);
  });

  it('is never published, whoever fills it in: 1.1 is newer', async () => {
    await expect(
      running.db.superQuery(
        `UPDATE app.klik_task_description SET status = 'PUBLISHED', published_at = now(), theme = 'MI', phase = '3', priority = '2',
                k98 = 'NEJ', sts = 'NEJ' WHERE id = $1`,
        [ids.draft],
      ),
    ).rejects.toThrow('packages.version_not_newer');
  });

  it('does not exist for the municipality, nor does the review of what it may read', async () => {
    for (const more of ['/document', '/comments']) {
      const answer =
        more === '/document'
          ? await caseworker.get(address(ids.draft, more))
          : await caseworker.post(address(ids.draft, more), { field: 'goal', body: 'x', initials: 'XX' });
      expect(answer.status).toBe(more === '/document' ? 404 : 403);
    }
    const published = await documentOf(ids.published, caseworker);
    expect([published.review, published.versions.map(({ version }) => version)]).toEqual([null, ['1.1']]);
  });
});

describe('version 1.1 of MI 32', () => {
  it('has every comment resolved, says what became of it, and cannot be changed by anybody (INV-11)', async () => {
    const { review, values } = await documentOf(ids.published);
    expect(review?.comments).toHaveLength(11);
    expect(review?.comments.every(({ resolvedAt, resolution }) => resolvedAt !== null && resolution)).toBe(
      true,
    );
    expect([values.theme, values.phase, values.priority, values.k98, values.sts]).toEqual([
      'MI',
      '3',
      '2',
      'NEJ',
      'NEJ',
    ]);
    const edited = await press(ids.published, 'editDescription', { goal: 'Noget andet' });
    expect(edited.json.code).toBe('packages.published_description_is_immutable');
    for (const sql of [
      `UPDATE app.klik_task_description SET goal = 'x' WHERE id = $1`,
      `DELETE FROM app.klik_task_description WHERE id = $1`,
      `UPDATE app.klik_task_comment SET resolved_at = NULL, resolved_by_name = NULL, resolution = NULL WHERE description_id = $1`,
      `INSERT INTO app.klik_task_comment (description_id, code, sort, field, body, initials) VALUES ($1, 'XX1', 99, 'goal', 'x', 'XX')`,
    ])
      await expect(running.db.superQuery(sql, [ids.published])).rejects.toThrow(
        'packages.published_description_is_immutable',
      );
  });

  it('states no share and promises nothing (BR-15, Annex B 20)', async () => {
    const { values } = await documentOf(ids.published, caseworker);
    expect(Object.values(values).join(' ')).not.toMatch(
      /%|procent|mindre delmængde|størstedelen|hovedparten/i,
    );
  });
});

describe('a draft', () => {
  it('is edited field by field, its theme taken from the title (BR-20), and refuses what may not stand there', async () => {
    const id = await newDraft();
    await press(id, 'editDescription', { theme: '', goal: '**Mål** <script>alert(1)</script>' });
    const { values, html } = await documentOf(id);
    expect([values.theme, values.description?.slice(0, 7)]).toEqual(['MI', 'Opgaven']);
    expect(html.goal).toBe('<p><strong>Mål</strong> &lt;script&gt;alert(1)&lt;/script&gt;</p>\n');
    const refused = async (body: object): Promise<unknown> =>
      (await press(id, 'editDescription', body)).json.code;
    expect(await refused({ theme: 'SA' })).toBe('packages.theme_not_of_title');
    expect(await refused({ goal: 'Se 7101801234' })).toBe('shared.text_contains_cpr');
    expect(await refused({ versionNo: '1.1' })).toBe('packages.version_exists');
    expect(await refused({ versionNo: 'ny' })).toBe('shared.invalid_input');
    expect(await refused({ k98: 'MÅSKE' })).toBe('shared.invalid_input');
    expect(await refused({ goal: 'x', version: 1 })).toBe('shared.stale_version');
  });

  it('is the only one under way', async () => {
    await newDraft();
    const second = await press(ids.published, 'draftNewVersion');
    expect([second.json.code, second.json.notice?.options]).toEqual([
      'packages.draft_exists',
      { version: '1.2' },
    ]);
  });

  it.each(['title', ...STARRED, 'goal', 'description', 'result', 'recommendedPerformer'])(
    'is not published without %s',
    async (field) => {
      const id = await newDraft();
      await press(id, 'editDescription', { [field]: '' });
      // An empty theme is taken from the title again; without a title it stays empty.
      if (field === 'theme') await press(id, 'editDescription', { title: '', theme: '' });
      const { review } = await documentOf(id);
      expect(review?.problems.map((problem) => problem.field)).toContain(field);
      const { json } = await press(id, 'publishDescription', PUBLISH);
      expect(json.code).toBe('packages.starred_field_empty');
    },
  );

  it('is reviewed in its margin: a comment stands beside its field, is resolved and opened again', async () => {
    const id = await newDraft();
    const said = { field: 'method', body: 'Skriv trinene om', initials: 'mb' };
    expect((await vendor.post(address(id, '/comments'), said)).status).toBe(201);
    const [comment] = (await documentOf(id)).review?.comments ?? [];
    expect(comment).toMatchObject({ code: 'MB1', field: 'method', by: expect.any(String), resolvedAt: null });
    const turn = (to: string, body: object): Promise<PanelAnswer> =>
      vendor.post(address(id, `/comments/${comment?.id}/${to}`), body);
    expect((await press(id, 'publishDescription', PUBLISH)).json.code).toBe('packages.comments_open');
    expect((await turn('resolve', { version: 1, resolution: 'Skrevet om' })).status).toBe(200);
    expect((await turn('resolve', { version: 2 })).json.code).toBe('packages.comment_already');
    expect((await turn('reopen', { version: 1 })).json.code).toBe('shared.stale_version');
    expect((await turn('reopen', { version: 2 })).status).toBe(200);
    const refusals = [
      await vendor.post(address(id, '/comments'), { ...said, body: 'Se 7101801234' }),
      await vendor.post(address(id, '/comments'), { ...said, field: 'cpr' }),
      await vendor.post(address(id, '/comments'), { ...said, initials: '1' }),
    ];
    expect(refusals.map(({ json }) => json.code)).toEqual([
      'shared.text_contains_cpr',
      'shared.invalid_input',
      'shared.invalid_input',
    ]);
  });

  it('becomes the version that packages use, with note, initials and date, audited', async () => {
    const id = await newDraft();
    expect((await press(id, 'publishDescription', PUBLISH)).json.notice?.type).toBe('success');
    const { versions, status } = await documentOf(id, caseworker);
    expect(status).toBe('PUBLISHED');
    expect(versions.at(-1)).toMatchObject({
      version: '1.2',
      note: PUBLISH.note,
      initials: 'ND',
      date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
    const [event] = await running.db.superQuery<{ role: string }>(
      `SELECT actor_role AS role FROM app.audit_event WHERE chain = '000' AND entity = 'klik_task_description' AND command = 'publishDescription'`,
    );
    expect(event).toEqual({ role: 'VENDOR' });
  });

  it('of a KLIK task of its own is named and numbered by its title (BR-20)', async () => {
    const describe = (title: string): Promise<PanelAnswer> =>
      vendor.actOnResource('klikDescriptions', 'describeKlikTask', { title });
    expect((await describe('MI 32 Manuel tilknytning')).json.code).toBe('packages.klik_task_exists');
    expect((await describe('Uden nummer')).json.code).toBe('packages.title_without_number');
    const made = await describe('SA 7 Gennemgang af aftaler');
    const id = Number(/records\/(\d+)\//.exec(made.json.redirectUrl ?? '')?.[1]);
    const { code, version, values } = await documentOf(id);
    expect([code, version, values.theme]).toEqual(['SA 7', '1.0', 'SA']);
  });
});
