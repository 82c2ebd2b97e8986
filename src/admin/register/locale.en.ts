import type { PanelTexts } from '../kit/index.js';

const PERSON = {
  debtorName: 'Debtor',
  cprMasked: 'CPR number',
  municipality: 'Municipality',
  benefitType: 'Benefit type',
};
const ORIGINS = { fromDebitor: 'Loaded from', fromKmdAktiv: 'Created from' };

/** Accounts, claims, grants, cases, loads and the audit trail, in English. */
export const REGISTER_EN: PanelTexts = {
  resources: {
    accounts: {
      label: 'Debtor accounts',
      empty: 'There are no debtor accounts.',
      properties: {
        ...PERSON,
        ...ORIGINS,
        accountNo: 'Debtor account number',
        addressProtected: 'Name and address protection',
        balance: 'Balance',
        linkState: 'Link',
        outcome: 'Outcome in KY',
        caseNo: 'Case number',
        grantNo: 'Grant number',
        established: 'Established date',
        dueDate: 'Due date',
      },
      values: {
        linkState: {
          NOT_LINKED: 'Blocked – no case',
          AUTOMATIC: 'Linked automatically',
          MANUAL: 'Linked manually',
        },
        outcome: { CREATED: 'Case creation (new case)', LINKED: 'Case linking (existing case)' },
      },
      actions: {
        undoLink: {
          label: 'Undo link',
          intro:
            'The link to case {{caseNo}} ends and the account becomes a task. If the package is completed, another person must approve, or it is reopened first.',
          done: 'The link is undone, or the proposal awaits approval.',
          fields: { note: 'Justification', 'note.help': 'Do not write CPR numbers in the text.' },
        },
      },
    },
    claims: {
      label: 'Claims',
      empty: 'There are no claims.',
      properties: {
        ...ORIGINS,
        claimNo: 'Claim',
        accountNo: 'Debtor account',
        claimType: 'Claim type',
        principal: 'Principal',
        interest: 'Interest',
        balance: 'Balance',
        periodFrom: 'Period from',
        periodTo: 'Period to',
        limitationDate: 'Limitation date',
        blocked: 'Processing',
        municipality: 'Municipality',
      },
      values: { blocked: { OPEN: 'Can be processed', BLOCKED: 'Blocked – no case' } },
    },
    grants: {
      label: 'Grants',
      empty: 'There are no grants.',
      properties: {
        ...PERSON,
        debtorName: 'Recipient',
        grantNo: 'Grant number',
        periodFrom: 'Period from',
        periodTo: 'Period to',
        amount: 'Amount',
        status: 'Status',
        journalNo: 'Journal number',
      },
      values: { status: { ACTIVE: 'Active', CLOSED: 'Closed', EXPIRED: 'Expired', ANNULLED: 'Annulled' } },
    },
    cases: {
      label: 'Cases',
      empty: 'There are no cases.',
      properties: {
        ...PERSON,
        debtorName: 'Citizen',
        caseNo: 'Case number',
        opened: 'Opened',
        status: 'Status',
        grantNo: 'Tied to grant',
        origin: 'Origin',
        createdInError: 'Created in error',
      },
      values: {
        status: { OPEN: 'Open', CLOSED: 'Closed', REOPENED: 'Reopened' },
        origin: { DELIVERED: 'Existed in KY', CREATED_BY_LINK: 'Created by a link' },
      },
    },
    loads: {
      label: 'Loads',
      empty: 'There are no loads yet.',
      properties: {
        balanceLine: 'Received = linked + queued + withdrawn + rejected + held',
        runId: 'Load',
        municipality: 'Municipality',
        delivery: 'Delivery',
        startedAt: 'Started',
        status: 'Status',
        received: 'Received',
        linked: 'Linked',
        queued: 'Queued',
        withdrawn: 'Withdrawn',
        rejected: 'Rejected',
        held: 'Held',
        receivedOere: 'Received, DKK',
        linkedOere: 'Linked, DKK',
        queuedOere: 'Queued, DKK',
        withdrawnOere: 'Withdrawn, DKK',
        rejectedOere: 'Rejected, DKK',
        heldOere: 'Held, DKK',
        changed: 'Changed',
        startedBy: 'Started by',
      },
      values: {
        status: {
          WAITING: 'Waiting',
          RUNNING: 'Running',
          AWAITING_REASON: 'Awaiting a reason',
          FINISHED: 'Finished',
          FAILED: 'Failed',
        },
      },
    },
    auditEvents: {
      label: 'Audit trail',
      empty: 'There are no events.',
      properties: {
        chain: 'Chain',
        seq: 'No.',
        at: 'At',
        actorName: 'Who',
        actorRole: 'Role',
        command: 'Action',
        entity: 'Object',
        entityId: 'Id',
        body: 'Before and after',
        hash: 'Digest',
      },
    },
  },
};
