import { groupThousands } from '../kit/components/formats.js';

/** A whole number with its sign and thousands grouped: −1.234. */
export function whole(value: number): string {
  return `${value < 0 ? '−' : ''}${groupThousands(value)}`;
}
