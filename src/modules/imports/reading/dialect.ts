/** How one file is written (import-format.md, "Dialects"), as found in the file itself. */
export interface Dialect {
  readonly separator: Separator;
  readonly decimals: Decimals;
  /**
   * Whether the file is known to write thousands separators. Without that knowledge a lone `1.234` is refused:
   * it may be a thousand kroner or one krone with three decimals.
   */
  readonly thousands: boolean;
  readonly dates: DateForm;
  readonly encoding: Encoding;
  readonly lineEnd: 'LF' | 'CRLF';
}

export type Separator = ',' | ';';
export type Decimals = '.' | ',';
export type DateForm = 'iso' | 'danish';
export type Encoding = 'utf-8' | 'utf-8-bom' | 'windows-1252';

export function otherSeparator(separator: Separator): Separator {
  return separator === ',' ? ';' : ',';
}

export function otherDecimals(decimals: Decimals): Decimals {
  return decimals === '.' ? ',' : '.';
}

export function otherDates(dates: DateForm): DateForm {
  return dates === 'iso' ? 'danish' : 'iso';
}
