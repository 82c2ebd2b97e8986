import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '../../src/modules/identity/index.js';

export interface PanelAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; an empty object when it is none. */
  readonly json: PanelJson;
}

export interface PanelJson {
  readonly code?: string;
  readonly notice?: {
    readonly type: string;
    readonly message: string;
    readonly options?: Record<string, unknown>;
  };
  readonly redirectUrl?: string;
  readonly meta?: { readonly total: number };
  readonly record?: PanelRecord;
  readonly records?: readonly PanelRecord[];
  readonly [key: string]: unknown;
}

export interface PanelRecord {
  readonly id: number | string;
  readonly title: string;
  readonly params: Record<string, unknown>;
  readonly recordActions: readonly { readonly name: string }[];
}

type Headers_ = Record<string, string>;

/**
 * A browser without a screen: keeps the cookie, sends what a browser sends from a page of ours, follows no redirect.
 * Denials may come as status 200 with an error notice, so look at `json.code` or `json.notice`, not at the status alone.
 */
export class PanelClient {
  private cookie = '';

  constructor(readonly url: string) {}

  /** For a request that is made by hand. */
  get cookieHeader(): string {
    return this.cookie;
  }

  /** Logs in through the login page; the demo password unless another is given. */
  async login(email: string, password = DEMO_PASSWORD): Promise<PanelAnswer> {
    const form = new URLSearchParams({
      email: email.includes('@') ? email : `${email}@demo.tilknyt.dk`,
      password,
    });
    return this.send('POST', '/admin/login', {
      body: form.toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  }

  get(path: string, headers: Headers_ = {}): Promise<PanelAnswer> {
    return this.send('GET', path, { headers });
  }

  /** The list of a resource; filters by column, ranges as `column~~from`. */
  list(resource: string, query: Record<string, string> = {}): Promise<PanelAnswer> {
    const search = new URLSearchParams(query).toString();
    return this.get(`/admin/api/resources/${resource}/actions/list${search === '' ? '' : `?${search}`}`);
  }

  show(resource: string, id: number | string): Promise<PanelAnswer> {
    return this.get(`/admin/api/resources/${resource}/records/${encodeURIComponent(String(id))}/show`);
  }

  /** Presses the button of a record. */
  act(
    resource: string,
    id: number | string,
    action: string,
    body: object = {},
    key = randomUUID(),
  ): Promise<PanelAnswer> {
    return this.post(
      `/admin/api/resources/${resource}/records/${encodeURIComponent(String(id))}/${action}`,
      body,
      {
        'idempotency-key': key,
      },
    );
  }

  /** Presses a button above the list. */
  actOnResource(
    resource: string,
    action: string,
    body: object = {},
    key = randomUUID(),
  ): Promise<PanelAnswer> {
    return this.post(`/admin/api/resources/${resource}/actions/${action}`, body, { 'idempotency-key': key });
  }

  /** A POST of JSON from a page of ours, with a key of its own unless one is given. */
  post(path: string, body: object = {}, headers: Headers_ = {}): Promise<PanelAnswer> {
    return this.send('POST', path, {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID(), ...headers },
    });
  }

  /** Anything else; without `bare` it looks like a request of our own pages. */
  async send(
    method: string,
    path: string,
    options: { body?: string; headers?: Headers_; bare?: boolean } = {},
  ): Promise<PanelAnswer> {
    const own: Headers_ =
      options.bare || method === 'GET' ? {} : { origin: this.url, 'sec-fetch-site': 'same-origin' };
    const response = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...own, ...(this.cookie === '' ? {} : { cookie: this.cookie }), ...options.headers },
      ...(options.body === undefined ? {} : { body: options.body }),
    });
    const set = response.headers.getSetCookie().find((line) => line.includes('tilknyt='));
    if (set) this.cookie = set.split(';')[0] ?? '';
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: asJson(text) };
  }

  /** The session cookie as it is now, and a way to plant one. */
  get sessionCookie(): string {
    return this.cookie;
  }

  set sessionCookie(cookie: string) {
    this.cookie = cookie;
  }
}

/** A client that has logged in. */
export async function loggedIn(url: string, email: string): Promise<PanelClient> {
  const client = new PanelClient(url);
  const answer = await client.login(email);
  if (answer.status !== 303) throw new Error(`${email} could not log in: ${answer.status}`);
  return client;
}

function asJson(text: string): PanelJson {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as PanelJson) : {};
  } catch {
    return {};
  }
}
