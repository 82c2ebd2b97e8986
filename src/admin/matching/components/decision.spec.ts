import { describe, expect, it } from '@jest/globals';
import type { KyPreview } from '../../../modules/linking/index.js';
import {
  EMPTY_DECISION,
  isNoteNeeded,
  needsSecondPerson,
  previewQuery,
  withAnswer,
  type Decision,
  type ShownAnswers,
} from './decision.js';

const view = (benefitType: string | null = 'SHO'): ShownAnswers => ({
  account: { benefitType },
  candidates: [
    { grant: { grantId: 1 }, noteRequired: false, needsSecondPerson: false },
    { grant: { grantId: 2 }, noteRequired: true, needsSecondPerson: true },
    { grant: null, noteRequired: true, needsSecondPerson: false },
  ],
});
const decide = (traits: Partial<Decision>): Decision => ({ ...EMPTY_DECISION, ...traits });

describe('withAnswer', () => {
  it('forgets what was said about the case of another answer', () => {
    const before = decide({ grantId: 1, caseId: 7, requestNewCase: true, note: 'Efter akterne' });
    expect(withAnswer(before, { grantId: 2 })).toEqual(decide({ grantId: 2, note: 'Efter akterne' }));
  });
});

describe('previewQuery', () => {
  it('asks about the grant, the supplied benefit type, or the type of the account', () => {
    expect(previewQuery(decide({ grantId: 4 }), view())).toBe('grantId=4');
    expect(previewQuery(decide({ isNone: true, benefitType: 'A B' }), view())).toBe('benefitType=A%20B');
    expect(previewQuery(decide({ isNone: true }), view())).toBe('');
  });

  it('asks nothing while there is nothing to ask about', () => {
    expect(previewQuery(EMPTY_DECISION, view())).toBeNull();
    expect(previewQuery(decide({ isNone: true }), view(null))).toBeNull();
  });
});

describe('needsSecondPerson', () => {
  const needs = (traits: Partial<Decision>): boolean => needsSecondPerson(decide(traits), view());

  it('holds for grants outside the gates or outside the list', () => {
    expect([1, 2, 99, null].map((grantId) => needs({ grantId }))).toEqual([false, true, true, false]);
  });

  it('holds for two of the categories without a direct grant', () => {
    const categories = ['', 'SPECIAL_SUPPORT', 'MANUAL_CLAIM', 'MULTIPLE_GRANTS', 'OTHER'];
    expect(categories.map((category) => needs({ isNone: true, category }))).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
  });
});

type Answer = Pick<KyPreview, 'kind'> & Partial<KyPreview>;

describe('isNoteNeeded', () => {
  const needs = (traits: Partial<Decision>, ky: Answer = { kind: 'CREATE' }): boolean =>
    isNoteNeeded(decide({ grantId: 1, ...traits }), view(), { caseId: null, caseIds: [], ...ky });

  it('demands one for anything but the best answer', () => {
    expect(needs({})).toBe(false);
    expect(needs({ grantId: 2 })).toBe(true);
    expect(needs({ grantId: 99 })).toBe(true);
    expect(needs({ grantId: null, isNone: true })).toBe(true);
  });

  it("demands one for a case other than KY's, and none for one of those that KY leaves to choose", () => {
    expect(needs({ caseId: 7 }, { kind: 'LINK', caseId: 7 })).toBe(false);
    expect(needs({ caseId: 8 }, { kind: 'LINK', caseId: 7 })).toBe(true);
    expect(needs({ caseId: 8 }, { kind: 'CHOOSE', caseIds: [7, 8] })).toBe(false);
    expect(needs({ caseId: 9 }, { kind: 'CHOOSE', caseIds: [7, 8] })).toBe(true);
    expect(needs({ requestNewCase: true }, { kind: 'CHOOSE', caseIds: [7, 8] })).toBe(true);
    expect(needs({ requestNewCase: true })).toBe(false);
  });
});
