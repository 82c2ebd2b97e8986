import { randomUUID } from 'node:crypto';

/** A caseworker at the work screen, by the commands that the page sends. */
export class DeskClient {
  #cookie = '';

  constructor(url) {
    this.url = url;
  }

  async login(email, password) {
    const response = await fetch(`${this.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.url },
      body: JSON.stringify({ email, password }),
    });
    if (!response.ok) throw new Error(`login: ${await response.text()}`);
    this.#cookie = response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
  }

  async next(count) {
    const { body, ms } = await this.#post('work-queue/next', { count });
    return { ...body, ms };
  }

  /** By the best grant, or not at all where there is none or KY would ask. */
  async decide({ task, view }) {
    const best = view.candidates.find(
      ({ grant, kyPreview }) => grant !== null && kyPreview?.kind !== 'CHOOSE',
    );
    if (!best) return { done: false };
    const body = {
      grantId: best.grant.grantId,
      note: 'Passer på periode',
      receiptHash: view.receiptHash,
      version: task.version,
    };
    return { done: true, ms: (await this.#post(`tasks/${task.id}/match-to-grant`, body)).ms };
  }

  layBack(taskId) {
    return this.#post(`work-queue/tasks/${taskId}/lay-back`, {});
  }

  skipTask(taskId) {
    return this.#post(`work-queue/tasks/${taskId}/skip`, { reason: 'Ingen bevilling at vælge' });
  }

  /** The search box. */
  search(text) {
    return this.#post('search', { text });
  }

  /** Grants outside the ranked list. */
  async searchGrant(taskId, query) {
    return this.#answer(`tasks/${taskId}/grants?${new URLSearchParams(query)}`, {
      headers: { cookie: this.#cookie },
    });
  }

  #post(path, body) {
    const headers = {
      'content-type': 'application/json',
      origin: this.url,
      cookie: this.#cookie,
      'idempotency-key': randomUUID(),
    };
    return this.#answer(path, { method: 'POST', headers, body: JSON.stringify(body) });
  }

  async #answer(path, request) {
    const started = performance.now();
    const response = await fetch(`${this.url}/api/v1/${path}`, request);
    const answer = await response.json();
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    return { body: answer, ms: performance.now() - started };
  }
}
