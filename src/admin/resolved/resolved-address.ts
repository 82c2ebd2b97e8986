/** The filter alone: without page, number and seed. */
export function filterOf(query: URLSearchParams): Record<string, string> {
  const { page: _page, n: _n, seed: _seed, ...filter } = Object.fromEntries(query);
  return filter;
}

/** With number and seed it is a sample. */
export function isSample(query: URLSearchParams): boolean {
  return query.has('n') && query.has('seed');
}

/** Where the API answers for what stands in the page's own address. */
export function addressOf(query: URLSearchParams): string {
  const sent = new URLSearchParams(filterOf(query));
  const names = isSample(query) ? ['n', 'seed'] : ['page'];
  for (const name of names) if (query.has(name)) sent.set(name, query.get(name) ?? '');
  return `/api/v1/resolved${isSample(query) ? '/sample' : ''}?${sent}`;
}

/**
 * What was filled in, as the page's next address: what is empty stays out. A sample without a seed gets one at random, so
 * that nobody can foresee it, and it can be drawn again from the address.
 */
export function queryOf(values: Readonly<Record<string, string>>, random = Math.random): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value.trim() !== '') query.set(name, value.trim());
  if (!query.has('n')) query.delete('seed');
  else if (!query.has('seed')) query.set('seed', String(Math.floor(100_000 + random() * 900_000)));
  return query;
}
