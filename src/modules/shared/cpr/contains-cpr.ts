import { parseCpr } from './cpr.js';

const CANDIDATE = /(?<!\d)\d{6}[-–\s]?\d{4}(?!\d)/g;

/** Whether free text holds a CPR number; notes and escalations refuse it (design.md 11, "Text with personal data"). */
export function containsCpr(text: string): boolean {
  return [...text.matchAll(CANDIDATE)].some(([found]) => parseCpr(found.replace(/\D/g, '')) !== null);
}
