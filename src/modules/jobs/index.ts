export type { Pace } from './boss.js';
export { JobGivenBack } from './job-given-back.js';
export { JobSender } from './job-sender.js';
export { JobWorker, type JobHandler } from './job-worker.js';
export { JobsModule } from './jobs.module.js';
