import { randomUUID } from 'node:crypto';
import type { TestApp } from '../app.js';
import { loggedIn, type PanelAnswer, type PanelClient } from '../panel-client.js';

export type Values = Readonly<Record<string, string | number>>;
type Json = PanelAnswer['json'];

const TIMES = 5;

/** Uses the API as a client that has read the document, and writes down which answers it has seen of each operation. */
export class ApiRecorder {
  /** `POST /api/v1/tasks/{id}/take-task` → the statuses that came back. */
  readonly seen = new Map<string, Set<number>>();
  /** What did not go as it should; all of it is told at once. */
  readonly problems: string[] = [];
  private readonly clients = new Map<string, PanelClient>();

  constructor(readonly running: TestApp) {}

  async client(who: string): Promise<PanelClient> {
    const known = this.clients.get(who) ?? (await loggedIn(this.running.url, who));
    this.clients.set(who, known);
    return known;
  }

  /** Somebody who is not logged in has no name. */
  async ask(
    who: string | null,
    operation: string,
    values: Values = {},
    {
      body = {},
      query = '',
      headers = {},
    }: { body?: object; query?: string; headers?: Record<string, string> } = {},
  ): Promise<PanelAnswer> {
    const client = who === null ? new AnonymousClient(this.running.url) : await this.client(who);
    const [method = '', template = ''] = operation.split(' ');
    const path = `${template.replaceAll(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(String(values[name] ?? '')))}${query}`;
    const answer =
      method === 'GET' ? await client.get(path, headers) : await client.post(path, body, headers);
    this.note(operation, answer.status);
    return answer;
  }

  async get(who: string, operation: string, values: Values = {}, query = ''): Promise<Json> {
    const { status, json, text } = await this.ask(who, `GET ${operation}`, values, { query });
    if (status !== 200) this.problems.push(`GET ${operation}: ${status} ${text.slice(0, 200)}`);
    return json;
  }

  /**
   * Sends one POST five times at once with the same key: all are answered alike, and the key is stored with the one effect.
   * What is a look-up and no command stores none.
   */
  async five(
    who: string,
    operation: string,
    values: Values,
    body: object = {},
    { storesKey = true, tellsAlike = true } = {},
  ): Promise<Json> {
    const key = randomUUID();
    const headers = { 'idempotency-key': key };
    const answers = await Promise.all(
      Array.from({ length: TIMES }, () => this.ask(who, `POST ${operation}`, values, { body, headers })),
    );
    const [first] = answers;
    const different = new Set(
      answers.map(({ status, text }) => `${status} ${tellsAlike ? canonical(text) : ''}`),
    );
    if (!first || first.status >= 300 || different.size > 1)
      this.problems.push(`${operation}: ${[...different].map((text) => text.slice(0, 300)).join(' ≠ ')}`);
    const stored = await this.running.db.superQuery('SELECT 1 FROM app.command_key WHERE key = $1', [key]);
    if (stored.length !== (storesKey ? 1 : 0))
      this.problems.push(`${operation}: ${stored.length} keys stored`);
    return first?.json ?? {};
  }

  /** A command of a record: first without a version and with an old one, where it has one, then five times as it stands. */
  async act(who: string, command: string, id: number | string, body: object = {}): Promise<Json> {
    const [, resource = ''] = /^\/api\/v1\/([\w-]+)\//.exec(command) ?? [];
    const record = await this.get(who, `/api/v1/${resource}/{id}`, { id });
    const { version } = record as { version?: number };
    if (version === undefined) return this.five(who, command, { id }, body);
    await this.ask(who, `POST ${command}`, { id }, { body });
    await this.ask(who, `POST ${command}`, { id }, { body, headers: { 'if-match': '"9999"' } });
    return this.five(who, command, { id }, { version, ...body });
  }

  note(operation: string, status: number): void {
    this.seen.set(operation, (this.seen.get(operation) ?? new Set()).add(status));
  }
}

/** Sends what a page of ours would send, and no cookie. */
class AnonymousClient {
  constructor(private readonly url: string) {}

  get(path: string, headers: Record<string, string>): Promise<PanelAnswer> {
    return this.send(path, { headers });
  }

  post(path: string, body: object, headers: Record<string, string>): Promise<PanelAnswer> {
    return this.send(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        origin: this.url,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...headers,
      },
    });
  }

  private async send(path: string, init: RequestInit): Promise<PanelAnswer> {
    const response = await fetch(`${this.url}${path}`, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: {} };
  }
}

/** A stored answer is JSON of PostgreSQL, which keeps no order of keys. */
function canonical(text: string): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  };
  return text === '' ? '' : JSON.stringify(sorted(JSON.parse(text)));
}
