import type { AccountFacts } from '../matching/account-reader.js';
import type { FoundCandidate } from '../matching/candidate-search.js';
import type { ClaimView, EvidencePart } from '../matching/matching-view.js';
import { part, type GrantEvidence } from './grant-evidence.js';
import { isSpecialSupport } from './special-support.js';
import { WEIGHTS } from './weights.js';

/** A grant with its evidence. */
export interface WeighedGrant {
  readonly found: FoundCandidate;
  readonly evidence: GrantEvidence;
}

/** Debts that no grant of this act ever gave rise to: a judgment, an accident, a car loan (domain.md 4.12). */
const NEVER_GRANTED_CLAIMS = new Set(['KFBILØK', 'KTSTRAF', 'KFSKFRI', 'KFSKOLF']);
const TELLING_REFERENCES = new Set(['EXACT', 'WRITTEN', 'JOURNAL']);
const FITTING_SHARE = 0.5;

/** "Konto med flere ydelser". */
const SEVERAL_BENEFITS = 'R-13';

/**
 * What speaks for "no direct grant": special support, claims typed by hand, claims of several grants, or none of
 * the grants fits.
 */
export function weighNoGrant(facts: AccountFacts, grants: readonly WeighedGrant[]): EvidencePart[] {
  const own = grants.filter((grant) => grant.found.relation !== 'OTHER');
  const isNamed = own.some((grant) => TELLING_REFERENCES.has(grant.evidence.reference));
  const several = grantsOfClaims(facts, own);
  return [
    part('none.specialSupport', isSpecialSupport(facts) ? WEIGHTS.specialSupport : 0),
    manualPart(facts, isNamed),
    part('none.neverGranted', isNeverGranted(facts) ? WEIGHTS.neverGranted : 0),
    part('none.severalGrants', several.length > 0 ? WEIGHTS.severalGrants : 0, {
      count: several.length,
      grantNos: several.join(', '),
    }),
    ...(several.length > 0 ? [] : absenceParts(facts, own, isNamed)),
  ].filter((piece) => piece.points !== 0);
}

function manualPart(facts: AccountFacts, isNamed: boolean): EvidencePart {
  const count = facts.claims.filter((claim) => claim.kind === 'MANUAL').length;
  if (count === 0) return part('none.manual', 0);
  const isBeside = isNamed && count < facts.claims.length;
  return part('none.manual', isBeside ? WEIGHTS.manualClaimBesideReference : WEIGHTS.manualClaims, {
    count,
    besideReference: isBeside ? 1 : 0,
  });
}

function isNeverGranted(facts: AccountFacts): boolean {
  const main = facts.claims.filter((claim) => claim.kind === 'MAIN');
  return main.length > 0 && main.every((claim) => NEVER_GRANTED_CLAIMS.has(claim.claimType));
}

/**
 * The numbers of the grants that the claims of an account with several benefits come from: every main claim lies
 * in one of them, and none holds all. R-13 alone says less: it also holds where one claim merely reaches too far, which
 * shows in its lying in a grant partly.
 */
function grantsOfClaims(facts: AccountFacts, own: readonly WeighedGrant[]): string[] {
  const main = facts.claims.filter((claim) => claim.kind === 'MAIN');
  if (!facts.reasonCodes.includes(SEVERAL_BENEFITS) || main.length === 0) return [];
  const holding = own.filter((grant) => main.some((claim) => isInside(claim, grant)));
  const isPlaced = main.every((claim) => holding.some((grant) => isInside(claim, grant)));
  const isDivided = holding.every(
    (grant) =>
      main.some((claim) => isOutside(claim, grant)) &&
      main.every((claim) => isInside(claim, grant) || isOutside(claim, grant)),
  );
  return isPlaced && isDivided ? holding.map(({ found }) => found.grantNo).sort() : [];
}

function isInside({ periodFrom, periodTo }: ClaimView, { found }: WeighedGrant): boolean {
  if (periodFrom === null || periodTo === null) return false;
  return periodFrom >= found.periodFrom && periodTo <= (found.periodTo ?? periodTo);
}

function isOutside({ periodFrom, periodTo }: ClaimView, { found }: WeighedGrant): boolean {
  if (periodFrom === null || periodTo === null) return false;
  return periodTo < found.periodFrom || periodFrom > (found.periodTo ?? periodFrom);
}

function absenceParts(facts: AccountFacts, own: readonly WeighedGrant[], isNamed: boolean): EvidencePart[] {
  if (own.length === 0) return [part('none.noGrants', WEIGHTS.noGrantAtAll)];
  if (isNamed || own.some((grant) => fits(facts, grant))) return [];
  const hasType = facts.account.benefitType === null || own.some((grant) => grant.evidence.isSameType);
  return [
    part('none.noneFits', WEIGHTS.noGrantFits, { count: own.length }),
    part('none.noneOfType', hasType ? 0 : WEIGHTS.noGrantOfType),
  ];
}

/** Of the benefit type where that is known, and with at least half of the claims' days in its period where those are. */
function fits(facts: AccountFacts, grant: WeighedGrant): boolean {
  const { evidence } = grant;
  const isType = facts.account.benefitType === null || evidence.isSameType;
  return isType && (evidence.claimDays === 0 || evidence.overlap >= evidence.claimDays * FITTING_SHARE);
}
