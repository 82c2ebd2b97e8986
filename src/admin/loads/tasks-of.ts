import { filteredList } from '../kit/components/filtered-list.js';

/** The tasks of the municipality that carry the reason. */
export function tasksOf(municipality: string, code: string): string {
  return filteredList('tasks', { municipality, reasons: code });
}
