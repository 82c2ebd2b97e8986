import { describe, expect, it } from '@jest/globals';
import type { KyPreview } from '../matching/matching-view.js';
import { chooseCase, type ChosenCase } from './case-choice.js';

const sentence = { key: 'i.willCreate', params: {} };
const create: KyPreview = {
  kind: 'CREATE',
  caseId: null,
  caseNo: null,
  caseIds: [],
  isTieIgnored: false,
  sentence,
};
const link: KyPreview = { ...create, kind: 'LINK', caseId: 7, caseNo: 'KY7' };
const choose: KyPreview = { ...create, kind: 'CHOOSE', caseIds: [7, 8] };
const aCase = (caseId: number, traits: Partial<ChosenCase> = {}): ChosenCase => ({
  caseId,
  caseNo: `KY${caseId}`,
  benefitType: 'KONTANTHJAELP',
  createdInError: false,
  ...traits,
});
const nothing = { chosen: null, requestNewCase: false };

describe('chooseCase', () => {
  it("follows KY's answer when the caseworker says nothing", () => {
    expect(chooseCase(create, nothing, 'KONTANTHJAELP')).toEqual({
      step: { kind: 'CREATE' },
      againstProposal: false,
    });
    expect(chooseCase(link, nothing, 'KONTANTHJAELP')).toEqual({
      step: { kind: 'LINK', caseId: 7 },
      againstProposal: false,
    });
  });

  it('demands a choice among several, and takes one of them without objection', () => {
    expect(() => chooseCase(choose, nothing, 'KONTANTHJAELP')).toThrow('cases.choice_required');
    const chosen = { chosen: aCase(8), requestNewCase: false };
    expect(chooseCase(choose, chosen, 'KONTANTHJAELP')).toEqual({
      step: { kind: 'LINK', caseId: 8 },
      againstProposal: false,
    });
  });

  it('sees that another case, or a new one, is against the proposal', () => {
    expect(
      chooseCase(link, { chosen: aCase(9), requestNewCase: false }, 'KONTANTHJAELP').againstProposal,
    ).toBe(true);
    expect(
      chooseCase(choose, { chosen: aCase(9), requestNewCase: false }, 'KONTANTHJAELP').againstProposal,
    ).toBe(true);
    expect(chooseCase(link, { chosen: null, requestNewCase: true }, 'KONTANTHJAELP')).toEqual({
      step: { kind: 'CREATE' },
      againstProposal: true,
    });
    expect(chooseCase(create, { chosen: null, requestNewCase: true }, 'KONTANTHJAELP').againstProposal).toBe(
      false,
    );
  });

  it('refuses a case of another type, one made in error, and both wishes at once', () => {
    const wish =
      (chosen: ChosenCase, requestNewCase = false) =>
      () =>
        chooseCase(link, { chosen, requestNewCase }, 'KONTANTHJAELP');
    expect(wish(aCase(9, { benefitType: 'REVALIDERING' }))).toThrow('cases.case_of_other_benefit_type');
    expect(wish(aCase(9, { createdInError: true }))).toThrow('cases.case_created_in_error');
    expect(wish(aCase(9), true)).toThrow('cases.chosen_and_requested');
  });
});
