import { TextContainsCpr, containsCpr } from '../shared/index.js';
import { TextInvalid } from './tasks/tasks.errors.js';

const LONGEST = 4000;

/** A text that a person wrote, trimmed: 1 to 4,000 characters without a CPR number (design.md 11). */
export function readText(text: string): string {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST) throw new TextInvalid({ longest: LONGEST });
  if (containsCpr(trimmed)) throw new TextContainsCpr();
  return trimmed;
}
