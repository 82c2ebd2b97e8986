import { MunicipalitiesModule } from '../../modules/municipalities/index.js';
import { TaskPackagesModule } from '../../modules/task-packages/index.js';
import type { PanelPart } from '../kit/index.js';
import { WAVES_DA } from './locale.da.js';
import { WAVES_EN } from './locale.en.js';
import { WavesController } from './waves.controller.js';

/** "Bølgeoverblik" and "Bølgeplan": cockpit and plan of the waves, for Netcompany. */
export const wavesPanel: PanelPart = {
  pages: [
    { name: 'cockpit', component: 'CockpitPage', icon: 'Grid', permission: 'waves.view' },
    { name: 'waves', component: 'WavesPage', icon: 'Layers', permission: 'waves.view' },
  ],
  controllers: [WavesController],
  imports: [MunicipalitiesModule, TaskPackagesModule],
  texts: { da: WAVES_DA, en: WAVES_EN },
};
