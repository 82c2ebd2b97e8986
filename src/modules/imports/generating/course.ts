import { canonicalType, GRANT_TYPES } from './benefit-types.js';
import { dayOf, type Day } from './calendar.js';
import { mainClaim, pendingPosting, sideClaim } from './claim-maker.js';
import type {
  AccountRow,
  CaseRow,
  CitizenRow,
  ClaimRow,
  CourseRows,
  GrantRow,
  GrantStatus,
} from './delivery-rows.js';
import type { Truth } from './delivery-rows.js';
import { personName } from './names.js';
import type { NoiseName } from './noise-kinds.js';
import { Weighted } from './weighted.js';
import type { World } from './world.js';

const FIRST_GRANT_DAY = dayOf('2010-01-01');
const SHORTEST_GRANT = 90;
const CLAIM_COUNTS = new Weighted([
  [1, 15],
  [2, 40],
  [3, 30],
  [4, 10],
  [5, 5],
] as const);
const SOURCES = ['KMD_DEBITOR', 'KMD_DEBITOR', 'KMD_DEBITOR', 'KMD_OPUS_DEBITOR', 'PRISME'] as const;

/** What is asked of a grant; the rest is left to chance. */
export interface GrantWish {
  readonly type?: string;
  readonly from?: Day;
  readonly to?: Day | null;
  readonly status?: GrantStatus;
  readonly citizen?: CitizenRow;
  readonly municipality?: string;
}

/** One citizen's rows in the making. The parts of a course are made by asking for them one after the other. */
export class Course implements CourseRows {
  readonly citizens: CitizenRow[] = [];
  readonly grants: GrantRow[] = [];
  readonly cases: CaseRow[] = [];
  readonly accounts: AccountRow[] = [];
  readonly truths = new Map<string, Truth>();
  readonly citizen: CitizenRow;

  constructor(
    readonly world: World,
    readonly municipality: string,
    person: { readonly cpr?: string; readonly name?: string } = {},
  ) {
    this.citizen = this.addCitizen(municipality, person);
  }

  /** Another person who has to do with this course: a partner or a stranger. */
  addCitizen(municipality = this.municipality, person: { cpr?: string; name?: string } = {}): CitizenRow {
    const { random, surroundings, cprs } = this.world;
    const cpr = person.cpr ?? cprs.next();
    const name = person.name ?? personName(random, surroundings.wideNames);
    const addressProtected = random.percent(1);
    const row = { cpr, name, municipality, addressProtected, previousCpr: '', deceased: false };
    this.citizens.push(row);
    return row;
  }

  /** A grant; without a wished period it comes after the citizen's earlier grants of its type. */
  addGrant(wish: GrantWish = {}): GrantRow {
    const { random } = this.world;
    const period =
      wish.from === undefined ? this.freePeriod(wish.type) : { type: wish.type, from: wish.from };
    const from = period.from;
    const to = wish.to === undefined ? from + random.between(SHORTEST_GRANT, 900) : wish.to;
    const municipality = wish.municipality ?? this.municipality;
    const { no, journalNo } = this.world.nextGrant(municipality, from);
    const grant: GrantRow = {
      no,
      cpr: (wish.citizen ?? this.citizen).cpr,
      municipality,
      benefitType: period.type ?? GRANT_TYPES.pick(random),
      from,
      to,
      amount: random.between(60_000, 1_500_000),
      journalNo,
      status: wish.status ?? 'ACTIVE',
      coCpr: '',
    };
    this.grants.push(grant);
    return grant;
  }

  /** A case that names the grant. */
  tieCase(grant: GrantRow, status: CaseRow['status'] = 'OPEN', benefitType = grant.benefitType): CaseRow {
    return this.addCase(grant, status, grant.no, benefitType);
  }

  /** A case of the grant's citizen and type that names no grant. */
  addUntiedCase(grant: GrantRow, status: CaseRow['status'] = 'OPEN'): CaseRow {
    return this.addCase(grant, status, '', grant.benefitType);
  }

