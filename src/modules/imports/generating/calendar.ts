/** A calendar day as whole days since 1 January 1970; no clock and no time zone take part. */
export type Day = number;

const DAY_MS = 86_400_000;
const isoTexts: string[] = [];

/** The day written as `2024-03-31`. Throws RangeError when it is not a real date. */
export function dayOf(iso: string): Day {
  const day = Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
  if (!Number.isInteger(day) || isoOf(day) !== iso) throw new RangeError(`not a date: ${iso}`);
  return day;
}

/** `2024-03-31`; days since 1970 are remembered, for a delivery writes the same few thousand millions of times. */
export function isoOf(day: Day): string {
  if (day < 0) return isoText(day);
  return (isoTexts[day] ??= isoText(day));
}

/** `31-03-2024`. */
export function danishDateOf(day: Day): string {
  const iso = isoOf(day);
  return `${iso.slice(8, 10)}-${iso.slice(5, 7)}-${iso.slice(0, 4)}`;
}

/** The year as four digits. */
export function yearOf(day: Day): string {
  return isoOf(day).slice(0, 4);
}

function isoText(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
