import type { AccountFacts } from '../matching/account-reader.js';
import type { FoundCandidate } from '../matching/candidate-search.js';
import type { EvidencePart } from '../matching/matching-view.js';
import { namesAgree } from './names.js';
import { daysAfter, daysOf, overlapDays } from './periods.js';
import { compareReference, type ReferenceMatch } from './reference.js';
import { isSpecialSupport, SPECIAL_SUPPORT } from './special-support.js';
import { WEIGHTS } from './weights.js';

/** What speaks for and against one grant. */
export interface GrantEvidence {
  readonly parts: readonly EvidencePart[];
  readonly reference: ReferenceMatch;
  readonly nameAgrees: boolean | null;
  /** Days of the dated main claims inside the grant, and all their days. */
  readonly overlap: number;
  readonly claimDays: number;
  readonly hasExactAmount: boolean;
  readonly isSameType: boolean;
}

const USUAL_DELAY_DAYS = 120;

type Dated = { from: string; to: string };

/** Weighs a grant against an account, piece by piece; each piece is one sentence (domain.md 5.2, 5.3 rule 6). */
export function weighGrant(facts: AccountFacts, grant: FoundCandidate): GrantEvidence {
  const reference = compareReference(facts.account.grantRef, grant.grantNo, grant.journalNo);
  const nameAgrees = namesAgree(facts.account.nameDelivered, grant.recipientName);
  const dated = datedMainClaims(facts);
  const overlap = sum(
    dated.map((claim) => overlapDays(claim, { from: grant.periodFrom, to: grant.periodTo })),
  );
  const claimDays = sum(dated.map(daysOf));
  const amount = amountPart(facts, grant);
  const parts = [
    part(`reference.${reference}`, WEIGHTS.reference[reference]),
    part(`person.${grant.relation}`, WEIGHTS.person[grant.relation]),
    ...otherPersonParts(grant, nameAgrees),
    typePart(facts, grant),
    periodPart(facts, grant, overlap, claimDays),
    amount,
    establishedPart(facts, grant),
  ];
  return {
    parts: parts.filter((piece) => piece.points !== 0),
    reference,
    nameAgrees,
    overlap,
    claimDays,
    hasExactAmount: amount.code === 'amount.exact',
    isSameType: facts.account.benefitType === grant.benefitType,
  };
}

/** A sentence with its points; the key is found under the texts of linking. */
export function part(code: string, points: number, params: EvidencePart['params'] = {}): EvidencePart {
  return { code, key: `evidence.${code}`, points, params };
}

function otherPersonParts(grant: FoundCandidate, nameAgrees: boolean | null): EvidencePart[] {
  if (grant.relation !== 'OTHER') return [];
  const name = nameAgrees === null ? 0 : nameAgrees ? WEIGHTS.nameAgrees : WEIGHTS.nameDiffers;
  return [
    part('cprSlip', grant.cprSlip ? WEIGHTS.cprSlip : 0),
    part(nameAgrees ? 'name.agrees' : 'name.differs', name),
  ];
}

function typePart(facts: AccountFacts, grant: FoundCandidate): EvidencePart {
  const params = { benefitType: grant.benefitTypeName };
  if (facts.account.benefitType === null)
    return isSpecialSupport(facts) && grant.typeGroup !== SPECIAL_SUPPORT
      ? part('type.other', WEIGHTS.otherType, params)
      : part('type.unknown', 0);
  if (facts.account.benefitType === grant.benefitType) return part('type.same', WEIGHTS.sameType, params);
  if (facts.typeGroup === grant.typeGroup) return part('type.related', WEIGHTS.relatedType, params);
  return part('type.other', WEIGHTS.otherType, params);
}

function periodPart(
  facts: AccountFacts,
  grant: FoundCandidate,
  overlap: number,
  claimDays: number,
): EvidencePart {
  if (claimDays === 0) return undatedPart(facts, grant);
  if (overlap === 0) return part('period.outside', WEIGHTS.periodOutside, { days: claimDays });
  return part('period.overlap', Math.round((WEIGHTS.period * overlap) / claimDays), {
    overlap,
    days: claimDays,
  });
}

/** Without dates, when the claims were established says a little: while the benefit ran, or soon after. */
function undatedPart(facts: AccountFacts, grant: FoundCandidate): EvidencePart {
  const main = facts.claims.filter((claim) => claim.kind === 'MAIN');
  const end = grant.periodTo === null ? null : daysAfter(grant.periodTo, USUAL_DELAY_DAYS);
  const fitting = main.filter(
    ({ established }) => established >= grant.periodFrom && (end === null || established <= end),
  );
  if (main.length === 0) return part('period.unknown', 0);
  if (fitting.length === 0) return part('established.outside', WEIGHTS.establishedOutside);
  return part('established.within', Math.round((WEIGHTS.establishedWithin * fitting.length) / main.length), {
    fitting: fitting.length,
    claims: main.length,
  });
}

/** Equal principal, all or one of the main claims; or what remains of it after tax (net against gross). */
function amountPart(facts: AccountFacts, grant: FoundCandidate): EvidencePart {
  const granted = grant.amountOere;
  const principals = facts.claims
    .filter((claim) => claim.kind === 'MAIN')
    .map((claim) => claim.principalOere);
  if (granted === null || granted <= 0 || principals.length === 0) return part('amount.unknown', 0);
  const ratios = [sum(principals), ...principals].map((principal) => principal / granted);
  const largest = Math.max(0, ...principals) / granted;
  const params = { oere: granted };
  if (ratios.includes(1)) return part('amount.exact', WEIGHTS.exactAmount, params);
  if (largest > 1.01 && largest <= 1.7) return part('amount.gross', WEIGHTS.grossAmount, params);
  if (largest > 1.7) return part('amount.above', WEIGHTS.amountAbove, params);
  if (ratios.some((ratio) => Math.abs(ratio - 1) <= 0.01))
    return part('amount.near', WEIGHTS.nearAmount, params);
  return part('amount.within', Math.round(WEIGHTS.amountWithin * largest), {
    percent: Math.round(largest * 100),
  });
}

function establishedPart(facts: AccountFacts, grant: FoundCandidate): EvidencePart {
  const isBefore = facts.account.established < grant.periodFrom;
  return part('establishedBefore', isBefore ? WEIGHTS.establishedBefore : 0);
}

function datedMainClaims(facts: AccountFacts): Dated[] {
  return facts.claims.flatMap((claim) =>
    claim.kind === 'MAIN' && claim.periodFrom !== null && claim.periodTo !== null
      ? [{ from: claim.periodFrom, to: claim.periodTo }]
      : [],
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
