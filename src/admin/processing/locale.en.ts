import type { ActionTexts, PanelTexts } from '../kit/index.js';

const NOTE = { note: 'Reason', 'note.help': 'Do not write CPR numbers in the text.' };
const POSTING = {
  amount: 'Amount in kroner',
  'amount.help': 'As 1.234,56.',
  effectiveDate: 'Effective date',
  reason: 'Cause',
  'reason.INDB': 'Paid to the municipality (INDB)',
  'reason.FEJL': 'Error (FEJL)',
  'reason.KLAG': 'Complaint upheld (KLAG)',
  'reason.AFTL': 'Agreement (AFTL)',
  'reason.ANDN': 'Other (ANDN)',
  ...NOTE,
};
const SECOND = { PROPOSED: 'The proposal awaits the approval of a coordinator.' };

/** The commands on a claim, in English. */
export const CLAIM_ACTIONS_EN: Readonly<Record<string, ActionTexts>> = {
  registerCoverage: {
    label: 'Register coverage',
    intro: 'The amount is deducted from the balance of {{claimNo}}.',
    done: 'The coverage is registered.',
    fields: POSTING,
  },
  writeOff: {
    label: 'Write off',
    intro: 'Writing off {{claimNo}} takes the approval of another coordinator.',
    confirm: 'Propose write-off',
    done: 'The write-off is carried out.',
    otherwise: SECOND,
    fields: POSTING,
  },
  adjustDown: {
    label: 'Adjust down',
    intro: 'Adjusting {{claimNo}} down takes the approval of another coordinator.',
    confirm: 'Propose down-adjustment',
    done: 'The down-adjustment is carried out.',
    otherwise: SECOND,
    fields: POSTING,
  },
  writeUp: {
    label: 'Write up',
    intro: 'The amount is added to the balance of {{claimNo}}.',
    done: 'The write-up is registered.',
    fields: POSTING,
  },
  processNow: {
    label: 'Process now',
    intro: 'The released postings of {{claimNo}} are processed now. After that the link cannot be undone.',
    done: 'Processed: {{count}}.',
  },
  reversePosting: {
    label: 'Reverse posting',
    intro: 'The posting stays and is reversed by a new posting on {{claimNo}}.',
    done: 'The posting is reversed.',
    fields: { postingId: 'Posting', 'postingId.none': 'There are no postings to reverse', ...NOTE },
  },
};

/** The commands on an account, in English. */
export const ACCOUNT_ACTIONS_EN: Readonly<Record<string, ActionTexts>> = {
  raiseClaim: {
    label: 'Raise claim',
    intro: 'A new claim on {{accountNo}} takes the approval of another coordinator.',
    confirm: 'Propose claim',
    done: 'The proposed claim awaits approval.',
    fields: {
      claimType: 'Claim type',
      'claimType.none': 'There are no claim types',
      principal: 'Principal in kroner',
      'principal.help': 'As 1.234,56.',
      periodFrom: 'Period from',
      periodTo: 'Period to',
      dueDate: 'Due date',
      ...NOTE,
    },
  },
  approveOnAccount: {
    label: 'Approve processing',
    intro: 'Carried out at once: {{proposal}}',
    confirm: 'Approve',
    done: 'Approved and carried out.',
    otherwise: {
      ACCOUNT_CHANGED:
        'Nothing was done. The proposal is void, since the claim was moved to another account.',
      NO_LONGER_POSSIBLE: 'Nothing was done. The proposal is void, since the claim has changed meanwhile.',
    },
    fields: NOTE,
  },
  rejectOnAccount: {
    label: 'Reject processing',
    intro: 'Nothing is done: {{proposal}}',
    confirm: 'Reject',
    done: 'The proposal is rejected.',
    fields: NOTE,
  },
  withdrawOnAccount: {
    label: 'Take the proposal back',
    intro: 'Nothing is done: {{proposal}}',
    done: 'The proposal is taken back.',
  },
};

/** The ledger of a claim, in English (domain.md 4.7). */
export const PROCESSING_EN: PanelTexts = {
  errors: {
    'claims.claim_not_found': 'There is no such claim, or you may not see it.',
    'claims.blocked':
      'The claim cannot be processed until the debtor account is linked to a case. Debtor account {{accountNo}} has no case.',
    'claims.amount_not_positive': 'Enter an amount above zero, as 1.234,56.',
    'claims.more_than_balance': 'The amount is more than the balance. Enter the balance at most.',
    'claims.effective_date_ahead': 'The effective date lies ahead. Choose today or an earlier date.',
    'claims.posting_not_reversible':
      'The posting cannot be reversed: it is not processed, is a reversal itself, or is reversed already.',
    'claims.posting_is_never_edited': 'A posting cannot be changed. Reverse it and make a new one.',
    'claims.balance_differs':
      'The balance does not agree with the postings. Nothing was saved. Contact support.',
    'claims.nothing_released': 'There are no released postings on {{claimNo}}. Reload the page.',
    'claims.period_reversed': 'The period ends before it begins.',
    'claims.claim_type_unknown': 'There is no such claim type. Choose one of the list.',
  },
  own: {
    ledger: {
      title: 'Postings',
      blocked: 'Blocked – no case. Postings are received and wait until the account is linked to a case.',
      waiting_one: '1 posting of {{amount}} kr. in all waits.',
      waiting_other: '{{count}} postings of {{amount}} kr. in all wait.',
      effectiveDate: 'Effective date',
      posting: 'Posting',
      state: 'State',
      by: 'By',
      effect: 'Amount, kr.',
      balance: 'Balance, kr.',
      delivered: 'Balance as loaded',
      now: 'Balance now',
      reverses: 'reverses {{no}}',
      reversedBy: 'reversed by {{no}}',
      approvedBy: 'approved by {{by}}',
      'type.COVERAGE': 'Coverage',
      'type.WRITE_OFF': 'Write-off',
      'type.DOWN_ADJUSTMENT': 'Down-adjustment',
      'type.WRITE_DOWN': 'Write-down',
      'type.WRITE_UP': 'Write-up',
      'type.INTEREST': 'Interest',
      'type.FEE': 'Fee',
      'type.RECALL': 'Recall',
      'type.RETURN': 'Return',
      'type.REVERSAL': 'Reversal',
      'states.PENDING': 'Awaits case',
      'states.RELEASED': 'Released',
      'states.PROCESSED': 'Processed',
      'states.REJECTED': 'Rejected',
      'reason.INDB': 'Paid',
      'reason.FEJL': 'Error',
      'reason.KLAG': 'Complaint',
      'reason.AFTL': 'Agreement',
      'reason.ANDN': 'Other',
    },
  },
};
