import { TextContainsCpr, containsCpr } from '../shared/index.js';
import { TextRequired } from './packages.errors.js';

const MAX_LENGTH = 4_000;

/** A reason, note or message as it is stored: trimmed, not empty, without any CPR number (design.md 11). */
export function freeText(text: string | null | undefined): string {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '' || trimmed.length > MAX_LENGTH) throw new TextRequired({ max: MAX_LENGTH });
  if (containsCpr(trimmed)) throw new TextContainsCpr();
  return trimmed;
}
