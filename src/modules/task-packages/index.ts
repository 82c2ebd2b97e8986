export { LateTaskService } from './late/late-task.service.js';
export { TaskPackagesModule } from './task-packages.module.js';
export { PackageService, type CreatedPackage, type PackageChoice } from './packages/package.service.js';
export {
  PACKAGE_STATES,
  PACKAGE_STATE_SQL,
  TASKS_LEFT_SQL,
  type PackageState,
} from './packages/package-state.js';
