/** `klikDescriptions` → `klik-descriptions`: names of lists and commands as they stand in an address of the API. */
export function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

export const API = '/api/v1';

/** The list of a resource, and with `/:id` one of its records. */
export function listAddress(resourceId: string): string {
  return `${API}/${kebab(resourceId)}`;
}

/** A command of the whole resource or of one record: `/api/v1/tasks/:id/take-task`. */
export function commandAddress(
  resourceId: string,
  { name, on }: { readonly name: string; readonly on: 'record' | 'resource' },
): string {
  return `${listAddress(resourceId)}${on === 'record' ? '/:id' : ''}/${kebab(name)}`;
}
