import type { PanelPart } from '../kit/index.js';
import { KlikDescriptionsResource } from './klik-descriptions.resource.js';
import { KLIK_DA } from './locale.da.js';
import { KLIK_EN } from './locale.en.js';

/** The KLIK task as its reviewed document describes it; reading only. */
export const klikPanel: PanelPart = {
  resources: [KlikDescriptionsResource],
  texts: { da: KLIK_DA, en: KLIK_EN },
};
