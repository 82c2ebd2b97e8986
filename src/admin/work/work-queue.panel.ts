import { TaskPackagesModule } from '../../modules/task-packages/index.js';
import type { PanelPart } from '../kit/index.js';
import { QueueDecisionController } from './queue-decision.controller.js';
import { SetAsideController } from './set-aside.controller.js';
import { WorkQueueController } from './work-queue.controller.js';

/** The API behind the page "Behandl opgaver". */
export const workQueuePanel: PanelPart = {
  controllers: [WorkQueueController, SetAsideController, QueueDecisionController],
  imports: [TaskPackagesModule],
  texts: { da: {}, en: {} },
};
