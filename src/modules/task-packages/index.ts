export { LateTaskService } from './late/late-task.service.js';
export { TaskPackagesModule } from './task-packages.module.js';
