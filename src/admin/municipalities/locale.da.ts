import type { PanelTexts } from '../kit/index.js';

export const MUNICIPALITIES_DA: PanelTexts = {
  resources: {
    municipalities: {
      label: 'Kommuner',
      properties: { code: 'Kommunekode', name: 'Navn', officialName: 'Officielt navn', region: 'Region' },
    },
  },
};
