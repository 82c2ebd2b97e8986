import { createHash } from 'node:crypto';

/** What the simulator does with one try of one order. Only REFUSE and the two BEFORE leave KY as it was. */
export const BEHAVIOURS = [
  'at-once',
  'delayed',
  'accepted',
  'twice',
  'out-of-order',
  'late',
  'never',
  'error-before',
  'error-after',
  'drop-before',
  'drop-after',
  'unsigned',
  'refuse',
] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];
export type Weights = Readonly<Partial<Record<Behaviour, number>>>;

export const WELL_BEHAVED: Weights = { 'at-once': 1 };

/** Reads `at-once=8,never=1`; throws for a name that is none and a weight that is no number. */
export function readWeights(text: string): Weights {
  const weights: Partial<Record<Behaviour, number>> = {};
  for (const part of text.split(',')) {
    const [name = '', weight = '1'] = part.trim().split('=');
    if (!BEHAVIOURS.includes(name as Behaviour) || !(Number(weight) >= 0))
      throw new Error(`"${part}" is no behaviour: ${BEHAVIOURS.join(', ')}, each with =weight`);
    weights[name as Behaviour] = Number(weight);
  }
  return weights;
}

/** The same for the same seed, key and try, on every machine. */
export function drawBehaviour(weights: Weights, seed: string, key: string, nth: number): Behaviour {
  const digest = createHash('sha256').update(`${seed}|${key}|${nth}`).digest();
  const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  let left = (digest.readUInt32BE(0) / 2 ** 32) * total;
  for (const [name, weight] of Object.entries(weights)) {
    left -= weight;
    if (left < 0) return name as Behaviour;
  }
  return 'at-once';
}
