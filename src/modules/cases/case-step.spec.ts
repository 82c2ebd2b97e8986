import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caseStepOfBenefitType, caseStepOfGrant, type CaseOfStep, type GrantOfStep } from './case-step.js';

const CITIZEN = 7;
const grant: GrantOfStep = {
  grantNo: ' 461-2019-0000001 ',
  benefitType: 'KONTANTHJAELP',
  periodFrom: '2019-01-01',
  periodTo: '2019-06-30',
};
const aCase = (caseId: number, traits: Partial<CaseOfStep> = {}): CaseOfStep => ({
  caseId,
  debtorId: CITIZEN,
  benefitType: 'KONTANTHJAELP',
  opened: '2019-01-01',
  status: 'OPEN',
  tiedGrantKey: null,
  tiedGrants: 0,
  tiedFrom: null,
  tiedTo: null,
  createdInError: false,
  ...traits,
});
const own = { tiedGrantKey: '461-2019-0000001', tiedGrants: 1, tiedFrom: '2019-01-01', tiedTo: '2019-06-30' };
const another = (tiedFrom: string, tiedTo: string | null) => ({
  tiedGrantKey: '461-2018-0000009',
  tiedGrants: 1,
  tiedFrom,
  tiedTo,
});
const step = (cases: CaseOfStep[], of: GrantOfStep = grant) => caseStepOfGrant(of, [CITIZEN], cases);

describe('caseStepOfGrant', () => {
  describe('given a grant tied to a case', () => {
    it.each(['OPEN', 'REOPENED', 'CLOSED'] as const)(
      'links to the one case that names it, though %s',
      (status) => {
        expect(step([aCase(1), aCase(2, { ...own, status })])).toEqual({
          kind: 'LINK',
          caseId: 2,
          reason: 'TIED_CASE',
        });
      },
    );

    it('lets a person choose where several cases name it (R-22)', () => {
      expect(step([aCase(3, own), aCase(2, { ...own, opened: '2018-01-01' })])).toEqual({
        kind: 'CHOOSE',
        caseIds: [2, 3],
        reason: 'SEVERAL_TIED_CASES',
        reasonCode: 'R-22',
      });
    });

    it('never uses the tied case of another citizen or benefit type, and offers the open ones (R-19)', () => {
      const conflict = { kind: 'CHOOSE', reason: 'TIE_CONFLICT', reasonCode: 'R-19' };
      expect(step([aCase(2, { ...own, debtorId: 8 })])).toEqual({ ...conflict, caseIds: [] });
      expect(step([aCase(1), aCase(2, { ...own, benefitType: 'SHO' })])).toEqual({
        ...conflict,
        caseIds: [1],
      });
    });

    it('does not count a case made in error', () => {
      expect(step([aCase(2, { ...own, createdInError: true })])).toMatchObject({ kind: 'CREATE' });
      expect(step([aCase(2, { ...own, createdInError: true }), aCase(3, own)])).toMatchObject({ caseId: 3 });
    });
  });

  describe('given no tie', () => {
    it('links to the one open case of the citizen and benefit type, though reopened', () => {
      const others = [
        aCase(2, { benefitType: 'SHO' }),
        aCase(3, { status: 'CLOSED' }),
        aCase(4, { debtorId: 8 }),
        aCase(5, { createdInError: true }),
      ];
      expect(step([...others, aCase(1, { status: 'REOPENED' })])).toEqual({
        kind: 'LINK',
        caseId: 1,
        reason: 'ONE_OPEN_CASE',
      });
      expect(step(others)).toEqual({ kind: 'CREATE', reason: 'NO_OPEN_CASE' });
    });

    it('lets a person choose among several open cases (R-22)', () => {
      expect(step([aCase(1), aCase(2)])).toMatchObject({
        kind: 'CHOOSE',
        reason: 'SEVERAL_OPEN_CASES',
        reasonCode: 'R-22',
      });
    });

    it.each([
      ['2018-01-01', '2018-12-01', 'LINK'],
      ['2018-01-01', '2018-11-30', 'CREATE'],
      ['2019-07-31', '2020-01-01', 'LINK'],
      ['2019-08-01', '2020-01-01', 'CREATE'],
      ['2018-01-01', null, 'LINK'],
      ['2019-03-01', '2019-04-01', 'LINK'],
    ])('with an open case tied to a grant of %s to %s: %s', (from, to, kind) => {
      expect(step([aCase(1, another(from, to))])).toMatchObject({ kind });
    });

    it('counts an open-ended grant as lasting for ever', () => {
      const openEnded = { ...grant, periodTo: null };
      expect(step([aCase(1, another('2031-01-01', null))], openEnded)).toMatchObject({ kind: 'LINK' });
    });

    it('lets a person decide where the tie names no known grant, or several', () => {
      const unknown = { tiedGrantKey: '461-2011-0000004', tiedGrants: 0 };
      expect(step([aCase(1, unknown)])).toEqual({
        kind: 'CHOOSE',
        caseIds: [1],
        reason: 'UNCERTAIN_TIE',
        reasonCode: 'R-22',
      });
      expect(step([aCase(1, { ...unknown, tiedGrants: 2, tiedFrom: '2001-01-01' })])).toMatchObject({
        reason: 'UNCERTAIN_TIE',
      });
    });
  });
});

