import { parseCpr } from './cpr.js';

/** Ten digits as people write them: in one, as 6 + 4, or by day, month and year, with dots, dashes, slashes or spaces between. */
const BETWEEN = '[-–—./\\s]{0,3}';
const CANDIDATE = new RegExp(`(?<!\\d)\\d{2}${BETWEEN}\\d{2}${BETWEEN}\\d{2}${BETWEEN}\\d{4}(?!\\d)`, 'g');

/** Whether free text holds a CPR number; notes and escalations refuse it (design.md 11, "Text with personal data"). */
export function containsCpr(text: string): boolean {
  return [...text.matchAll(CANDIDATE)].some(([found]) => parseCpr(found.replace(/\D/g, '')) !== null);
}
