const CPR = /^\s*(\d{2})[-–./\s]?(\d{2})[-–./\s]?\d{2}\s?[-–./]?\s?\d{4}\s*$/;

/** Whether all that was typed is a CPR number: such a text goes by POST and stands in no address. */
export function looksLikeCpr(text: string): boolean {
  const [, day = '0', month = '0'] = CPR.exec(text) ?? [];
  const calendarDay = Number(day) > 60 ? Number(day) - 60 : Number(day);
  return calendarDay >= 1 && calendarDay <= 31 && Number(month) >= 1 && Number(month) <= 12;
}
