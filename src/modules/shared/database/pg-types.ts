import pg from 'pg';

const INT8 = 20;
const DATE = 1082;

/**
 * How values come out of PostgreSQL, everywhere the same: bigint (ids, øre) as a safe integer, date as 'YYYY-MM-DD'
 * without any time zone in between. Throws rather than rounding an integer.
 */
pg.types.setTypeParser(INT8, (text) => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`bigint out of the safe range: ${text}`);
  return value;
});
pg.types.setTypeParser(DATE, (text) => text);
