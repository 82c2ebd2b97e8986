import { danishDate } from '../../kit/components/formats.js';

/** 'dd-mm-åååå – dd-mm-åååå'; a missing end is shown as missing. */
export function period(from: string | null, to: string | null): string {
  if (from === null && to === null) return '–';
  return `${from === null ? '?' : danishDate(from)} – ${to === null ? '' : danishDate(to)}`;
}
