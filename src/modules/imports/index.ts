export {
  BalanceCheckService,
  type BalanceCheck,
  type Difference,
  type LoadAlarm,
} from './balance-check/index.js';
export { LoadNewsService, type HeldLoad, type LoadNews } from './load-news/index.js';
export {
  BalanceBroken,
  LoadRunning,
  NoReadableFile,
  NothingToExplain,
  UploadNotBytes,
} from './imports.errors.js';
export { DELIVERY_FILES } from './reading/index.js';
export { ImportsModule } from './imports.module.js';
export { LoadViewService, type DeliveredFile, type LoadView, type QueueOrigin, type RejectCause } from './load-view/index.js';
export { DeliveryFolder, type LyingDelivery, type LyingFile } from './deliveries/delivery-folder.js';
export { DeliveryRemovalService } from './deliveries/delivery-removal.service.js';
export { DeliveryUploadService, type Upload } from './deliveries/delivery-upload.service.js';
export type { LoadJob, LoadJobKind, LoadJobStatus, LoadOutcome, LoadProgress } from './jobs/load-job.js';
export { LoadJobsService, type StartLoad } from './jobs/load-jobs.service.js';
export { LoadWorker } from './jobs/load-worker.js';
export {
  DeliveryProfileService,
  type ColumnProfile,
  type DeliveryProfile,
  type GroupProfile,
} from './profile/index.js';
export { RejectDownloadService, RejectsErased, type RejectsOf } from './rejects/index.js';
export { BenefitCodesService } from './mapping/benefit-codes.service.js';
export { BenefitTypeMappingService } from './mapping/benefit-type-mapping.service.js';
export type * from './mapping/mapping.js';
export { ControlDifferenceService } from './run/control-difference.service.js';
export { ImportService, type ImportOptions } from './run/import.service.js';
export type { LoadStep, LoadWatch } from './run/load-watch.js';
export type { RunCounts } from './run/run-counts.js';
export type { RunResult } from './run/run-result.js';
export type { FileResult } from './staging/staging.service.js';
export {
  demoDeliveries,
  generate,
  generateDelivery,
  type DemoDelivery,
  type GenerateArguments,
} from './generating/index.js';
