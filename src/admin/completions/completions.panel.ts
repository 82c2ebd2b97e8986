import { TaskPackagesModule } from '../../modules/task-packages/index.js';
import type { PanelPart } from '../kit/index.js';
import { CompletionsController } from './completions.controller.js';
import { COMPLETIONS_DA } from './locale.da.js';
import { COMPLETIONS_EN } from './locale.en.js';

/** The certificates on a package's page. */
export const completionsPanel: PanelPart = {
  controllers: [CompletionsController],
  imports: [TaskPackagesModule],
  texts: { da: COMPLETIONS_DA, en: COMPLETIONS_EN },
};
