const FORM = /^(\d{2})(\d{2})(\d{2})-?(\d{4})$/;
const WEIGHTS = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
const SUBSTITUTE_DAYS = 60;

/**
 * The ten digits of a CPR number written with or without hyphen; null unless it begins with a real date.
 * Days 61–91 are substitute numbers (day + 60). Failing modulus 11 is no reason to refuse (domain.md 4.2).
 */
export function parseCpr(text: string): string | null {
  const match = FORM.exec(text.trim());
  if (!match) return null;
  const [, day = '', month = '', year = '', serial = ''] = match;
  const calendarDay = Number(day) > SUBSTITUTE_DAYS ? Number(day) - SUBSTITUTE_DAYS : Number(day);
  if (!isRealDate(fullYear(Number(year), serial), Number(month), calendarDay)) return null;
  return `${day}${month}${year}${serial}`;
}

/** 'ddmmyy-****': what is shown by default. Takes ten digits, with or without hyphen. */
export function maskCpr(cpr: string): string {
  return `${cpr.slice(0, 6)}-****`;
}

/** 'ddmmyy-nnnn' from ten digits; only for the holder of the task. */
export function formatCpr(cpr: string): string {
  return `${cpr.slice(0, 6)}-${cpr.slice(6)}`;
}

/** Whether the number is a substitute (day 61–91), a form no living person has. */
export function isSubstitute(cpr: string): boolean {
  return Number(cpr.slice(0, 2)) > SUBSTITUTE_DAYS;
}

/** Modulus 11 over ten digits. Numbers issued since 2007 may fail it and still be valid: a warning only. */
export function passesModulus11(cpr: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(cpr[index]), 0);
  return sum % 11 === 0;
}

/** The full year by the seventh digit (cpr.dk's table), needed for 29 February. */
function fullYear(year: number, serial: string): number {
  const seventh = Number(serial[0]);
  if (seventh <= 3) return 1900 + year;
  if (seventh === 4 || seventh === 9) return year <= 36 ? 2000 + year : 1900 + year;
  return year <= 57 ? 2000 + year : 1800 + year;
}

function isRealDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
