import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApp, type TestApp } from '../support/app.js';
import { PanelClient, loggedIn } from '../support/panel-client.js';

let running: TestApp;

beforeAll(async () => {
  running = await startTestApp();
});
afterAll(() => running.close());

describe('login', () => {
  it('sends people to the login page and calls away with 401', async () => {
    const stranger = new PanelClient(running.url);
    expect((await stranger.get('/admin')).headers.get('location')).toBe('/admin/login');
    const call = await stranger.list('users');
    expect([call.status, call.json.code]).toEqual([401, 'identity.not_logged_in']);
    expect(stranger.sessionCookie).toBe('');
  });

  it('begins the session under a new id, so that a planted one is worth nothing', async () => {
    const victim = await loggedIn(running.url, 'vendor2');
    const planted = victim.sessionCookie;
    await victim.login('vendor2');
    expect(victim.sessionCookie).not.toBe(planted);
    const attacker = new PanelClient(running.url);
    attacker.sessionCookie = planted;
    expect((await attacker.list('municipalities')).status).toBe(401);
  });

  it('gives a cookie that scripts and other sites cannot use', async () => {
    const answer = await new PanelClient(running.url).login('vendor');
    const cookie = answer.headers.getSetCookie().join();
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
  });

  it('answers the same to a wrong password and to somebody unknown', async () => {
    const wrong = await new PanelClient(running.url).login('vendor', 'not the password');
    const unknown = await new PanelClient(running.url).login('nobody', 'not the password');
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    const plain = (text: string): string => text.replaceAll(/nonce="[^"]+"|value="[^"]*"/g, '');
    expect(plain(wrong.text)).toBe(plain(unknown.text));
  });

  it('refuses bodies that are no login: none, lists, objects, forms with files', async () => {
    const client = new PanelClient(running.url);
    for (const body of [
      '{}',
      '{"email":null,"password":null}',
      '[]',
      'null',
      '{"email":{"a":1},"password":["b"]}',
      '{',
    ]) {
      const answer = await client.send('POST', '/admin/login', {
        body,
        headers: { 'content-type': 'application/json' },
      });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
    const multipart = await client.send('POST', '/admin/login', {
      body: 'x',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect(multipart.status).toBe(400);
    expect(client.sessionCookie).toBe('');
  });

  it('stops after ten failed tries for one user and lets colleagues at the same address in', async () => {
    const tries = await Promise.all(
      Array.from({ length: 14 }, () => new PanelClient(running.url).login('auditor.461', 'wrong')),
    );
    expect(tries.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(tries.filter(({ status }) => status === 429)).toHaveLength(4);
    expect((await new PanelClient(running.url).login('auditor.461')).status).toBe(429);
    expect((await new PanelClient(running.url).login('auditor')).status).toBe(303);
  });

  it('ends with a POST and not with a link', async () => {
    const client = await loggedIn(running.url, 'coordinator.461');
    const cookie = client.sessionCookie;
    expect((await client.get('/admin/logout')).status).toBe(200);
    expect((await client.list('municipalities')).status).toBe(200);
    expect((await client.send('POST', '/admin/logout')).status).toBe(303);
    client.sessionCookie = cookie;
    expect((await client.list('municipalities')).status).toBe(401);
  });
});
