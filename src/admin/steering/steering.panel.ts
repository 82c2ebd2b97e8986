import { TaskPackagesModule } from '../../modules/task-packages/index.js';
import type { PanelPart } from '../kit/index.js';
import { STEERING_DA } from './locale.da.js';
import { STEERING_EN } from './locale.en.js';
import { SteeringController } from './steering.controller.js';

/** On a package's page: how its dates were found, and its ansvarlig and udførere. */
export const steeringPanel: PanelPart = {
  controllers: [SteeringController],
  imports: [TaskPackagesModule],
  texts: { da: STEERING_DA, en: STEERING_EN },
};
