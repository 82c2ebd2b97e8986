import { MunicipalitiesModule } from '../../modules/municipalities/index.js';
import { TaskPackagesModule } from '../../modules/task-packages/index.js';
import type { PanelPart } from '../kit/index.js';
import { WAVE_ERRORS_DA } from './errors.da.js';
import { WAVE_ERRORS_EN } from './errors.en.js';
import { WavesController } from './waves.controller.js';

/** Plan and cockpit of the waves, for Netcompany. */
export const wavesPanel: PanelPart = {
  controllers: [WavesController],
  imports: [MunicipalitiesModule, TaskPackagesModule],
  texts: { da: { errors: WAVE_ERRORS_DA }, en: { errors: WAVE_ERRORS_EN } },
};
