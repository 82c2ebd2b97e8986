import { InvalidInput, TextContainsCpr, containsCpr } from '../../shared/index.js';
import { KLIK_FIELDS, type KlikFieldName } from './klik-fields.js';
import { COLUMN_OF } from './klik-rows.js';
import { isVersionNumber } from './version-number.js';

/** What is to change; what is not named stays, and '' or null empties a field. */
export type KlikEdit = Readonly<Partial<Record<KlikFieldName, string | null>>> & {
  readonly versionNo?: string | undefined;
  readonly durationWorkingDays?: number | null | undefined;
};

/** The new value of each column. Throws `shared.text_contains_cpr` and `shared.invalid_input`. */
export function changedColumns(edit: KlikEdit): Record<string, string | number | null> {
  const changed: Record<string, string | number | null> = {};
  for (const { name } of KLIK_FIELDS) {
    if (edit[name] === undefined) continue;
    const text = edit[name]?.trim() ?? '';
    if (containsCpr(text)) throw new TextContainsCpr();
    changed[COLUMN_OF[name]] = text === '' ? null : text;
  }
  if (edit.durationWorkingDays !== undefined) changed['duration_working_days'] = edit.durationWorkingDays;
  if (edit.versionNo !== undefined) {
    const version = edit.versionNo.trim();
    if (!isVersionNumber(version)) throw new InvalidInput({ field: 'versionNo', rule: 'version' });
    changed['version'] = version;
  }
  return changed;
}
