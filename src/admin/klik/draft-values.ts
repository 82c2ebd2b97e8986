import type { KlikDocument, KlikFieldName } from '../../modules/task-packages/index.js';

/** What the inputs of a draft hold; an empty field is an empty text. */
export type DraftValues = Record<KlikFieldName | 'versionNo' | 'durationWorkingDays', string>;

export function valuesOf(doc: KlikDocument): DraftValues {
  const texts = Object.fromEntries(Object.entries(doc.values).map(([name, value]) => [name, value ?? '']));
  return {
    ...(texts as Record<KlikFieldName, string>),
    versionNo: doc.version,
    durationWorkingDays: doc.durationWorkingDays === null ? '' : String(doc.durationWorkingDays),
  };
}

/** The theme that a title begins with, '' when it begins with none; the server has the last word. */
export function themeOfTitle(title: string, known: readonly string[]): string {
  const [, theme = ''] = /^([A-Z]{2}) [1-9]/.exec(title.trim()) ?? [];
  return known.includes(theme) ? theme : '';
}
