import { danishDateOf, isoOf, type Day } from './calendar.js';

/** How the files of a delivery are written (import-format.md, "Dialects"). */
export interface Dialect {
  readonly separator: ',' | ';';
  readonly decimal: '.' | ',';
  readonly thousands: boolean;
  readonly dates: 'iso' | 'danish';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'windows-1252';
  readonly lineEnd: '\n' | '\r\n';
  readonly cprHyphen: boolean;
}

const PLAIN: Dialect = {
  separator: ',',
  decimal: '.',
  thousands: false,
  dates: 'iso',
  encoding: 'utf-8',
  lineEnd: '\n',
  cprHyphen: false,
};

const DANISH: Dialect = {
  separator: ';',
  decimal: ',',
  thousands: false,
  dates: 'danish',
  encoding: 'windows-1252',
  lineEnd: '\r\n',
  cprHyphen: false,
};

/** The dialects by name; others can be put together from their parts. */
export const DIALECTS = {
  plain: PLAIN,
  danish: DANISH,
  'danish-utf8': { ...DANISH, encoding: 'utf-8-bom' },
  /** Everything that the format allows at once: thousands separators and hyphens too. */
  'danish-full': { ...DANISH, thousands: true, cprHyphen: true },
} as const satisfies Record<string, Dialect>;

export type DialectName = keyof typeof DIALECTS;

/** Writes values as the cells of one dialect. */
export class CellWriter {
  readonly date: (day: Day | null) => string;
  readonly money: (oere: number) => string;
  private readonly needsQuotes: RegExp;

  constructor(private readonly dialect: Dialect) {
    const dateText = dialect.dates === 'iso' ? isoOf : danishDateOf;
    this.date = (day) => (day === null ? '' : dateText(day));
    this.money = dialect.decimal === '.' ? (oere) => kroner(oere, '.') : (oere) => this.danishMoney(oere);
    this.needsQuotes = dialect.separator === ',' ? /[",\r\n]/ : /[";\r\n]/;
  }

  text(value: string): string {
    return this.needsQuotes.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  }

  cpr(cpr: string): string {
    return this.dialect.cprHyphen && cpr !== '' ? `${cpr.slice(0, 6)}-${cpr.slice(6)}` : cpr;
  }

  flag(value: boolean): string {
    return value ? '1' : '0';
  }

  private danishMoney(oere: number): string {
    const text = kroner(oere, ',');
    return this.dialect.thousands ? text.replace(/\B(?=(\d{3})+,)/g, '.') : text;
  }
}

/** Øre as kroner with two decimals. */
function kroner(oere: number, decimal: string): string {
  const whole = Math.abs(oere);
  const rest = whole % 100;
  return `${oere < 0 ? '-' : ''}${(whole - rest) / 100}${decimal}${rest < 10 ? '0' : ''}${rest}`;
}
