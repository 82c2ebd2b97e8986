/** A refusal as the API words it: problem details in the reader's language. */
export interface Refused {
  readonly code: string;
  readonly title: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export type Answer<T> =
  | { readonly kind: 'ok'; readonly body: T }
  | { readonly kind: 'refused'; readonly refusal: Refused }
  /** Nobody answered, or only something on the way; the same request may be sent again. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'loggedOut' };

export interface Sent {
  readonly body: object;
  /** The same key sent twice is one command. */
  readonly key: string;
  /** Goes out although the page is being left. */
  readonly isLast?: boolean;
}

/** What passes by itself: a gateway or database that is away, a lock held by somebody else, too many requests. */
const PASSING = [429, 502, 503, 504];

/** Reads from the API, or with `sent` posts to it. Never throws: what went wrong is an answer, too. */
export async function ask<T>(address: string, sent?: Sent, signal?: AbortSignal): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api/v1/${address}`, {
      credentials: 'same-origin',
      headers: {
        Accept: 'application/json',
        'Accept-Language': document.documentElement.lang,
        ...(sent ? { 'Content-Type': 'application/json', 'Idempotency-Key': sent.key } : {}),
      },
      ...(sent ? { method: 'POST', body: JSON.stringify(sent.body), keepalive: sent.isLast ?? false } : {}),
      ...(signal ? { signal } : {}),
    });
    if (response.status === 401) return { kind: 'loggedOut' };
    if (PASSING.includes(response.status)) return { kind: 'unreachable' };
    const body: unknown = response.status === 204 ? null : await response.json();
    return response.ok ? { kind: 'ok', body: body as T } : { kind: 'refused', refusal: refusedOf(body) };
  } catch {
    return { kind: 'unreachable' };
  }
}

function refusedOf(body: unknown): Refused {
  const { code, title, details } = (body ?? {}) as Partial<Refused>;
  return { code: code ?? 'panel.unexpected', title: title ?? '', details: details ?? {} };
}
