import { ImportsModule } from '../../modules/imports/index.js';
import type { PanelPart } from '../kit/index.js';
import { LoadsController } from './loads.controller.js';
import { LOADS_DA } from './locale.da.js';
import { LOADS_EN } from './locale.en.js';

/** The part of a load's page that is not columns: balance, changes, rejected rows, and where the queue comes from. */
export const loadsPanel: PanelPart = {
  controllers: [LoadsController],
  imports: [ImportsModule],
  texts: { da: LOADS_DA, en: LOADS_EN },
};
