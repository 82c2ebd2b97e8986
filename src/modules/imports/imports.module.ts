import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index.js';
import { JobsModule } from '../jobs/index.js';
import { LinkingModule } from '../linking/index.js';
import { TaskPackagesModule } from '../task-packages/index.js';
import { BalanceCheckService } from './balance-check/index.js';
import { LoadNewsService } from './load-news/index.js';
import { LoadViewService } from './load-view/index.js';
import { CleanUpService } from './deliveries/clean-up.service.js';
import { DeliveryFolder } from './deliveries/delivery-folder.js';
import { DeliveryRemovalService } from './deliveries/delivery-removal.service.js';
import { DeliveryUploadService } from './deliveries/delivery-upload.service.js';
import { HeldLoadsService } from './jobs/held-loads.service.js';
import { LoadJobBooks } from './jobs/load-job-books.js';
import { LoadJobRunner } from './jobs/load-job-runner.js';
import { LoadJobsService } from './jobs/load-jobs.service.js';
import { LoadWorker } from './jobs/load-worker.js';
import { DeliveryProfileService } from './profile/index.js';
import { MendedRows, RejectDownloadService, RejectStore } from './rejects/index.js';
import { BenefitCodesService } from './mapping/benefit-codes.service.js';
import { BenefitTypeMappingService } from './mapping/benefit-type-mapping.service.js';
import { MappingBooks } from './mapping/mapping-books.js';
import { MunicipalityMapping } from './mapping/municipality-mapping.js';
import { RegisterLoadService } from './register/register-load.service.js';
import { ControlDifferenceService } from './run/control-difference.service.js';
import { ImportService } from './run/import.service.js';
import { LoadBooks } from './run/load-books.js';
import { LoadLock } from './run/load-lock.js';
import { LoadRuns } from './run/load-runs.js';
import { MunicipalityLoad } from './run/municipality-load.js';
import { RejectsWriter } from './run/rejects-writer.js';
import { RunResults } from './run/run-results.js';
import { WaitingLoads } from './run/waiting-loads.js';
import { LateChecksService } from './staging/late-checks.service.js';
import { StagedMapping } from './staging/staged-mapping.js';
import { StagingService } from './staging/staging.service.js';

@Module({
  imports: [IdentityModule, JobsModule, LinkingModule, TaskPackagesModule],
  providers: [
    ImportService,
    ControlDifferenceService,
    LoadViewService,
    LoadNewsService,
    BalanceCheckService,
    DeliveryProfileService,
    RejectDownloadService,
    RejectStore,
    MendedRows,
    LoadLock,
    LoadRuns,
    LoadBooks,
    WaitingLoads,
    MunicipalityLoad,
    RunResults,
    RejectsWriter,
    StagingService,
    LateChecksService,
    RegisterLoadService,
    BenefitCodesService,
    BenefitTypeMappingService,
    MappingBooks,
    MunicipalityMapping,
    StagedMapping,
    DeliveryFolder,
    DeliveryUploadService,
    DeliveryRemovalService,
    CleanUpService,
    LoadJobsService,
    HeldLoadsService,
    LoadJobBooks,
    LoadJobRunner,
    LoadWorker,
  ],
  exports: [
    ImportService,
    ControlDifferenceService,
    BenefitCodesService,
    BenefitTypeMappingService,
    LoadViewService,
    LoadNewsService,
    BalanceCheckService,
    DeliveryProfileService,
    RejectDownloadService,
    DeliveryFolder,
    DeliveryRemovalService,
    DeliveryUploadService,
    LoadJobsService,
    LoadWorker,
  ],
})
export class ImportsModule {}
