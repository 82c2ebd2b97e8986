import { describe, expect, it } from '@jest/globals';
import { BEHAVIOURS, drawBehaviour, readWeights, type Behaviour } from './behaviour.js';

describe('the behaviour of the simulator', () => {
  it('is read from one line', () => {
    expect(readWeights('at-once=8, never')).toEqual({ 'at-once': 8, never: 1 });
    for (const text of ['', 'sometimes=1', 'never=x', 'never=-1']) expect(() => readWeights(text)).toThrow();
  });

  it('follows from seed, key and try, and comes as often as it weighs', () => {
    const weights = Object.fromEntries(BEHAVIOURS.map((name) => [name, name === 'at-once' ? 12 : 1]));
    const counts = new Map<Behaviour, number>();
    for (let nth = 0; nth < 4_800; nth += 1) {
      const drawn = drawBehaviour(weights, 'seed', 'key', nth);
      expect(drawBehaviour(weights, 'seed', 'key', nth)).toBe(drawn);
      counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
    }
    expect(counts.get('at-once')).toBeGreaterThan(2_200);
    expect(counts.get('at-once')).toBeLessThan(2_600);
    for (const name of BEHAVIOURS) expect(counts.get(name)).toBeGreaterThan(120);
  });
});
