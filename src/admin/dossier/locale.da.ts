import type { PanelTexts } from '../kit/index.js';

export const DOSSIER_DA: PanelTexts = {
  own: {
    dossier: {
      proposal: 'Afventer godkendelse',
      noProposal: 'Der er ikke længere noget, der afventer godkendelse på opgaven.',
      kind: 'Foreslået',
      category: 'Hvorfor ingen direkte bevilling',
      grant: 'Bevilling',
      case: 'Sag',
      newCase: 'Ny sag',
      benefitType: 'Ydelsesart',
      ground: 'Grund til at udgå',
      proposedBy: 'Foreslået af',
      proposedAt: 'Foreslået den',
      note: 'Begrundelse',
      notes: 'Interne notater',
      noNotes: 'Der er ingen notater på opgaven.',
      receipt: 'Afgørelsen med kvittering (til udskrift)',
      loading: 'Henter forslag og notater …',
      failed: 'Forslag og notater kunne ikke hentes. Opdater siden.',
    },
  },
};
