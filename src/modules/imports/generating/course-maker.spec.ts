import { describe, expect, it } from '@jest/globals';
import { coursesOf } from './courses.js';
import { planOf } from './delivery-plan.js';
import { certainGrants } from './link-certainty.js';
import { isCertainKind, NOISE_NAMES } from './noise-kinds.js';

describe('makeCourse', () => {
  it.each(NOISE_NAMES)('makes accounts of kind %s that the rule reads as its table says', (kind) => {
    const plan = planOf({
      seed: kind,
      accounts: 120,
      kinds: { [kind]: 120 },
      profile: 'hard',
      municipalities: { '461': 1, '101': 1 },
    });
    for (const course of coursesOf(plan)) {
      const certain = certainGrants(course);
      for (const account of course.accounts) {
        const truth = course.truths.get(account.no);
        if (truth === undefined) throw new Error('no truth');
        expect(certain.get(account.no)).toBe(isCertainKind(truth.reason) ? truth.grantNo : undefined);
      }
    }
  });
});
