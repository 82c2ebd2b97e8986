import { Module } from '@nestjs/common';
import { LinkingModule } from '../linking/index.js';
import { CompletionHistoryService } from './completion/index.js';
import { SecondPersonService } from './decisions/second-person.service.js';
import { TaskDecisionService } from './decisions/task-decision.service.js';
import { TaskDossierService } from './dossier/index.js';
import { EscalationService } from './escalations/escalation.service.js';
import { LateTaskService } from './late/late-task.service.js';
import { OverviewService } from './overview/index.js';
import { CompletionService } from './packages/completion.service.js';
import { PackageService } from './packages/package.service.js';
import { ResolvedItemsService } from './resolved/index.js';
import { TaskService } from './tasks/task.service.js';

const SERVICES = [
  PackageService,
  CompletionService,
  CompletionHistoryService,
  TaskService,
  TaskDecisionService,
  SecondPersonService,
  EscalationService,
  LateTaskService,
  ResolvedItemsService,
  TaskDossierService,
  OverviewService,
];

@Module({ imports: [LinkingModule], providers: SERVICES, exports: SERVICES })
export class TaskPackagesModule {}
