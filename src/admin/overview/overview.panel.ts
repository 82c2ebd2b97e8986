import { AuditModule } from '../../modules/audit/index.js';
import { TaskPackagesModule } from '../../modules/task-packages/index.js';
import type { PanelPart } from '../kit/index.js';
import { OVERVIEW_DA } from './locale.da.js';
import { OVERVIEW_EN } from './locale.en.js';
import { OverviewController } from './overview.controller.js';
import { VerificationController } from './verification.controller.js';

/** The first page after login, one per role (src/admin/pages/welcome-page.tsx). */
export const overviewPanel: PanelPart = {
  controllers: [OverviewController, VerificationController],
  imports: [AuditModule, TaskPackagesModule],
  texts: { da: OVERVIEW_DA, en: OVERVIEW_EN },
};
