/**
 * The number of a case that an account makes: `KY-<municipality>-<account number>`, never a sequence, so that the same
 * input gives the same register (design.md 6). A second creation from the same account gets the suffix -2, then -3 …
 */
export function freeCaseNumber(
  municipalityCode: string,
  accountNo: string,
  taken: readonly string[],
): string {
  const first = `KY-${municipalityCode}-${accountNo}`;
  if (!taken.includes(first)) return first;
  for (let suffix = 2; ; suffix += 1) {
    const next = `${first}-${suffix}`;
    if (!taken.includes(next)) return next;
  }
}
