import type { SeededRandom } from './seeded-random.js';

type Slip = (text: string, at: number, random: SeededRandom) => string;

const SLIPS: readonly Slip[] = [
  (text, at) => `${text.slice(0, at)}${text.charAt(at + 1)}${text.charAt(at)}${text.slice(at + 2)}`,
  (text, at, random) => `${text.slice(0, at)}${random.below(10)}${text.slice(at + 1)}`,
  (text, at, random) => `${text.slice(0, at)}${random.below(10)}${text.slice(at)}`,
  (text, at) => `${text.slice(0, at)}${text.slice(at + 1)}`,
  (text) => text.replace(/0(?=\d*$)/, 'O'),
  (text) => text.replace(/-0+(\d+)$/, '-$1'),
  (text) => text.replace(/-(?=\d*$)/, ''),
];

/** The reference with one slip of the fingers: never the right number and never one of the `taken` ones. */
export function mistypedReference(reference: string, taken: readonly string[], random: SeededRandom): string {
  for (;;) {
    const at = random.between(4, reference.length - 2);
    const slipped = random.pick(SLIPS)(reference, at, random);
    if (slipped !== reference && !taken.includes(slipped)) return slipped;
  }
}
