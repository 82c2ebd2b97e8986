/** R-01 … R-23, as the database lists them. */
export const REASON_CODES: readonly string[] = Array.from(
  { length: 23 },
  (_, index) => `R-${String(index + 1).padStart(2, '0')}`,
);
