import { claimTypeOf } from './benefit-types.js';
import { dayOf, type Day } from './calendar.js';
import type { ClaimRow, GrantRow, PostingRow } from './delivery-rows.js';
import type { World } from './world.js';

const YEAR = 365;
const LEDGER_START = dayOf('2005-01-01');
const COLLECTION = ['IN_COLLECTION', 'IN_COLLECTION', 'REMINDED', 'AT_GAELDSSTYRELSEN', 'RETURNED'] as const;

/** The last day of a grant on which something may have been paid, for open grants the cut-over day. */
export function lastPaidDay(grant: GrantRow, world: World): Day {
  return Math.min(grant.to ?? Infinity, world.surroundings.asOf - 60);
}

/** A main claim for some months inside the grant's period, in the way of most repayment claims. */
export function mainClaim(no: string, grant: GrantRow, world: World): ClaimRow {
  const { random } = world;
  const last = lastPaidDay(grant, world);
  const days = Math.min(30 * random.between(1, 3), last - grant.from + 1);
  const from = random.between(grant.from, last - days + 1);
  const type = random.percent(75) ? 'TILBAGEBETALING' : claimTypeOf(grant.benefitType);
  return claimOver(no, type, from, from + days - 1, principalOf(grant, world), world);
}

/** Interest or a fee of an account: small, often without a period of its own. */
export function sideClaim(no: string, parent: ClaimRow, world: World): ClaimRow {
  const { random } = world;
  const type = random.pick(['RENTE', 'GEBYR']);
  const claim = claimOver(no, type, parent.from, parent.to, random.between(4_000, 60_000), world);
  claim.parent = parent.no;
  if (random.percent(50)) claim.from = claim.to = null;
  return claim;
}

/** A claim over the given period; what has been paid of it lowers its balance. */
export function claimOver(
  no: string,
  type: string,
  from: Day | null,
  to: Day | null,
  principal: number,
  world: World,
): ClaimRow {
  const { random, surroundings } = world;
  const interest = random.below(Math.floor(principal / 12) + 1);
  const paid = random.percent(35) ? random.below(Math.floor(principal * 0.8)) : 0;
  const notBefore = to ?? random.between(LEDGER_START, surroundings.asOf - YEAR);
  const established = Math.min(notBefore + random.between(20, 150), surroundings.asOf - 30);
  return {
    no,
    type,
    principal,
    interest,
    balance: principal + interest - paid,
    established,
    due: established + random.between(30, 90),
    from,
    to,
    limitation: Math.max(established + 10 * YEAR, surroundings.asOf + 2 * YEAR) + random.below(YEAR),
    collection: random.pick(COLLECTION),
    parent: '',
    postings: [],
  };
}

/** What came in on a claim after the cut-over: waits until the account has a case. */
export function pendingPosting(claim: ClaimRow, world: World): PostingRow {
  const { random, surroundings } = world;
  const effective = surroundings.asOf - random.below(25);
  return {
    no: `B${claim.no.slice(1)}${claim.postings.length + 1}`,
    type: random.pick(['COVERAGE', 'COVERAGE', 'WRITE_OFF', 'DOWN_ADJUSTMENT']),
    amount: random.between(1, Math.max(1, Math.floor(claim.balance / 3))),
    entered: effective + random.below(3),
    effective,
  };
}

/** Mostly a part of what a month brought; at times exactly that, gross or net. */
function principalOf(grant: GrantRow, { random }: World): number {
  if (random.percent(20)) return grant.amount;
  if (random.percent(8)) return Math.round(grant.amount * 0.62);
  return Math.max(10_000, Math.floor((grant.amount * random.between(15, 95)) / 100));
}
