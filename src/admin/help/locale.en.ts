import type { PanelTexts } from '../kit/index.js';
import { REASONS_EN } from './reasons.en.js';

export const HELP_EN: PanelTexts = {
  own: {
    help: {
      title: 'Help with the task',
      reasons: 'Why the machine did not link the account',
      fields: 'The fields',
      klik: 'KLIK task: {{title}}',
      klikLink: 'Read the whole text of the KLIK task',
      noKlik: 'The text is not published.',
      noReasons: 'The account has no reason codes now.',
      goal: 'Goal',
      method: 'Method and procedure',
      result: 'Result',
      pending: 'Pending postings',
      score: 'Points',
      band: 'Strong, possible or weak match',
      note: 'Justification',
      'field.debtor': 'Who owes the money according to the account in Debitor.',
      'field.cpr':
        'The debtor’s personal number; its last four digits are shown only when you ask, and that is recorded.',
      'field.cvr': 'The company’s number where the debtor is an employer.',
      'field.benefitType':
        'The benefit that the account or the grant concerns; the two should normally agree.',
      'field.balance': 'What is owed now: the claims’ balances added up.',
      'field.fromDebitor': 'The account’s number in KMD Debitor, where it was loaded from.',
      'field.fromKmdAktiv': 'The grant reference exactly as KMD Aktiv delivered it.',
      'field.claimNo': 'The claim’s number in KMD Debitor, with the type of claim below.',
      'field.period': 'From and including to and including the day that the claim or the grant concerns.',
      'field.principal': 'The original claim without interest and fees.',
      'field.interest': 'Interest that has run on the claim.',
      'field.pending':
        'Payments and write-offs that can be booked only when the account is linked to a case.',
      'field.score':
        'What speaks for and against, added up; each line shows its points. 65 and more is strong.',
      'field.band':
        'Strong from 65 points, possible from 40, otherwise weak. A weak match needs a justification.',
      'field.secondPerson':
        'The grant is another person’s. The choice becomes a proposal that another coordinator has to approve.',
      'field.caseNo': 'The case’s number in KY.',
      'field.opened': 'The day on which the case was opened.',
      'field.status': 'Whether the case or the grant is open or active now.',
      'field.tiedGrant': 'The grant that the case is tied to in KY already.',
      'field.kyUses': 'The case that KY will link the account to when you confirm.',
      'field.category': 'Why the account cannot be linked directly to a grant.',
      'field.note': 'Required for anything but the best suggestion, for a weak match and for no grant.',
      ...REASONS_EN,
    },
  },
};
