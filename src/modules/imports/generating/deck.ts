import type { SeededRandom } from './seeded-random.js';

/** Counted things in a random order: each draw takes one away, more likely of what there is more of. */
export class Deck<T> {
  private readonly items: T[] = [];
  private readonly counts: number[] = [];
  private total = 0;

  constructor(counts: Iterable<readonly [T, number]>) {
    for (const [item, count] of counts) {
      this.items.push(item);
      this.counts.push(count);
      this.total += count;
    }
  }

  get left(): number {
    return this.total;
  }

  leftOf(item: T): number {
    return this.counts[this.items.indexOf(item)] ?? 0;
  }

  /** Null when nothing is left. */
  draw(random: SeededRandom): T | null {
    if (this.total <= 0) return null;
    let at = random.below(this.total);
    const index = this.counts.findIndex((count) => (at -= count) < 0);
    const item = this.items[index];
    if (item === undefined) return null;
    this.take(item, 1);
    return item;
  }

  /** Takes up to `wanted` of one item away and says how many there were. */
  take(item: T, wanted: number): number {
    const index = this.items.indexOf(item);
    const taken = Math.min(wanted, this.counts[index] ?? 0);
    if (taken > 0) {
      this.counts[index] = (this.counts[index] ?? 0) - taken;
      this.total -= taken;
    }
    return taken;
  }
}
