import { KLIK_CHOICES } from './klik-fields.js';

export interface KlikTitle {
  /** A code of the template's list of themes. */
  readonly theme: string;
  readonly number: number;
  /** Theme and running number, "MI 32": what the KLIK task is called. */
  readonly code: string;
  readonly name: string;
}

const FORM = /^([A-Z]{2}) ([1-9]\d{0,4}) (\S.*)$/;

/** Theme code, running number and name of a title (BR-20); null where it does not begin with a known theme and a number. */
export function readTitle(title: string | null): KlikTitle | null {
  const [, theme = '', number = '', name = ''] = FORM.exec(title ?? '') ?? [];
  if (!(KLIK_CHOICES.theme as readonly string[]).includes(theme)) return null;
  return { theme, number: Number(number), code: `${theme} ${number}`, name };
}
