/** 'YYYY-MM-DD' or an ISO time as dd-mm-åååå, by the Danish calendar. */
export function danishDate(value: string): string {
  const day =
    value.length === 10
      ? value
      : new Date(value).toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' });
  return day.split('-').reverse().join('-');
}

/** Øre as 1.234,56. */
export function kroner(oere: number): string {
  return (oere / 100).toLocaleString('da-DK', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

/** JSON from the API; throws on every refusal. */
export async function getJson<T>(url: string): Promise<T> {
  const response = await fetch(url, { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  if (response.status === 401) window.location.assign('/admin/login');
  if (!response.ok) throw new Error(String(response.status));
  return (await response.json()) as T;
}
