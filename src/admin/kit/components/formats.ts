/** How numbers, kroner and dates read in Danish, whatever the language of the texts: 1.234,56 and dd-mm-åååå. */

export function groupThousands(value: number): string {
  return String(Math.trunc(Math.abs(value))).replace(/\B(?=(\d{3})+$)/g, '.');
}

/** Øre as kroner: 123456 → 1.234,56. */
export function kroner(oere: number): string {
  const whole = Math.trunc(Math.abs(oere) / 100);
  const rest = String(Math.abs(oere) % 100).padStart(2, '0');
  return `${oere < 0 ? '−' : ''}${groupThousands(whole)},${rest}`;
}

/** 'YYYY-MM-DD…' → 'DD-MM-YYYY', without any time zone in between. */
export function danishDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return `${day}-${month}-${year}`;
}

const MOMENT = new Intl.DateTimeFormat('da-DK', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A point in time as DD-MM-YYYY HH.MM in Danish time. */
export function danishMoment(iso: string): string {
  const parts = new Map(MOMENT.formatToParts(new Date(iso)).map(({ type, value }) => [type, value]));
  return `${parts.get('day')}-${parts.get('month')}-${parts.get('year')} ${parts.get('hour')}.${parts.get('minute')}`;
}
