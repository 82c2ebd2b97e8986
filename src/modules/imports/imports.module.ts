import { Module } from '@nestjs/common';
import { LinkingModule } from '../linking/index.js';
import { TaskPackagesModule } from '../task-packages/index.js';
import { LoadViewService } from './load-view/index.js';
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
import { StagingService } from './staging/staging.service.js';

@Module({
  imports: [LinkingModule, TaskPackagesModule],
  providers: [
    ImportService,
    ControlDifferenceService,
    LoadViewService,
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
  ],
  exports: [ImportService, ControlDifferenceService, LoadViewService],
})
export class ImportsModule {}
