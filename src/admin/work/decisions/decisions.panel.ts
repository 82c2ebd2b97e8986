import { TaskPackagesModule } from '../../../modules/task-packages/index.js';
import type { PanelPart } from '../../kit/index.js';
import { DecisionsController } from './decisions.controller.js';
import { DECISIONS_DA } from './locale.da.js';
import { DECISIONS_EN } from './locale.en.js';
import { TwinsController } from './twins.controller.js';

/** What a person decided: the list with its undo, and the twins of a decision. */
export const decisionsPanel: PanelPart = {
  pages: [
    { name: 'myDecisions', component: 'MyDecisionsPage', icon: 'RotateCcw', permission: 'links.undoLink' },
  ],
  controllers: [DecisionsController, TwinsController],
  imports: [TaskPackagesModule],
  texts: { da: DECISIONS_DA, en: DECISIONS_EN },
};
