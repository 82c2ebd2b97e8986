const AMOUNT = /^(-?)(\d{1,3}(?:\.\d{3})*|\d+)(?:,(\d{1,2}))?$/;

/** Øre as Danish kroner: 12345600 → '123.456,00'. Throws on anything but a whole number of øre. */
export function formatKroner(oere: number): string {
  if (!Number.isSafeInteger(oere)) throw new RangeError('an amount is a whole number of øre');
  const digits = String(Math.abs(oere)).padStart(3, '0');
  const kroner = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${oere < 0 ? '-' : ''}${kroner},${digits.slice(-2)}`;
}

/** Danish kroner as typed by a person ('1.234,5', '-7') in øre; null when it is no amount. */
export function parseKroner(text: string): number | null {
  const match = AMOUNT.exec(text.trim());
  if (!match) return null;
  const [, sign = '', kroner = '', cents = ''] = match;
  const oere = Number(kroner.replaceAll('.', '')) * 100 + Number(cents.padEnd(2, '0'));
  if (!Number.isSafeInteger(oere)) return null;
  return sign === '-' && oere !== 0 ? -oere : oere;
}
