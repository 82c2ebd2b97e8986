import type { EntityManager } from 'typeorm';
import type { LinkOutcome } from '../decision/decision.js';
import { AccountAlreadyLinked, AccountWithdrawn, AwaitsKy, ProposalOpen } from '../linking.errors.js';
import type { LinkMethod } from './account-link.entity.js';

/** The link that holds now. */
export interface ActiveLink {
  readonly linkId: number;
  readonly caseId: number;
  readonly method: LinkMethod;
  readonly outcome: LinkOutcome;
  readonly decidedBy: number | null;
  readonly decidedByName: string;
  readonly decidedAt: Date;
}

/** What was decided about an account; derived from rows that have not ended (design.md 5). */
export interface AccountState {
  readonly link: ActiveLink | null;
  readonly isWithdrawn: boolean;
  readonly openProposalId: number | null;
  /** It is decided, and KY has not answered. */
  readonly awaitsKy: boolean;
}

/** Read under the account's lock, so that it holds until the transaction ends. */
export async function readAccountState(
  em: EntityManager,
  municipalityCode: string,
  accountId: number,
): Promise<AccountState> {
  const links: ActiveLink[] = await em.query(
    `SELECT id AS "linkId", case_id AS "caseId", method, outcome, decided_by AS "decidedBy", decided_by_name AS "decidedByName",
            decided_at AS "decidedAt"
     FROM app.account_link WHERE municipality_code = $1 AND account_id = $2 AND ended_at IS NULL`,
    [municipalityCode, accountId],
  );
  const [rest]: Pick<AccountState, 'isWithdrawn' | 'openProposalId' | 'awaitsKy'>[] = await em.query(
    `SELECT EXISTS (SELECT 1 FROM app.account_withdrawal w WHERE w.municipality_code = $1 AND w.account_id = $2
                    AND w.ended_at IS NULL) AS "isWithdrawn",
            (SELECT p.id FROM app.proposal p WHERE p.municipality_code = $1 AND p.account_id = $2 AND p.status = 'OPEN') AS "openProposalId",
            EXISTS (SELECT 1 FROM app.ky_order o WHERE o.municipality_code = $1 AND o.account_id = $2
                    AND o.kind = 'OPEN_OR_LINK' AND o.status = 'WAITING') AS "awaitsKy"`,
    [municipalityCode, accountId],
  );
  return {
    link: links[0] ?? null,
    isWithdrawn: rest?.isWithdrawn ?? false,
    openProposalId: rest?.openProposalId ?? null,
    awaitsKy: rest?.awaitsKy ?? false,
  };
}

/** Throws unless the account still has to be decided: not linked, not withdrawn, and neither a second person nor KY is awaited. */
export function assertUndecided(state: AccountState, accountNo: string): void {
  assertNotLinked(state, accountNo);
  if (state.isWithdrawn) throw new AccountWithdrawn({ accountNo });
  if (state.openProposalId !== null) throw new ProposalOpen({ accountNo });
  if (state.awaitsKy) throw new AwaitsKy({ accountNo });
}

/** Throws `linking.account_already_linked` with who and when. */
export function assertNotLinked(state: AccountState, accountNo: string): void {
  if (!state.link) return;
  throw new AccountAlreadyLinked({
    accountNo,
    by: state.link.decidedByName,
    at: danishTime(state.link.decidedAt),
  });
}

const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** 'dd-mm-yyyy hh:mm' in Denmark, for a person to read. */
function danishTime(instant: Date): string {
  const [day = '', time = ''] = parts.format(instant).split(' ');
  return `${day.split('-').reverse().join('-')} ${time}`;
}
