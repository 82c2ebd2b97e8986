import type { KySettings } from '../../shared/index.js';
import {
  ANSWERS_PATH,
  ORDERS_PATH,
  readAnswer,
  readFeed,
  type KyAnswer,
  type KyFeed,
  type KyMessage,
} from './ky-messages.js';
import {
  KEY_HEADER,
  SIGNATURE_HEADER,
  TIME_HEADER,
  isFresh,
  isSame,
  signAnswer,
  signRequest,
} from './ky-signature.js';

/** Why a try came to nothing; kept with the order as it stands here. */
export type KyFailure = 'UNREACHABLE' | 'TIMEOUT' | 'SERVER_ERROR' | 'NOT_SIGNED' | 'NOT_UNDERSTOOD';

export type KyReply =
  | { readonly kind: 'ANSWERED'; readonly answer: KyAnswer }
  /** KY has the order and will answer by its feed. */
  | { readonly kind: 'ACCEPTED' }
  | { readonly kind: 'FAILED'; readonly failure: KyFailure };

interface Heard {
  readonly status: number;
  readonly body: unknown;
}

const LARGEST_ANSWER = 1_000_000;

/** Speaks to a KY over HTTP: everything that is sent is signed, and nothing that is not signed is believed. */
export class KyClient {
  constructor(private readonly settings: Pick<KySettings, 'url' | 'secret' | 'timeoutMs'>) {}

  /** Sends one order, again or for the first time: KY knows it by its key. Never throws. */
  async send(message: KyMessage): Promise<KyReply> {
    const heard = await this.ask('POST', ORDERS_PATH, message.key, JSON.stringify(message));
    if (typeof heard === 'string') return { kind: 'FAILED', failure: heard };
    if (heard.status === 202) return { kind: 'ACCEPTED' };
    const answer = heard.status === 200 ? readAnswer(heard.body, message.key) : null;
    if (answer) return { kind: 'ANSWERED', answer };
    return { kind: 'FAILED', failure: heard.status >= 500 ? 'SERVER_ERROR' : 'NOT_UNDERSTOOD' };
  }

  /** What KY answered later; null when it cannot be asked now. Never throws. */
  async answersAfter(feed: string | null, position: number): Promise<KyFeed | null> {
    const query = feed === null ? '' : `?feed=${feed}&after=${position}`;
    const heard = await this.ask('GET', `${ANSWERS_PATH}${query}`, '', '');
    return typeof heard === 'string' || heard.status !== 200 ? null : readFeed(heard.body);
  }

  private async ask(
    method: 'GET' | 'POST',
    path: string,
    key: string,
    body: string,
  ): Promise<Heard | KyFailure> {
    const { secret, timeoutMs, url } = this.settings;
    const timestamp = String(Date.now());
    const signature = signRequest(secret, { timestamp, method, path, key, body });
    try {
      const response = await fetch(new URL(path, url ?? ''), {
        method,
        headers: {
          'Content-Type': 'application/json',
          [TIME_HEADER]: timestamp,
          [SIGNATURE_HEADER]: signature,
          ...(key === '' ? {} : { [KEY_HEADER]: key }),
        },
        ...(method === 'POST' ? { body } : {}),
        // Whoever could send us elsewhere would get the order.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      const text = await response.text();
      if (response.status >= 500) return 'SERVER_ERROR';
      if (text.length > LARGEST_ANSWER) return 'NOT_UNDERSTOOD';
      if (!this.isSigned(response, signature, text)) return 'NOT_SIGNED';
      return { status: response.status, body: parsed(text) };
    } catch (error) {
      return (error as Error).name === 'TimeoutError' ? 'TIMEOUT' : 'UNREACHABLE';
    }
  }

  private isSigned(response: Response, answers: string, body: string): boolean {
    const timestamp = response.headers.get(TIME_HEADER) ?? '';
    const expected = signAnswer(this.settings.secret, { timestamp, status: response.status, answers, body });
    return isSame(expected, response.headers.get(SIGNATURE_HEADER) ?? '') && isFresh(timestamp, Date.now());
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
