import { describe, expect, it } from '@jest/globals';
import type { AccountFacts } from '../matching/account-reader.js';
import type { FoundCandidate } from '../matching/candidate-search.js';
import type { ClaimView } from '../matching/matching-view.js';
import { rankAnswers } from './rank-answers.js';

const claim = (traits: Partial<ClaimView> = {}): ClaimView => ({
  claimId: 1,
  claimNo: 'F1',
  claimType: 'KTTIBAK',
  claimTypeName: 'Tilbagebetaling',
  kind: 'MAIN',
  principalOere: 841_200,
  interestOere: 0,
  balanceOere: 841_200,
  established: '2019-06-01',
  dueDate: null,
  periodFrom: '2019-03-01',
  periodTo: '2019-04-30',
  limitationDate: null,
  ...traits,
});
const facts = (
  traits: Partial<AccountFacts['account']> = {},
  claims: ClaimView[] = [claim()],
): AccountFacts => ({
  account: {
    accountId: 1,
    accountNo: '500123',
    debtorId: 1,
    debtorKind: 'PERSON',
    debtorName: 'Hanne Bach',
    nameDelivered: 'Hanne Bach',
    cprMasked: '610170-****',
    cprSubstitute: true,
    cvr: null,
    addressProtected: false,
    benefitType: 'KONTANTHJAELP',
    benefitTypeName: 'Kontanthjælp',
    benefitTypeRaw: 'KONTANTHJAELP',
    grantRef: null,
    established: '2019-06-01',
    dueDate: null,
    balanceOere: 841_200,
    version: 1,
    ...traits,
  },
  claims,
  reasonCodes: ['R-01'],
  typeGroup: 'INCOME_SUPPORT',
  specialSupport: false,
  cprCipher: null,
  inCitizenFile: true,
});
const grant = (grantNo: string, traits: Partial<FoundCandidate> = {}): FoundCandidate => ({
  accountId: 1,
  grantId: Number(grantNo.slice(-3)),
  grantNo,
  grantNoKey: grantNo,
  debtorId: 1,
  coDebtorId: null,
  benefitType: 'KONTANTHJAELP',
  benefitTypeName: 'Kontanthjælp',
  typeGroup: 'INCOME_SUPPORT',
  periodFrom: '2019-01-01',
  periodTo: '2019-12-31',
  amountOere: 841_200,
  journalNo: null,
  status: 'ACTIVE',
  version: 1,
  recipientName: 'Hanne Bach',
  recipientCprMasked: '610170-****',
  recipientAddressProtected: false,
  relation: 'RECIPIENT',
  cprSlip: false,
  ...traits,
});
const order = (ranking: ReturnType<typeof rankAnswers>) =>
  ranking.answers.map((answer) => answer.found?.grantNo ?? 'NONE');
const best = grant('461-2019-0000001');
const support = grant('461-2019-0000002', {
  benefitType: 'SAERLIG_STOETTE_34',
  typeGroup: 'SPECIAL_SUPPORT',
  periodFrom: '2019-02-01',
  periodTo: '2019-05-31',
  amountOere: 1,
});

