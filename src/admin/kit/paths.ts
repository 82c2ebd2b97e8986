const ROOT = '/admin';

export function resourcePath(resource: string): string {
  return `${ROOT}/resources/${resource}`;
}

/** The page of a record, or of one of its commands. */
export function recordPath(resource: string, id: number | string, action = 'show'): string {
  return `${ROOT}/resources/${resource}/records/${encodeURIComponent(String(id))}/${action}`;
}

export function pagePath(page: string): string {
  return `${ROOT}/pages/${page}`;
}
