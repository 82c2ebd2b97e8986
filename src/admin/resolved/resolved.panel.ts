import { TaskPackagesModule } from '../../modules/task-packages/index.js';
import type { PanelPart } from '../kit/index.js';
import RESOLVED_DA from './locale.da.js';
import RESOLVED_EN from './locale.en.js';
import { ResolvedController } from './resolved.controller.js';

/** The auditor's list of what was decided, and the page of one decision. */
export const resolvedPanel: PanelPart = {
  pages: [
    { name: 'resolved', component: 'ResolvedPage', icon: 'CheckSquare', permission: 'resolved.view' },
    { name: 'resolvedDetail', component: 'ResolvedDetail', icon: 'FileText', permission: 'resolved.view' },
  ],
  controllers: [ResolvedController],
  imports: [TaskPackagesModule],
  texts: { da: RESOLVED_DA, en: RESOLVED_EN },
};
