import type { PanelTexts } from '../kit/index.js';

export const DOSSIER_EN: PanelTexts = {
  own: {
    dossier: {
      proposal: 'Awaits approval',
      noProposal: 'Nothing on the task awaits approval any more.',
      kind: 'Proposed',
      category: 'Why no direct grant',
      grant: 'Grant',
      case: 'Case',
      newCase: 'New case',
      benefitType: 'Benefit type',
      ground: 'Ground for withdrawal',
      proposedBy: 'Proposed by',
      proposedAt: 'Proposed on',
      note: 'Justification',
      notes: 'Internal notes',
      noNotes: 'The task has no notes.',
      receipt: 'The decision with its receipt (for printing)',
      loading: 'Fetching proposal and notes …',
      failed: 'Proposal and notes could not be fetched. Reload the page.',
    },
  },
};
