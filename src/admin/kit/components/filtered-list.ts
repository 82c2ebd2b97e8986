/** The address of a list that shows certain rows only; the filters stand in its drawer and can be taken off there. */
export function filteredList(resource: string, filters: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(
    Object.entries(filters).map(([name, value]): [string, string] => [`filters.${name}`, value]),
  ).toString();
  return `/admin/resources/${resource}${query === '' ? '' : `?${query}`}`;
}
