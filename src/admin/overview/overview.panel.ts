import { TaskPackagesModule } from '../../modules/task-packages/index.js';
import type { PanelPart } from '../kit/index.js';
import { OVERVIEW_DA } from './locale.da.js';
import { OVERVIEW_EN } from './locale.en.js';
import { OverviewController } from './overview.controller.js';

/** The first page after login, one per role (src/admin/pages/welcome-page.tsx). */
export const overviewPanel: PanelPart = {
  controllers: [OverviewController],
  imports: [TaskPackagesModule],
  texts: { da: OVERVIEW_DA, en: OVERVIEW_EN },
};
