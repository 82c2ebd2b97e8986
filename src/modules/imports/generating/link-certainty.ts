import { canonicalType } from './benefit-types.js';
import type { AccountRow, CaseRow, ClaimRow, CourseRows, GrantRow } from './delivery-rows.js';

/**
 * Which accounts of one citizen may be linked without a person (design.md section 6), and to which grant.
 * Written for the truth file only, apart from the rule of the product, so that each can be held against the
 * other. Accounts are taken in order of their number, since an earlier one may create the case of a later.
 * An open case tied to another grant counts when at most `neighbourDays` lie between the two grants.
 */
export function certainGrants(course: CourseRows, neighbourDays = 31): Map<string, string> {
  const certain = new Map<string, string>();
  const cases = [...course.cases];
  const inOrder = [...course.accounts].sort((x, y) => (x.no < y.no ? -1 : 1));
  for (const account of inOrder) {
    const grant = course.grants.find((candidate) => agrees(candidate, account));
    if (grant === undefined) continue;
    const step = caseStep(grant, cases, (file) => counts(file, grant, course.grants, neighbourDays));
    if (step === 'uncertain') continue;
    if (step === 'create') cases.push(createdCase(grant, account));
    certain.set(account.no, grant.no);
  }
  return certain;
}

function agrees(grant: GrantRow, account: AccountRow): boolean {
  return (
    grant.municipality === account.municipality &&
    grant.no === account.grantRef.trim().toUpperCase() &&
    grant.cpr === account.cpr &&
    grant.status !== 'ANNULLED' &&
    typesAgree(grant.benefitType, account.benefitType) &&
    claimsAgree(grant, account)
  );
}

/** Nothing is ever granted here for special support or under an unknown code, so those agree with no grant. */
function typesAgree(granted: string, owed: string): boolean {
  return canonicalType(granted) === canonicalType(owed);
}

function claimsAgree(grant: GrantRow, account: AccountRow): boolean {
  const sum = account.claims.reduce((total, claim) => total + claim.balance, 0);
  if (account.claims.length === 0 || account.balance !== sum || account.balance < 0) return false;
  return account.claims.every((claim) => claim.type !== 'MANUEL' && (isSide(claim) || inside(grant, claim)));
}

function isSide(claim: ClaimRow): boolean {
  return claim.type === 'RENTE' || claim.type === 'GEBYR';
}

function inside(grant: GrantRow, claim: ClaimRow): boolean {
  if (claim.from === null || claim.to === null) return false;
  return claim.from >= grant.from && (grant.to === null || claim.to <= grant.to);
}

function caseStep(
  grant: GrantRow,
  cases: CaseRow[],
  isNear: (file: CaseRow) => boolean,
): 'link' | 'create' | 'uncertain' {
  const own = cases.filter((file) => file.municipality === grant.municipality);
  const ties = own.filter((file) => file.grantNo === grant.no);
  if (ties.length > 1) return 'uncertain';
  if (ties[0] !== undefined) return sameCourse(ties[0], grant) ? 'link' : 'uncertain';
  const open = own.filter((file) => file.status !== 'CLOSED' && sameCourse(file, grant) && isNear(file));
  if (open.length > 1) return 'uncertain';
  return open.length === 1 ? 'link' : 'create';
}

function sameCourse(file: CaseRow, grant: GrantRow): boolean {
  return file.cpr === grant.cpr && canonicalType(file.benefitType) === canonicalType(grant.benefitType);
}

function counts(file: CaseRow, grant: GrantRow, grants: GrantRow[], neighbourDays: number): boolean {
  if (file.grantNo === '') return true;
  const tied = grants.find((candidate) => candidate.no === file.grantNo);
  if (tied === undefined) return true;
  const lastOfTied = tied.to ?? Infinity;
  const lastOfGrant = grant.to ?? Infinity;
  return tied.from <= lastOfGrant + neighbourDays && grant.from <= lastOfTied + neighbourDays;
}

function createdCase(grant: GrantRow, account: AccountRow): CaseRow {
  return {
    no: `KY-${account.municipality}-${account.no}`,
    cpr: grant.cpr,
    municipality: grant.municipality,
    benefitType: grant.benefitType,
    grantNo: grant.no,
    opened: grant.from,
    status: 'OPEN',
  };
}
