import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { loggedIn } from '../support/panel-client.js';

describe('what the panel refuses to carry', () => {
  let running: TestApp;
  beforeAll(async () => {
    running = await startTestApp();
  });
  afterAll(() => running.close());

  it('a session from before the owner got a new password', async () => {
    const caseworker = await loggedIn(running.url, 'caseworker.461');
    const admin = await loggedIn(running.url, 'admin');
    expect((await caseworker.get('/api/v1/session')).status).toBe(200);
    const [user] = await running.db.superQuery<{ id: number; version: number }>(
      `SELECT id::int, version FROM app.app_user WHERE email = 'caseworker.461@demo.tilknyt.dk'`,
    );
    // The two clocks may differ by two seconds; a session as young as that is let live.
    await new Promise((wait) => setTimeout(wait, 2_100));
    const answer = await admin.act('users', user?.id ?? 0, 'setPassword', {
      version: user?.version,
      password: 'et-helt-nyt-kodeord-2026',
    });
    expect(answer.json.notice?.type).toBe('success');
    expect((await caseworker.get('/api/v1/session')).status).toBe(401);
  });

  it.each(['7101801234', '710180-1234', '71 01 80 1234'])('a CPR number as a search (%s)', async (cpr) => {
    const coordinator = await loggedIn(running.url, 'coordinator.461');
    const search = await coordinator.get(
      `/admin/api/resources/accounts/actions/list?filters.search=${encodeURIComponent(cpr)}`,
    );
    expect(JSON.stringify(search.json)).toContain('shared.text_contains_cpr');
    const filter = await coordinator.get(
      `/api/v1/resolved?decidedBy=${encodeURIComponent(cpr.replaceAll(' ', ''))}`,
    );
    expect([filter.status, filter.json['code']]).toEqual([400, 'shared.invalid_input']);
  });

  it('a number or text that no column can hold: refused, not unexpected', async () => {
    const auditor = await loggedIn(running.url, 'auditor.461');
    for (const path of [
      '/api/v1/resolved/461/LINK/99999999999999999999',
      '/api/v1/resolved?decidedBy=%00',
      '/api/v1/resolved?benefitType=%00',
    ]) {
      const { status } = await auditor.get(path);
      expect([path, status < 500]).toEqual([path, true]);
    }
  });
});