describe('rankAnswers', () => {
  it("gives the worked example of domain.md 5.3 its points and bands, and 'no direct grant' the last place", () => {
    const ranking = rankAnswers(facts(), [support, best]);
    expect(order(ranking)).toEqual(['461-2019-0000001', '461-2019-0000002', 'NONE']);
    expect(ranking.answers[0]).toMatchObject({ rank: 1, score: 65, band: 'STRONG' });
    expect(ranking.answers[1]).toMatchObject({ band: 'WEAK' });
    expect(ranking.isTie).toBe(false);
  });

  it('explains every score by parts that add up to it', () => {
    for (const answer of rankAnswers(facts({ grantRef: '461-2019-0000001' }), [best, support]).answers) {
      expect(answer.parts.reduce((sum, part) => sum + part.points, 0)).toBe(answer.score);
    }
  });

  it('shows two equal grants as a tie, in order of number whatever the order they came in', () => {
    const twin = grant('461-2019-0000009');
    expect(rankAnswers(facts(), [twin, best])).toEqual(rankAnswers(facts(), [best, twin]));
    expect(rankAnswers(facts(), [twin, best]).isTie).toBe(true);
    expect(order(rankAnswers(facts(), [twin, best]))[0]).toBe('461-2019-0000001');
  });

  it('puts "no direct grant" first for special support, manual claims, and a citizen without grants', () => {
    expect(
      order(
        rankAnswers({ ...facts({ benefitType: 'SAERLIG_STOETTE_34' }), specialSupport: true }, [best]),
      )[0],
    ).toBe('NONE');
    expect(
      order(rankAnswers(facts({ benefitType: null, benefitTypeRaw: 'SÆRLIG STØTTE §34' }), [best]))[0],
    ).toBe('NONE');
    expect(order(rankAnswers(facts({}, [claim({ kind: 'MANUAL', claimType: 'MANUEL' })]), [best]))[0]).toBe(
      'NONE',
    );
    expect(order(rankAnswers(facts(), []))).toEqual(['NONE']);
  });

  it('prefers the grant of the right period to the one that a wrong but valid reference names', () => {
    const named = grant('461-2015-0000003', {
      periodFrom: '2015-01-01',
      periodTo: '2015-12-31',
      amountOere: 1,
    });
    expect(order(rankAnswers(facts({ grantRef: '461-2015-0000003' }), [named, best]))[0]).toBe(
      '461-2019-0000001',
    );
  });

  it('lets a reference speak for the grant that it resembles most', () => {
    const neighbour = grant('461-2019-0000012');
    const ranking = rankAnswers(facts({ grantRef: '461-2019-000001' }), [neighbour, best]);
    expect(order(ranking)[0]).toBe('461-2019-0000001');
    expect(ranking.answers[1]?.parts.map((part) => part.code)).not.toContain('reference.SLIP');
  });

  it('holds a claim far above the grant against it, and one closer to it for it', () => {
    const small = grant('461-2019-0000007', { amountOere: 300_000 });
    const larger = grant('461-2019-0000008', { amountOere: 2_000_000 });
    const close = grant('461-2019-0000006', { amountOere: 1_000_000 });
    expect(order(rankAnswers(facts(), [small, larger, close]))).toEqual([
      '461-2019-0000006',
      '461-2019-0000008',
      '461-2019-0000007',
      'NONE',
    ]);
  });

  it('goes by the day of establishment where the claims have no period', () => {
    const undated = claim({ periodFrom: null, periodTo: null, established: '2019-06-01' });
    const earlier = grant('461-2016-0000009', { periodFrom: '2016-01-01', periodTo: '2017-12-31' });
    expect(order(rankAnswers(facts({}, [undated]), [earlier, best]))[0]).toBe('461-2019-0000001');
  });

  it('says that no grant is direct where the reference merely resembles one that nothing else speaks for', () => {
    const lost = grant('461-2015-0000002', {
      periodFrom: '2015-01-01',
      periodTo: '2015-06-30',
      benefitType: 'LEDIGHEDSYDELSE',
      typeGroup: 'REHABILITATION',
    });
    expect(order(rankAnswers(facts({ grantRef: '461-2015-0000001' }), [lost]))[0]).toBe('NONE');
  });

  describe('given an account with several benefits (R-13)', () => {
    const later = grant('461-2020-0000007', {
      benefitType: 'REVALIDERING',
      periodFrom: '2020-01-15',
      periodTo: '2020-12-31',
    });
    const ranked = (claims: ClaimView[], reasonCodes = ['R-13'], grants = [best, later]) =>
      rankAnswers({ ...facts({ grantRef: '461-2019-0000001' }, claims), reasonCodes }, grants);
    const inLater = claim({ claimId: 2, periodFrom: '2020-02-01', periodTo: '2020-03-31' });

    it('puts "no direct grant" clearly first where the claims come from two grants, and names these', () => {
      const ranking = ranked([claim(), claim(), inLater]);
      expect(order(ranking)).toEqual(['NONE', '461-2019-0000001', '461-2020-0000007']);
      expect(ranking.isTie).toBe(false);
      expect(ranking.answers[0]?.parts).toEqual([
        {
          code: 'none.severalGrants',
          key: 'evidence.none.severalGrants',
          points: 100,
          params: { count: 2, grantNos: '461-2019-0000001, 461-2020-0000007' },
        },
      ]);
    });

    it('stays with the grant where R-13 was not found', () => {
      expect(order(ranked([claim(), inLater], ['R-08']))[0]).toBe('461-2019-0000001');
    });

    it.each([
      ['a claim merely reaches out of the grant', { periodFrom: '2019-12-01', periodTo: '2020-02-29' }],
      ['a claim lies in no grant', { periodFrom: '2021-02-01', periodTo: '2021-03-31' }],
      ['a claim has no period', { periodFrom: null, periodTo: null }],
      ['one grant holds all claims', { periodFrom: '2019-06-01', periodTo: '2019-06-30' }],
    ])('stays with the grant where %s', (_, period) => {
      expect(order(ranked([claim(), claim({ claimId: 2, ...period })]))[0]).toBe('461-2019-0000001');
    });

    it('does not count the grants of others', () => {
      const others = { ...later, relation: 'OTHER' as const, cprSlip: true };
      expect(order(ranked([claim(), inLater], ['R-13'], [best, others]))[0]).toBe('461-2019-0000001');
    });
  });

  it('never shows an annulled grant', () => {
    expect(order(rankAnswers(facts(), [grant('461-2019-0000004', { status: 'ANNULLED' })]))).toEqual([
      'NONE',
    ]);
  });

  describe('given a grant of somebody else', () => {
    const other = (traits: Partial<FoundCandidate>) =>
      grant('461-2019-0000005', { relation: 'OTHER', debtorId: 2, ...traits });

    it('shows it with a second person where the number, or a CPR slip and the name, point to it', () => {
      const named = rankAnswers(facts({ grantRef: '461-2019-0000005' }), [
        other({ recipientName: 'Ole Lund' }),
      ]);
      expect(named.answers.find((answer) => answer.found)).toMatchObject({ needsSecondPerson: true });
      expect(order(rankAnswers(facts(), [other({ cprSlip: true })]))[0]).toBe('461-2019-0000005');
    });

    it('leaves it out otherwise', () => {
      expect(order(rankAnswers(facts(), [other({ cprSlip: true, recipientName: 'Ole Lund' })]))).toEqual([
        'NONE',
      ]);
      expect(
        order(rankAnswers(facts({ grantRef: '461-2019-0000006' }), [other({ recipientName: 'Ole Lund' })])),
      ).toEqual(['NONE']);
    });
  });
});
