import { TaskPackagesModule } from '../../modules/task-packages/index.js';
import type { PanelPart } from '../kit/index.js';
import { AssignmentController } from './assignment.controller.js';
import { ASSIGNMENT_DA } from './locale.da.js';
import { ASSIGNMENT_EN } from './locale.en.js';

/** "Fordel opgaver": many tasks in one act, for the coordinator. */
export const assignmentPanel: PanelPart = {
  pages: [{ name: 'assign', component: 'AssignPage', icon: 'Users', permission: 'tasks.assign' }],
  controllers: [AssignmentController],
  imports: [TaskPackagesModule],
  texts: { da: ASSIGNMENT_DA, en: ASSIGNMENT_EN },
};
