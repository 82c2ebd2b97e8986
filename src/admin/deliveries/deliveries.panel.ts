import { ImportsModule } from '../../modules/imports/index.js';
import type { PanelPart } from '../kit/index.js';
import { DeliveriesController } from './deliveries.controller.js';
import { LoadJobsController } from './load-jobs.controller.js';
import { DELIVERIES_DA } from './locale.da.js';
import { DELIVERIES_EN } from './locale.en.js';

/** Netcompany's page: deliveries that lie ready, files from the browser, trials and loads with their progress. */
export const deliveriesPanel: PanelPart = {
  pages: [
    { name: 'deliveries', component: 'DeliveriesPage', icon: 'UploadCloud', permission: 'loads.start' },
  ],
  controllers: [DeliveriesController, LoadJobsController],
  imports: [ImportsModule],
  texts: { da: DELIVERIES_DA, en: DELIVERIES_EN },
};
