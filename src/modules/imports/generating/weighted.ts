import type { SeededRandom } from './seeded-random.js';

/** A list to draw from where some items come more often than others. */
export class Weighted<T> {
  private readonly total: number;

  constructor(private readonly entries: readonly (readonly [T, number])[]) {
    this.total = entries.reduce((sum, [, weight]) => sum + weight, 0);
  }

  /** One item, each as likely as its share of all weights. */
  pick(random: SeededRandom): T {
    let left = random.below(this.total);
    for (const [item, weight] of this.entries) {
      left -= weight;
      if (left < 0) return item;
    }
    throw new RangeError('cannot pick from an empty list');
  }
}

/** Whole shares of `total` by weight, adding up to it exactly (largest remainder, earlier keys first on a tie). */
export function apportion<K>(total: number, weights: readonly (readonly [K, number])[]): Map<K, number> {
  const sum = weights.reduce((all, [, weight]) => all + weight, 0);
  if (sum <= 0) throw new RangeError('weights must add up to more than zero');
  const exact = weights.map(([key, weight], order) => ({ key, order, share: (total * weight) / sum }));
  const shares = new Map(exact.map(({ key, share }) => [key, Math.floor(share)]));
  let left = total - [...shares.values()].reduce((all, share) => all + share, 0);
  exact.sort((x, y) => (y.share % 1) - (x.share % 1) || x.order - y.order);
  for (const { key } of exact) {
    if (left <= 0) break;
    shares.set(key, (shares.get(key) ?? 0) + 1);
    left -= 1;
  }
  return shares;
}
