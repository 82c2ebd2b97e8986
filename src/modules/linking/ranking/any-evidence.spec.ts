import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { AccountFacts } from '../matching/account-reader.js';
import type { FoundCandidate } from '../matching/candidate-search.js';
import { pointsOf } from './part-points.js';
import { rankAnswers } from './rank-answers.js';
import { compareReference } from './reference.js';
import { WEIGHTS } from './weights.js';

const day = fc
  .integer({ min: 0, max: 5_000 })
  .map((days) => new Date(Date.UTC(2012, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const oere = fc.integer({ min: 0, max: 9_000_000 });
const grantNo = fc
  .record({ year: fc.integer({ min: 2018, max: 2020 }), serial: fc.integer({ min: 1, max: 130 }) })
  .map(({ year, serial }) => `461-${year}-${String(serial).padStart(7, '0')}`);
const reference = fc.oneof(
  fc.constant(null),
  grantNo,
  grantNo.map((no) => no.slice(0, 9)),
  fc.constantFrom('J19-00000007', 'MANUEL', '', '-', '461'),
  fc.string({ maxLength: 20 }),
);
const benefitType = fc.constantFrom('KONTANTHJAELP', 'SHO', 'SAERLIG_STOETTE_34');
const name = fc.constantFrom('Hanne Bach', 'BACH HANNE', 'Ole Lund', '');

const claim = fc.record({
  claimId: fc.integer(),
  claimNo: fc.string(),
  claimType: fc.constantFrom('TILBAGEBETALING', 'RENTE', 'MANUEL', 'KFBILØK'),
  claimTypeName: fc.constant(''),
  kind: fc.constantFrom('MAIN' as const, 'INTEREST' as const, 'FEE' as const, 'MANUAL' as const),
  principalOere: oere,
  interestOere: oere,
  balanceOere: oere,
  established: day,
  dueDate: fc.constant(null),
  periodFrom: fc.option(day),
  periodTo: fc.option(day),
  limitationDate: fc.constant(null),
});

const accountFacts: fc.Arbitrary<AccountFacts> = fc
  .record({
    type: fc.option(benefitType),
    raw: fc.constantFrom(null, 'KTH', 'SÆRLIG STØTTE §34'),
    grantRef: reference,
    nameDelivered: name,
    established: day,
    claims: fc.array(claim, { maxLength: 4 }),
    reasonCodes: fc.constantFrom([], ['R-13']),
  })
  .map(({ type, raw, grantRef, nameDelivered, established, claims, reasonCodes }) => ({
    account: {
      accountId: 1,
      accountNo: 'D1',
      debtorId: 1,
      debtorKind: 'PERSON',
      debtorName: 'Hanne Bach',
      nameDelivered,
      cprMasked: '610170-****',
      cprSubstitute: true,
      cvr: null,
      addressProtected: false,
      benefitType: type,
      benefitTypeName: type,
      benefitTypeRaw: raw,
      grantRef,
      established,
      dueDate: null,
      balanceOere: 0,
      version: 1,
    },
    claims,
    reasonCodes,
    typeGroup: type === null ? null : 'INCOME_SUPPORT',
    specialSupport: type === 'SAERLIG_STOETTE_34',
    cprCipher: null,
    inCitizenFile: true,
  }));

const candidates: fc.Arbitrary<FoundCandidate[]> = fc.uniqueArray(
  fc.record({
    accountId: fc.constant(1),
    grantId: fc.integer(),
    grantNo,
    grantNoKey: fc.constant(''),
    debtorId: fc.constant(1),
    coDebtorId: fc.constant(null),
    benefitType,
    benefitTypeName: fc.constant('Kontanthjælp'),
    typeGroup: fc.constantFrom('INCOME_SUPPORT', 'SPECIAL_SUPPORT'),
    periodFrom: day,
    periodTo: fc.option(day),
    amountOere: fc.option(oere),
    journalNo: fc.constantFrom(null, 'J19-00000007'),
    status: fc.constantFrom('ACTIVE' as const, 'CLOSED' as const, 'EXPIRED' as const, 'ANNULLED' as const),
    version: fc.constant(1),
    recipientName: name,
    recipientCprMasked: fc.constant('610170-****'),
    recipientAddressProtected: fc.constant(false),
    relation: fc.constantFrom(
      'RECIPIENT' as const,
      'CO_RECIPIENT' as const,
      'PREVIOUS_CPR' as const,
      'OTHER' as const,
    ),
    cprSlip: fc.boolean(),
  }),
  { selector: (grant) => grant.grantNo, maxLength: 6 },
);

describe('rankAnswers on any evidence', () => {
  it('keeps every score within 0 and 100 and explains it by parts that add up to it', () => {
    fc.assert(
      fc.property(accountFacts, candidates, (facts, grants) => {
        for (const { score, parts } of rankAnswers(facts, grants).answers) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
          expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(score);
        }
      }),
    );
  });

  it('says with each part enough to recompute its points', () => {
    fc.assert(
      fc.property(accountFacts, candidates, (facts, grants) => {
        for (const part of rankAnswers(facts, grants).answers.flatMap(({ parts }) => parts))
          if (part.code !== 'bounds')
            expect([part.code, pointsOf(part, WEIGHTS)]).toEqual([part.code, [part.points]]);
      }),
    );
  });

  it('gives the same answer for the same input, in whatever order the grants and claims come', () => {
    fc.assert(
      fc.property(accountFacts, candidates, (facts, grants) => {
        const turned = { ...facts, claims: [...facts.claims].reverse() };
        expect(rankAnswers(turned, [...grants].reverse())).toEqual(rankAnswers(facts, grants));
      }),
    );
  });

  it('always offers "no direct grant" once, never an annulled grant, and asks a second person for others', () => {
    fc.assert(
      fc.property(accountFacts, candidates, (facts, grants) => {
        const { answers } = rankAnswers(facts, grants);
        expect(answers.filter((answer) => answer.found === null)).toHaveLength(1);
        expect(answers.map((answer) => answer.rank)).toEqual(answers.map((_, index) => index + 1));
        for (const { found, needsSecondPerson } of answers) {
          expect(found?.status).not.toBe('ANNULLED');
          expect(needsSecondPerson).toBe(found?.relation === 'OTHER');
        }
      }),
    );
  });
});

describe('compareReference on any reference', () => {
  it('recognises a number with one digit exchanged, doubled or lost, and never calls it exact', () => {
    fc.assert(
      fc.property(grantNo, fc.nat({ max: 15 }), fc.constantFrom('double', 'lose'), (number, at, how) => {
        const slipped =
          how === 'lose'
            ? number.slice(0, at) + number.slice(at + 1)
            : number.slice(0, at + 1) + number.slice(at);
        expect(['WRITTEN', 'SLIP']).toContain(compareReference(slipped, number, null));
      }),
    );
  });
});
