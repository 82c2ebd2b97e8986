/** A refusal of the API: its code, and the field when one is named. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    readonly field: string | null,
  ) {
    super(code);
  }
}

interface Problem {
  readonly code?: string;
  readonly details?: { readonly field?: unknown };
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
  const field = problem.details?.field;
  return new Refused(problem.code ?? String(response.status), typeof field === 'string' ? field : null);
}
