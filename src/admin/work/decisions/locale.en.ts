import type { PanelTexts } from '../../kit/index.js';

export const DECISIONS_EN: PanelTexts = {
  pages: { myDecisions: 'My decisions' },
  own: {
    decisions: {
      title: 'My decisions',
      recent: 'Latest decisions',
      all: 'Show all my decisions',
      loading: 'Fetching your decisions …',
      empty: 'You have not made any decisions yet.',
      pages: 'Pages',
      newer: 'Newer',
      older: 'Older',
      account: 'Account {{accountNo}}',
      accounts: 'Twins: {{count}} accounts',
      'outcome.CREATED': 'New case {{caseNo}}',
      'outcome.LINKED': 'Linked to case {{caseNo}}',
      grant: 'Grant {{grantNo}}',
      awaiting: 'Awaits approval: {{kind}}',
      undone: 'Undone {{at}} by {{by}}',
      undo: 'Undo',
      undoOf: 'Undo: {{what}}',
      takeBack: 'Take back',
      takeBackOf: 'Take back: {{what}}',
      cannot: 'Cannot be undone',
      notUndone: 'The last decision cannot be undone: {{why}}',
      sending: 'Your last decision is being sent. Undo it once it is saved.',
      nothingToUndo: 'You have no decision that can be undone.',
      'dialog.undo': 'Undo the decision?',
      'dialog.takeBack': 'Take the proposal back?',
      'dialog.reason': 'Why do you undo it?',
      'said.undone': 'The decision is undone. {{what}}.',
      'said.proposed': "The undo awaits another coordinator's approval. {{what}}.",
      'said.takenBack': 'The proposal is taken back, and the task is yours again. {{what}}.',
      'reverses.closesCase':
        'Account {{accountNo}} becomes a task again. Case {{caseNo}} was created by a link and no other account uses it: it is closed as "created in error" and kept.',
      'reverses.closesCaseGroup':
        '{{count}} accounts become tasks again. Case {{caseNo}} was created by a link and no other account uses it: it is closed as "created in error" and kept.',
      'reverses.keepsUsedCase':
        'Account {{accountNo}} becomes a task again. Case {{caseNo}} is kept, because other accounts use it ({{others}}).',
      'reverses.keepsUsedCaseGroup':
        '{{count}} accounts become tasks again. Case {{caseNo}} is kept, because other accounts use it ({{others}}).',
      'reverses.keepsCase':
        'Account {{accountNo}} becomes a task again. Case {{caseNo}} existed before and is not changed.',
      'reverses.keepsCaseGroup':
        '{{count}} accounts become tasks again. Case {{caseNo}} existed before and is not changed.',
      'reverses.postingsWait': 'Released movements that will wait again: {{count}}.',
      'reverses.proposes':
        'The task package is completed: the undo becomes a proposal that another coordinator has to approve. Until then the link stands.',
      'reverses.takesBack':
        'The proposal on account {{accountNo}} is not approved, and the task is yours again. Nothing has been linked yet.',
    },
    twins: {
      title: 'Does the decision fit these too?',
      offered: 'Fits {{count}} other tasks too',
      intro:
        'The same citizen, grant, benefit type and evidence as account {{accountNo}}, in adjoining periods. Nothing is ticked beforehand; differences are marked.',
      source: 'Just decided',
      pick: 'Choose',
      pickOne: 'Choose account {{accountNo}}',
      account: 'Account',
      period: 'Period',
      claimTypes: 'Claim types',
      claims: 'Claims',
      principalOere: 'Principal',
      balanceOere: 'Balance',
      grantRef: 'Reference in KMD Aktiv',
      nameDelivered: 'Name in Debitor',
      reasons: 'Reasons',
      pendingPostings: 'Waiting movements',
      score: 'Score',
      none: 'none',
      differs: 'different',
      all: 'Choose all',
      noneOfThem: 'Choose none',
      apply: 'Apply the decision to those chosen ({{count}})',
      'said.applied': 'The decision is applied to {{count}} accounts. One undo takes all of them back.',
      'said.partly': 'The decision is applied to {{count}} accounts. Refused: {{refused}}.',
      'said.none': 'The decision was applied to no account. Refused: {{refused}}.',
      linked: 'Linked to case {{caseNo}}',
    },
  },
};
