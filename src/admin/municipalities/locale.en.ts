import type { PanelTexts } from '../kit/index.js';

export const MUNICIPALITIES_EN: PanelTexts = {
  resources: {
    municipalities: {
      label: 'Municipalities',
      properties: { code: 'Code', name: 'Name', officialName: 'Official name', region: 'Region' },
    },
  },
};
