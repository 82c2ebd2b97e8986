export interface Notice {
  readonly message: string;
  readonly type?: string;
  readonly resourceId?: string;
  readonly options?: Record<string, unknown>;
}

export interface CommandAnswer {
  readonly code?: string;
  readonly notice?: Notice;
  readonly redirectUrl?: string;
}

/** A key for one opened form; also where crypto.randomUUID is missing (plain http beside localhost). */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, index) => {
    const fixed = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return fixed.toString(16).padStart(2, '0');
  });
  return [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)]
    .map((part) => part.join(''))
    .join('-');
}

/** The address of a command of a record, or of a whole resource. */
export function commandUrl(resourceId: string, name: string, recordId?: string | number): string {
  const base = `/admin/api/resources/${resourceId}`;
  return recordId === undefined
    ? `${base}/actions/${name}`
    : `${base}/records/${encodeURIComponent(String(recordId))}/${name}`;
}

/**
 * POSTs a command of the panel or the API; every other status than 2xx comes back as an answer with its code, too. The
 * same key sent twice is one command, so trying again after a broken connection is safe.
 */
export async function sendCommand(
  url: string,
  body: Record<string, unknown>,
  key: string,
): Promise<CommandAnswer> {
  const response = await fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json',
      'Accept-Language': document.documentElement.lang,
      'Idempotency-Key': key,
    },
    body: JSON.stringify(body),
  });
  if (response.status === 401) window.location.assign('/admin/login');
  const answer: unknown = await response.json().catch(() => ({}));
  return typeof answer === 'object' && answer !== null ? answer : {};
}
