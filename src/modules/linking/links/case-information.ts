import type { CaseInformation } from '../../cases/index.js';
import type { PlannedLink } from '../decision/planned-link.js';
import type { AccountFacts } from '../matching/account-reader.js';

/** The necessary information for the case, from the account as it is now and the decision about it. */
export function caseInformation(
  facts: AccountFacts,
  plan: PlannedLink,
  decidedBy: string,
  decidedAt: Date,
): CaseInformation {
  const { account, claims } = facts;
  return {
    municipality: plan.municipalityCode,
    debtor: account.debtorId,
    benefitType: plan.benefitType,
    basis: plan.grantNo !== null ? { grantNo: plan.grantNo } : { category: plan.category ?? 'OTHER' },
    period: [
      earliest(claims.map((claim) => claim.periodFrom)),
      latest(claims.map((claim) => claim.periodTo)),
    ],
    accountNo: account.accountNo,
    claims: claims.map((claim) => ({
      claimNo: claim.claimNo,
      type: claim.claimType,
      principalOere: claim.principalOere,
      balanceOere: claim.balanceOere,
    })),
    sources: { debitor: account.accountNo, kmdAktiv: account.grantRef },
    decidedBy,
    decidedAt: decidedAt.toISOString(),
  };
}

function earliest(days: readonly (string | null)[]): string | null {
  return known(days).sort()[0] ?? null;
}

function latest(days: readonly (string | null)[]): string | null {
  return known(days).sort().at(-1) ?? null;
}

function known(days: readonly (string | null)[]): string[] {
  return days.filter((day) => day !== null);
}