  /** An account of the grant's citizen with a right reference and claims inside the grant's period. */
  addAccount(grant: GrantRow, claimCount: number = CLAIM_COUNTS.pick(this.world.random)): AccountRow {
    const digits = this.world.nextAccountDigits();
    const claims = this.claimsOf(digits, grant, claimCount);
    const owner = this.citizens.find((citizen) => citizen.cpr === grant.cpr) ?? this.citizen;
    const account: AccountRow = {
      no: `D${digits}`,
      municipality: this.municipality,
      cpr: grant.cpr,
      cvr: '',
      name: owner.name,
      benefitType: grant.benefitType,
      grantRef: grant.no,
      established: Math.min(...claims.map((claim) => claim.established)),
      due: Math.min(...claims.map((claim) => claim.due)),
      balance: sumOf(claims),
      sourceSystem: this.world.random.pick(SOURCES),
      claims,
    };
    this.accounts.push(account);
    return account;
  }

  /** More claims on an account, inside the period of a grant that may be another one than the account's. */
  addClaims(account: AccountRow, grant: GrantRow, count: number): void {
    account.claims.push(...this.claimsOf(account.no.slice(1), grant, count, account.claims.length));
    account.balance = sumOf(account.claims);
  }

  /** The grant gets lost on its way here: its number may still be referred to, its row is missing. */
  loseGrant(grant: GrantRow): void {
    this.grants.splice(this.grants.indexOf(grant), 1);
  }

  /** Says what the account really is; every account of a course needs it. */
  tellTruth(
    account: AccountRow,
    reason: NoiseName,
    grant: GrantRow | null,
    related: GrantRow | null = null,
  ): void {
    this.truths.set(account.no, { grantNo: grant?.no ?? 'NONE', reason, related: related?.no ?? '' });
  }

  private addCase(grant: GrantRow, status: CaseRow['status'], grantNo: string, benefitType: string): CaseRow {
    const { cpr, municipality, from: opened } = grant;
    const file = { no: this.world.nextCase(), cpr, municipality, benefitType, grantNo, opened, status };
    this.cases.push(file);
    return file;
  }

  private claimsOf(digits: string, grant: GrantRow, count: number, after = 0): ClaimRow[] {
    const { random } = this.world;
    const claims: ClaimRow[] = [];
    for (let i = 1; i <= count; i += 1) {
      const no = `F${digits}${String(after + i).padStart(2, '0')}`;
      const parent = claims[0];
      const asSide = parent !== undefined && random.percent(20);
      const claim = asSide ? sideClaim(no, parent, this.world) : mainClaim(no, grant, this.world);
      if (random.percent(4)) claim.postings.push(pendingPosting(claim, this.world));
      claims.push(claim);
    }
    return claims;
  }

  /** Behind the citizen's last grant of the type: clearly the same course or clearly another one, never near the 31 days. */
  private freePeriod(wished: string | undefined): { type: string; from: Day } {
    const { random, surroundings } = this.world;
    const latest = surroundings.asOf - SHORTEST_GRANT - 400;
    for (;;) {
      const type = wished ?? GRANT_TYPES.pick(random);
      const last = this.lastDayOf(type);
      if (last === null) return { type, from: random.between(FIRST_GRANT_DAY, latest - 700) };
      const from = last + (random.percent(40) ? random.between(1, 10) : random.between(60, 500));
      if (from <= latest) return { type, from };
      if (wished !== undefined) return { type, from: random.between(FIRST_GRANT_DAY, latest - 700) };
    }
  }

  private lastDayOf(type: string): Day | null {
    const days = this.grants
      .filter((grant) => canonicalType(grant.benefitType) === canonicalType(type))
      .map((grant) => grant.to ?? this.world.surroundings.asOf);
    return days.length === 0 ? null : Math.max(...days);
  }
}

/** The claims' balances added up, in øre. */
export function sumOf(claims: readonly ClaimRow[]): number {
  return claims.reduce((total, claim) => total + claim.balance, 0);
}
