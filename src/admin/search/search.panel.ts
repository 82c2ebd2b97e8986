import { TaskPackagesModule } from '../../modules/task-packages/index.js';
import type { PanelPart } from '../kit/index.js';
import { SEARCH_DA } from './locale.da.js';
import { SEARCH_EN } from './locale.en.js';
import { SearchController } from './search.controller.js';

/** The one search box, in the top bar (src/admin/kit/components/top-bar.tsx). */
export const searchPanel: PanelPart = {
  controllers: [SearchController],
  imports: [TaskPackagesModule],
  texts: { da: SEARCH_DA, en: SEARCH_EN },
};
