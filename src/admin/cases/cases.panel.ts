import { TaskPackagesModule } from '../../modules/task-packages/index.js';
import type { PanelPart } from '../kit/index.js';
import { CasesController } from './cases.controller.js';
import { CitizensController } from './citizens.controller.js';
import { CASES_DA } from './locale.da.js';
import { CASES_EN } from './locale.en.js';

/** The page of a case and of a citizen; the list of cases is part of the register. */
export const casesPanel: PanelPart = {
  pages: [
    { name: 'citizenDetail', component: 'CitizenPage', icon: 'User', permission: 'persons.viewTimeline' },
  ],
  controllers: [CasesController, CitizensController],
  imports: [TaskPackagesModule],
  texts: { da: CASES_DA, en: CASES_EN },
};