describe('caseStepOfBenefitType', () => {
  const without = (cases: CaseOfStep[]) => caseStepOfBenefitType('KONTANTHJAELP', [CITIZEN], cases);

  it('links to the one open case of the type, whatever it is tied to', () => {
    expect(without([aCase(1, another('2001-01-01', '2001-12-31'))])).toMatchObject({
      kind: 'LINK',
      caseId: 1,
    });
    expect(without([aCase(1, { tiedGrantKey: 'X', tiedGrants: 0 })])).toMatchObject({
      kind: 'LINK',
      caseId: 1,
    });
  });

  it('asks for a choice among several, and creates where there is none', () => {
    expect(without([aCase(1, own), aCase(2)])).toMatchObject({ kind: 'CHOOSE', caseIds: [1, 2] });
    expect(without([aCase(1, { status: 'CLOSED' }), aCase(2, { benefitType: 'SHO' })])).toMatchObject({
      kind: 'CREATE',
    });
  });
});

describe('the case step on any cases', () => {
  const someCases = fc.uniqueArray(
    fc.record({
      caseId: fc.integer({ min: 1, max: 50 }),
      debtorId: fc.constantFrom(CITIZEN, 8),
      benefitType: fc.constantFrom('KONTANTHJAELP', 'SHO'),
      opened: fc.constantFrom('2018-01-01', '2019-01-01'),
      status: fc.constantFrom('OPEN' as const, 'REOPENED' as const, 'CLOSED' as const),
      tiedGrantKey: fc.constantFrom(null, '461-2019-0000001', '461-2018-0000009'),
      tiedGrants: fc.constantFrom(0, 1, 2),
      tiedFrom: fc.constantFrom(null, '2015-01-01', '2019-02-01'),
      tiedTo: fc.constantFrom(null, '2016-01-01', '2019-12-31'),
      createdInError: fc.boolean(),
    }),
    { selector: (known) => known.caseId, maxLength: 6 },
  );

  it('names only cases of the citizen and benefit type that were not made in error, in any order of input', () => {
    fc.assert(
      fc.property(someCases, (cases) => {
        const result = step(cases);
        const named =
          result.kind === 'LINK' ? [result.caseId] : result.kind === 'CHOOSE' ? result.caseIds : [];
        for (const known of cases.filter(({ caseId }) => named.includes(caseId))) {
          expect(known).toMatchObject({
            debtorId: CITIZEN,
            benefitType: 'KONTANTHJAELP',
            createdInError: false,
          });
        }
        expect(step([...cases].reverse())).toEqual(result);
      }),
    );
  });
});
