import { TextContainsCpr, containsCpr } from '../../shared/index.js';
import { NoteRequired } from '../linking.errors.js';

/** A justification as it is stored: trimmed, null when empty. Throws `shared.text_contains_cpr` (design.md 11). */
export function readNote(text: string | null | undefined): string | null {
  const note = text?.trim() ?? '';
  if (containsCpr(note)) throw new TextContainsCpr();
  return note === '' ? null : note;
}

/** The same where one is required; throws `linking.note_required`. */
export function requireNote(text: string | null | undefined): string {
  const note = readNote(text);
  if (note === null) throw new NoteRequired();
  return note;
}
