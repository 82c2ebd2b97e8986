import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  NothingReleased,
  PostingNotReversible,
  assertHasCase,
  assertPostable,
  assertRaisable,
  isReversible,
  lockAccount,
  lockClaim,
  needsSecondPerson,
  post,
  readClaimLedger,
  reverse,
  type ClaimLedger,
  type LockedClaim,
  type NewClaim,
  type NewPosting,
  type PostingByHand,
} from '../../claims/index.js';
import { NotPermitted, requirePermission, type Permission } from '../../identity/index.js';
import {
  PostingExecutor,
  ProposalService,
  RaiseClaimExecutor,
  type ApprovalResult,
} from '../../linking/index.js';
import { Clock, StaleVersion, Transactor, type Actor } from '../../shared/index.js';
import { DecisionCommands, type DecisionCommand } from '../decisions/decision-commands.js';
import { freeText } from '../free-text.js';

/** A claim as the screen showed it. */
export interface ClaimRef {
  readonly municipalityCode: string;
  readonly claimId: number;
  readonly version?: number | undefined;
}

/** What the audit trail calls a posting by hand. */
const COMMAND_OF: Readonly<Record<PostingByHand, string>> = {
  COVERAGE: 'registerCoverage',
  WRITE_OFF: 'writeOff',
  DOWN_ADJUSTMENT: 'adjustDown',
  WRITE_UP: 'writeUp',
};

export type PostOutcome =
  | { readonly kind: 'POSTED'; readonly postingId: number }
  | { readonly kind: 'PROPOSED'; readonly proposalId: number };

/** A proposal about claims as the screen showed it, on its account. */
export interface ShownClaimProposal {
  readonly municipalityCode: string;
  readonly accountId: number;
  readonly proposalId: number;
}

/**
 * What people do on claims whose account has a case (domain.md 4.7, BR-10): coverage and write-up at once, write-off,
 * down-adjustment and new claims after a second person. Corrections are reversals. Every command tests the block, and the
 * database does so again.
 */
@Injectable()
export class ClaimProcessingService {
  constructor(
    private readonly commands: DecisionCommands,
    private readonly transactor: Transactor,
    private readonly proposals: ProposalService,
    private readonly postings: PostingExecutor,
    private readonly claims: RaiseClaimExecutor,
    private readonly clock: Clock,
  ) {}

  /** The claim's ledger. Throws `claims.claim_not_found`, `identity.not_permitted`. */
  async getLedger(municipalityCode: string, claimId: number, actor: Actor): Promise<ClaimLedger> {
    requirePermission(actor, 'claims.view');
    return this.transactor.read(actor, (em) => readClaimLedger(em, municipalityCode, claimId));
  }

  /**
   * Throws `claims.blocked`, `claims.more_than_balance`, `claims.amount_not_positive`, `claims.effective_date_ahead`,
   * `linking.proposal_open`, `shared.stale_version`.
   */
  async postOnClaim(ref: ClaimRef, posting: NewPosting, actor: Actor, key?: string): Promise<PostOutcome> {
    const body = { ...ref, ...posting };
    return this.run(COMMAND_OF[posting.type], 'claims.post', body, actor, key, async (em) => {
      const claim = await lockShown(em, ref);
      await assertPostable(em, ref.municipalityCode, claim, posting, this.clock.today());
      const noted = { ...posting, note: freeText(posting.note) };
      if (!needsSecondPerson(posting.type))
        return {
          kind: 'POSTED',
          postingId: await post(em, ref.municipalityCode, claim, noted, personOf(actor)),
        };
      const { claimId, claimNo, account } = claim;
      const asked = { ...noted, claimId, claimNo };
      const proposalId = await this.postings.propose(
        em,
        ref.municipalityCode,
        account.accountId,
        asked,
        actor,
      );
      return { kind: 'PROPOSED', proposalId };
    });
  }

  /** Takes back the latest word on a posting by a posting of its own. Throws `claims.posting_not_reversible`. */
  async reversePosting(
    ref: ClaimRef & { readonly postingId: number },
    note: string,
    actor: Actor,
    key?: string,
  ): Promise<{ postingId: number }> {
    const body = { ...ref, note };
    return this.run('reversePosting', 'claims.post', body, actor, key, async (em) => {
      const claim = await lockShown(em, ref);
      await assertHasCase(em, ref.municipalityCode, claim.account);
      const { lines } = await readClaimLedger(em, ref.municipalityCode, claim.claimId);
      const line = lines.find(({ postingId }) => postingId === ref.postingId);
      if (line === undefined || !isReversible(line)) throw new PostingNotReversible();
      const postingId = await reverse(em, ref.municipalityCode, claim, line, freeText(note), personOf(actor));
      return { postingId };
    });
  }

