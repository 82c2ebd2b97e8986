export { QueueDecisionService, type QueueDecision } from './queue-decision.service.js';
export type { QueueFilter } from './queue-filter.js';
export { PLACE_CODES, type PlaceCode, type QueuePlace } from './queue-place.js';
export type { BenefitTypeChoice, QueuedTask, ScreenTask, TaskOwner } from './queued-task.js';
export { QueuedTasksService } from './queued-tasks.service.js';
export type { LostLease } from './lost-leases.js';
export type { Lease } from './task-leases.js';
export { WorkQueueService, type NextTasks } from './work-queue.service.js';
