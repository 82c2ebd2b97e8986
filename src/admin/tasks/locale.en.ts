import type { PanelTexts } from '../kit/index.js';

const NOTE = { note: 'Justification', 'note.help': 'Do not write CPR numbers in the text.' };

export const TASKS_EN: PanelTexts = {
  resources: {
    tasks: {
      label: 'Tasks for manual processing',
      empty: 'There are no tasks here.',
      properties: {
        taskNo: 'Task',
        status: 'Status',
        accountNo: 'Debtor account',
        debtorName: 'Debtor',
        reasons: 'Reason for manual processing',
        priority: 'Priority',
        balance: 'Balance',
        assignee: 'Assigned to',
        holder: 'Who holds the task',
        isLeft: 'Left in the package',
        municipality: 'Municipality',
        package: 'Task package',
        description: 'Task description',
        deadline: 'Deadline',
        loadRun: 'Came with load',
        loadEffect: 'What the load did',
        batchNo: 'Batch no.',
        resolution: 'Resolution',
        caseNo: 'Case number',
        completedAt: 'Resolved',
      },
      values: {
        status: {
          NEW: 'New',
          ASSIGNED: 'Assigned',
          IN_PROGRESS: 'In progress',
          AWAITING_KY: 'Awaiting KY',
          AWAITING_APPROVAL: 'Awaiting approval',
          AWAITING_NETCOMPANY: 'Awaiting Netcompany',
          FAILED: 'Failed in KY',
          COMPLETED: 'Completed',
          WITHDRAWN: 'Withdrawn',
          REOPENED: 'Reopened',
        },
        holder: { ME: 'Me', COLLEAGUE: 'A colleague', NOBODY: 'Nobody' },
        priority: { NORMAL: 'Normal', HIGH: 'High' },
        resolution: {
          GRANT_CASE_CREATED: 'Grant, case creation (new case)',
          GRANT_CASE_LINKED: 'Grant, case linking (existing case)',
          NO_GRANT_CASE_CREATED: 'No direct grant, case creation (new case)',
          NO_GRANT_CASE_LINKED: 'No direct grant, case linking (existing case)',
          WITHDRAWN: 'Withdrawn',
        },
        loadEffect: { ADDED: 'New account', REOPENED: 'Account opened again', CHECK: 'Link to be checked' },
        reasons: {
          'R-01': 'Grant reference missing',
          'R-02': 'Manual workflow',
          'R-03': 'Special support (section 34)',
          'R-04': 'Manual claim',
          'R-05': 'Grant not found',
          'R-06': 'Several possible grants',
          'R-07': 'Grant closed or expired',
          'R-08': 'Period does not agree',
          'R-09': 'Amount does not agree',
          'R-10': 'CPR number changed',
          'R-11': 'CPR number missing or invalid',
          'R-12': 'Citizen moved municipality',
          'R-13': 'Account with several benefits',
          'R-14': 'Unknown benefit code',
          'R-15': 'Another debtor',
          'R-16': 'Possible duplicate',
          'R-17': 'Case creation or case linking failed',
          'R-18': 'Does not belong in KY',
          'R-19': 'Conflicting information',
          'R-20': 'Balance does not agree with the claims',
          'R-21': 'The account has no claims',
          'R-22': 'Several possible cases',
          'R-23': 'The grant is annulled',
        },
      },
      actions: {
        takeTask: {
          label: 'Take task',
          intro: 'Task {{taskNo}} is yours until you resolve it or lay it back.',
          done: 'The task is yours.',
        },
        matchToGrant: {
          label: 'Link grant',
          intro: 'Choose the grant. KY then creates or links the case.',
          done: 'The account is processed.',
        },
        recordNoDirectGrant: {
          label: 'No direct grant',
          intro: 'Say why, and choose a case.',
          done: 'The account is processed.',
        },
        confirmLink: {
          label: 'Confirm link',
          intro: 'The account keeps its link to case {{caseNo}}.',
          done: 'The link is confirmed.',
          fields: NOTE,
        },
        assignTask: {
          label: 'Assign to employee',
          intro: 'The employee gets task {{taskNo}}. If a colleague has it now, it passes to the employee.',
          confirm: 'Assign',
          done: 'The task is assigned.',
          fields: {
            assigneeId: 'Assign to',
            'assigneeId.none': 'The municipality has no active employees to assign to',
          },
        },
        releaseTask: {
          label: 'Release',
          intro: 'Others can then take task {{taskNo}}.',
          done: 'The task is released.',
        },
        addNote: {
          label: 'Write a note',
          intro: 'Only the municipality sees the note.',
          done: 'The note is stored.',
          fields: { ...NOTE, note: 'Note' },
        },
        escalateTask: {
          label: 'Involve Netcompany',
          intro: 'The task awaits Netcompany’s answer. The deadline keeps running.',
          done: 'The message is sent.',
          fields: {
            reason: 'Occasion',
            'reason.DOUBT': 'Doubt',
            'reason.DEFECT': 'Problem or defect',
            ...NOTE,
            note: 'Message',
          },
        },
        approve: {
          label: 'Approve',
          intro: 'What was proposed is carried out at once.',
          done: 'Approved and carried out.',
          otherwise: {
            ACCOUNT_CHANGED:
              'Nothing was carried out. The proposal is void, because the debtor account changed.',
            GRANT_CHANGED:
              'Nothing was carried out. The proposal is void, because the grant changed or was annulled.',
            CASE_CHANGED:
              'Nothing was carried out. The proposal is void, because the citizen’s cases changed.',
            NO_LONGER_POSSIBLE:
              'Nothing was carried out. The proposal is void, because the account was decided otherwise.',
          },
          fields: NOTE,
        },
        reject: {
          label: 'Reject',
          intro: 'What was proposed is not carried out, and the task is as before.',
          done: 'The proposal is rejected.',
          fields: NOTE,
        },
        withdrawProposal: {
          label: 'Take the proposal back',
          intro: 'The proposal lapses, and the task is as before.',
          done: 'The proposal is taken back.',
        },
        undoLink: {
          label: 'Undo link',
          intro:
            'The link to case {{caseNo}} ends and the task is reopened. If the package is completed, another person must approve.',
          done: 'The link is undone.',
          otherwise: { PROPOSED: 'The proposal to undo the link awaits approval.' },
          fields: NOTE,
        },
        undoWithdrawal: {
          label: 'Undo withdrawal',
          intro:
            'The account needs a case after all, and task {{taskNo}} is reopened. If the package is completed, another person must approve.',
          done: 'The task is reopened.',
          otherwise: { PROPOSED: 'The proposal to reopen the task awaits approval.' },
          fields: NOTE,
        },
        proposeWithdrawal: {
          label: 'Withdraw task',
          intro: 'The municipality’s coordinator must approve.',
          done: 'The proposal awaits approval.',
          fields: {
            ground: 'Ground',
            'ground.ZERO_BALANCE': 'The balance is zero',
            'ground.DUPLICATE': 'Duplicate',
            'ground.WRONG_DOMAIN': 'Does not belong in KY',
            ...NOTE,
          },
        },
      },
    },
  },
};
