export type { DeliveredFile } from './delivered-files.js';
export type { LoadView, QueueOrigin, RejectCause } from './load-view.js';
export { LoadViewService } from './load-view.service.js';
