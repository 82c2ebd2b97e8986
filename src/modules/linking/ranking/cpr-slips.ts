import { parseCpr } from '../../shared/index.js';

/** The CPR numbers within one slip of the fingers: one wrong digit, or two neighbours exchanged; real dates only. */
export function cprVariants(cpr: string): string[] {
  const variants = new Set<string>();
  for (let at = 0; at < cpr.length; at += 1) {
    for (let digit = 0; digit <= 9; digit += 1)
      variants.add(`${cpr.slice(0, at)}${digit}${cpr.slice(at + 1)}`);
    variants.add(`${cpr.slice(0, at)}${cpr.charAt(at + 1)}${cpr.charAt(at)}${cpr.slice(at + 2)}`);
  }
  variants.delete(cpr);
  return [...variants].filter((variant) => variant.length === cpr.length && parseCpr(variant) !== null);
}
