import { TaskPackagesModule } from '../../modules/task-packages/index.js';
import type { PanelPart } from '../kit/index.js';
import { DossierController } from './dossier.controller.js';
import { DOSSIER_DA } from './locale.da.js';
import { DOSSIER_EN } from './locale.en.js';

/** The part of a task's page that is not columns: what waits for a second person, and the notes. */
export const dossierPanel: PanelPart = {
  controllers: [DossierController],
  imports: [TaskPackagesModule],
  texts: { da: DOSSIER_DA, en: DOSSIER_EN },
};
