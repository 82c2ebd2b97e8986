import { newKey } from '../kit/components/send-command.js';

/** A refusal of the API: its code, the field when one is named, and what its text names. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly field: string | null,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

interface Problem {
  readonly code?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** JSON from the API; throws `Refused`. An ended session leads to the login page. */
export async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  if (!response.ok) throw await refusalOf(response);
  return (await response.json()) as T;
}

export async function refusalOf(response: Response): Promise<Refused> {
  if (response.status === 401) window.location.assign('/admin/login');
  const problem = (await response.json().catch(() => ({}))) as Problem;
  const field = problem.details?.['field'];
  return new Refused(
    problem.code ?? String(response.status),
    typeof field === 'string' ? field : null,
    problem.details,
  );
}

/** JSON of a command of the API; throws `Refused`. */
export async function postJson<T>(url: string, body: object): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw await refusalOf(response);
  return (await response.json()) as T;
}