  /** Processes at once what the link released on this claim, which KY's job would do later. */
  async processNow(ref: ClaimRef, actor: Actor, key?: string): Promise<{ postings: number }> {
    return this.run('processNow', 'claims.post', ref, actor, key, async (em) => {
      const claim = await lockShown(em, ref);
      await assertHasCase(em, ref.municipalityCode, claim.account);
      const [, postings]: [unknown[], number] = await em.query(
        `UPDATE app.posting SET state = 'PROCESSED' WHERE municipality_code = $1 AND claim_id = $2 AND state = 'RELEASED'`,
        [ref.municipalityCode, ref.claimId],
      );
      if (postings === 0) throw new NothingReleased({ claimNo: claim.claimNo });
      return { postings };
    });
  }

  /** A new claim on an account that has a case: asks a second person. Throws `claims.blocked` and what the claim lacks. */
  async raiseClaim(
    ref: { readonly municipalityCode: string; readonly accountId: number },
    claim: NewClaim,
    note: string,
    actor: Actor,
    key?: string,
  ): Promise<{ proposalId: number }> {
    const body = { ...ref, ...claim, note };
    return this.run('raiseClaim', 'claims.raise', body, actor, key, async (em) => {
      const account = await lockAccount(em, ref.municipalityCode, ref.accountId);
      await assertRaisable(em, ref.municipalityCode, account, claim);
      const { municipalityCode, accountId } = ref;
      return {
        proposalId: await this.claims.propose(em, municipalityCode, accountId, claim, freeText(note), actor),
      };
    });
  }

  /** Another coordinator approves, and what was proposed is carried out at once. */
  async approveOnAccount(
    shown: ShownClaimProposal,
    note: string | null,
    actor: Actor,
    key?: string,
  ): Promise<ApprovalResult> {
    const body = { ...shown, note };
    return this.run('approveOnAccount', 'proposals.approve', body, actor, key, async (em) => {
      await this.assertShown(em, shown);
      return this.proposals.approve(em, body, actor);
    });
  }

  async rejectOnAccount(shown: ShownClaimProposal, note: string, actor: Actor, key?: string): Promise<void> {
    const body = { ...shown, note };
    return this.run('rejectOnAccount', 'proposals.reject', body, actor, key, async (em) => {
      await this.assertShown(em, shown);
      await this.proposals.reject(em, { ...shown, note: freeText(note) }, actor);
    });
  }

  /** The proposer takes it back. */
  async withdrawOnAccount(shown: ShownClaimProposal, actor: Actor, key?: string): Promise<void> {
    return this.run('withdrawOnAccount', 'ownProposals.withdraw', shown, actor, key, async (em) => {
      await this.assertShown(em, shown);
      await this.proposals.withdraw(em, shown, actor);
    });
  }

  /** The very proposal that the screen showed, and one about claims: others move a task and are decided there. */
  private async assertShown(em: EntityManager, shown: ShownClaimProposal): Promise<void> {
    await lockAccount(em, shown.municipalityCode, shown.accountId);
    const rows: unknown[] = await em.query(
      `SELECT 1 FROM app.proposal WHERE municipality_code = $1 AND account_id = $2 AND id = $3 AND status = 'OPEN' AND kind IN ('POSTING', 'RAISE_CLAIM')`,
      [shown.municipalityCode, shown.accountId, shown.proposalId],
    );
    if (rows.length === 0) throw new StaleVersion();
  }

  private run<T>(
    name: string,
    permission: Permission,
    body: DecisionCommand['body'],
    actor: Actor,
    key: string | undefined,
    work: (em: EntityManager) => Promise<T>,
  ): Promise<T> {
    return this.commands.run({ name, permission, body }, actor, key, work);
  }
}

async function lockShown(em: EntityManager, ref: ClaimRef): Promise<LockedClaim> {
  const claim = await lockClaim(em, ref.municipalityCode, ref.claimId);
  if (ref.version !== undefined && ref.version !== claim.version) throw new StaleVersion();
  return claim;
}

/** The machine has no posting of its own: KY's job processes, it never enters one. */
function personOf(actor: Actor): { userId: number; name: string } {
  if (actor.userId === null) throw new NotPermitted();
  return { userId: actor.userId, name: actor.name };
}
