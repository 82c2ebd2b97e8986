import { DomainError, registerConstraint } from '../shared/index.js';

/** Somebody, or the machine, linked the account before; `by` and `at` (Danish time) say who and when where known. */
export class AccountAlreadyLinked extends DomainError {
  readonly code = 'linking.account_already_linked' as const;
  readonly kind = 'conflict' as const;
}

/** The account is in no need of a case any more. */
export class AccountWithdrawn extends DomainError {
  readonly code = 'linking.account_withdrawn' as const;
  readonly kind = 'conflict' as const;
}

/** There is no withdrawal to undo. */
export class AccountNotWithdrawn extends DomainError {
  readonly code = 'linking.account_not_withdrawn' as const;
  readonly kind = 'conflict' as const;
}

/** A caseworker undoes the withdrawals that he proposed; those of others are the coordinator's (design.md 11). */
export class WithdrawalOfOther extends DomainError {
  readonly code = 'linking.withdrawal_of_other' as const;
  readonly kind = 'forbidden' as const;
}

/** There is no link to undo. */
export class AccountNotLinked extends DomainError {
  readonly code = 'linking.account_not_linked' as const;
  readonly kind = 'conflict' as const;
}

/** A second person has to decide about the account first (design.md 11). */
export class ProposalOpen extends DomainError {
  readonly code = 'linking.proposal_open' as const;
  readonly kind = 'conflict' as const;
}

/** The account is decided and KY has not answered; undoing that comes first. */
export class AwaitsKy extends DomainError {
  readonly code = 'linking.awaits_ky' as const;
  readonly kind = 'conflict' as const;
}

export class ProposalNotFound extends DomainError {
  readonly code = 'linking.proposal_not_found' as const;
  readonly kind = 'not_found' as const;
}

export class ProposalAlreadyDecided extends DomainError {
  readonly code = 'linking.proposal_already_decided' as const;
  readonly kind = 'conflict' as const;
}

/** What was proposed is not what is stored: nothing is carried out. */
export class ProposalIsFrozen extends DomainError {
  readonly code = 'linking.proposal_is_frozen' as const;
  readonly kind = 'conflict' as const;
}

/** Nobody decides about his own proposal (INV-08, e.selfApprove). */
export class SelfApproval extends DomainError {
  readonly code = 'linking.self_approval' as const;
  readonly kind = 'forbidden' as const;
}

/** A second person is a coordinator of the same municipality (design.md 11). */
export class ApproverMustBeCoordinator extends DomainError {
  readonly code = 'linking.approver_must_be_coordinator' as const;
  readonly kind = 'forbidden' as const;
}

/** Only the one who proposed takes a proposal back. */
export class ProposalOfOther extends DomainError {
  readonly code = 'linking.proposal_of_other' as const;
  readonly kind = 'forbidden' as const;
}

/** No such grant, or one of another municipality; the two look the same on purpose (BR-21). */
export class GrantNotFound extends DomainError {
  readonly code = 'linking.grant_not_found' as const;
  readonly kind = 'not_found' as const;
}

export class GrantAnnulled extends DomainError {
  readonly code = 'linking.grant_annulled' as const;
  readonly kind = 'rule' as const;
}

/** A justification is required here (design.md 11, "Notes"; e.noteRequired). */
export class NoteRequired extends DomainError {
  readonly code = 'linking.note_required' as const;
  readonly kind = 'rule' as const;
}

/** "Several grants" names at least two of the citizen's grants in the note (design.md 11). */
export class GrantsNotNamed extends DomainError {
  readonly code = 'linking.grants_not_named' as const;
  readonly kind = 'rule' as const;
}

/** After completion only a coordinator proposes to undo a link or a withdrawal (design.md 11). */
export class ProposerMustBeCoordinator extends DomainError {
  readonly code = 'linking.proposer_must_be_coordinator' as const;
  readonly kind = 'forbidden' as const;
}

/** The case would lack necessary information; `item` names what the caseworker has to supply. */
export class InformationMissing extends DomainError {
  readonly code = 'linking.information_missing' as const;
  readonly kind = 'rule' as const;
}

/** A benefit type that KY does not handle. */
export class UnknownBenefitType extends DomainError {
  readonly code = 'linking.unknown_benefit_type' as const;
  readonly kind = 'invalid' as const;
}

/** What the screen showed is not what holds now; nothing was stored (e.conflict). */
export class EvidenceChanged extends DomainError {
  readonly code = 'linking.evidence_changed' as const;
  readonly kind = 'conflict' as const;
}

/** A caseworker undoes own links only; the machine's and those of others are the coordinator's (design.md 11). */
export class LinkOfOther extends DomainError {
  readonly code = 'linking.link_of_other' as const;
  readonly kind = 'forbidden' as const;
}

/** What decides is not equal: citizen, grant, benefit type, period, evidence, and what KY will do. */
export class NotATwin extends DomainError {
  readonly code = 'linking.not_a_twin' as const;
  readonly kind = 'rule' as const;
}

/** What a second person has to approve is decided one by one. */
export class TwinNeedsSecondPerson extends DomainError {
  readonly code = 'linking.twin_needs_second_person' as const;
  readonly kind = 'rule' as const;
}

/** A person applies his own decision to twins; `by` says whose it is. */
export class TwinsOfOther extends DomainError {
  readonly code = 'linking.twins_of_other' as const;
  readonly kind = 'forbidden' as const;
}

/** Money has moved on the account. */
export class PostingsProcessed extends DomainError {
  readonly code = 'linking.postings_processed' as const;
  readonly kind = 'rule' as const;
}

/** The ground of a withdrawal does not hold for the account; `ground` says which. */
export class WithdrawalGroundMissing extends DomainError {
  readonly code = 'linking.withdrawal_ground_missing' as const;
  readonly kind = 'rule' as const;
}

export class WithdrawalWithPendingPostings extends DomainError {
  readonly code = 'linking.withdrawal_with_pending_postings' as const;
  readonly kind = 'rule' as const;
}

/** The debtor has no CPR number to show (a company, or none delivered). */
export class NoCprNumber extends DomainError {
  readonly code = 'linking.no_cpr_number' as const;
  readonly kind = 'not_found' as const;
}

/** The role never does this, whatever the account. */
export class DecisionNotAllowed extends DomainError {
  readonly code = 'linking.decision_not_allowed' as const;
  readonly kind = 'forbidden' as const;
}

registerConstraint('account_link_one_active', () => new AccountAlreadyLinked());
registerConstraint('account_withdrawal_one_active', () => new AccountWithdrawn());
registerConstraint('proposal_one_open', () => new ProposalOpen());
registerConstraint('proposal_second_person', () => new SelfApproval());
registerConstraint('account_link_second_person', () => new SelfApproval());
registerConstraint('account_withdrawal_second_person', () => new SelfApproval());
registerConstraint('account_link_information', () => new InformationMissing({ item: 'unknown' }));
