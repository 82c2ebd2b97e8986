/** The filter alone: without page, number and seed. */
export function filterOf(query: URLSearchParams): Record<string, string> {
  const { page: _page, n: _n, seed: _seed, ...filter } = Object.fromEntries(query);
  return filter;
}

/** Posts the filter and saves the answer; throws when it is refused. */
export async function downloadCsv(filter: Record<string, string>): Promise<void> {
  const response = await fetch('/api/v1/resolved/export', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(filter),
  });
  if (!response.ok) throw new Error(String(response.status));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = 'afsluttede-opgaver.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
