import { Injectable } from '@nestjs/common';

const copenhagenDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Denmark at that instant, 'YYYY-MM-DD'. */
export function danishDay(instant: Date): string {
  return copenhagenDay.format(instant);
}

/** The only source of time, so that tests can choose it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today in Europe/Copenhagen, 'YYYY-MM-DD'. */
  today(): string {
    return danishDay(this.now());
  }
}
