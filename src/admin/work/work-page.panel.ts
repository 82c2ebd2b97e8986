import type { PanelPart } from '../kit/index.js';
import { WORK_DA } from './page.da.js';
import { WORK_EN } from './page.en.js';

/** "Behandl opgaver": the caseworker's page; its API is in work-queue.panel.ts. */
export const workPagePanel: PanelPart = {
  pages: [{ name: 'work', component: 'WorkPage', icon: 'PlayCircle', permission: 'links.matchToGrant' }],
  texts: { da: WORK_DA, en: WORK_EN },
};
