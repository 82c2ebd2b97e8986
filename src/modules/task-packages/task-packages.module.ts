import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/index.js';
import { ClaimsModule } from '../claims/index.js';
import { LinkingModule } from '../linking/index.js';
import { AssignmentService } from './assignment/index.js';
import { CompletionHistoryService } from './completion/index.js';
import { DecisionCommands } from './decisions/decision-commands.js';
import { GroupUndoService } from './decisions/group-undo.service.js';
import { LinkRevisionService } from './decisions/link-revision.service.js';
import { ProposalDecisionService } from './decisions/proposal-decision.service.js';
import { TaskDecisionService } from './decisions/task-decision.service.js';
import { TaskOutcome } from './decisions/task-outcome.js';
import { CasePageService } from './case-page/index.js';
import { CitizenTimelineService } from './citizen/index.js';
import { TaskDossierService } from './dossier/index.js';
import { EscalationInboxService } from './escalations/escalation-inbox.service.js';
import { EscalationService } from './escalations/escalation.service.js';
import { PersonAccessService } from './escalations/person-access.service.js';
import { KlikCommentService, KlikDescriptionService } from './klik/index.js';
import { KyAnswersService, KyOrderService, KyRelayLoop, KyRelayService } from './ky/index.js';
import { LateTaskService } from './late/late-task.service.js';
import { MyDecisionsService } from './my-decisions/index.js';
import { DeadlineNoticesService, NotificationService } from './notifications/index.js';
import { OverviewService } from './overview/index.js';
import { CompletionService } from './packages/completion.service.js';
import { PackageService } from './packages/package.service.js';
import {
  QueueCommands,
  QueueDecisionService,
  QueuedTasksService,
  SetAsideService,
  WorkQueueService,
} from './queue/index.js';
import { ClaimProcessingService } from './processing/claim-processing.service.js';
import { KyProcessingService } from './processing/ky-processing.service.js';
import { ResolvedCprService, ResolvedItemsService } from './resolved/index.js';
import { SearchService } from './search/index.js';
import { DeadlineService } from './packages/deadline.service.js';
import { KlikPeopleService } from './packages/klik-people.service.js';
import { TaskService } from './tasks/task.service.js';
import { TwinService } from './twins/index.js';
import {
  CockpitService,
  KlikPublicationService,
  WaveMoveService,
  WavePackagesService,
} from './waves/index.js';

const SERVICES = [
  AssignmentService,
  CockpitService,
  DeadlineService,
  DeadlineNoticesService,
  NotificationService,
  KlikPeopleService,
  KlikPublicationService,
  WaveMoveService,
  WavePackagesService,
  PackageService,
  CompletionService,
  CompletionHistoryService,
  TaskService,
  TaskDecisionService,
  ProposalDecisionService,
  LinkRevisionService,
  EscalationService,
  EscalationInboxService,
  PersonAccessService,
  KlikDescriptionService,
  KlikCommentService,
  LateTaskService,
  ResolvedItemsService,
  ResolvedCprService,
  TaskDossierService,
  CasePageService,
  CitizenTimelineService,
  OverviewService,
  WorkQueueService,
  SetAsideService,
  QueueDecisionService,
  SearchService,
  TwinService,
  GroupUndoService,
  MyDecisionsService,
  ClaimProcessingService,
  KyOrderService,
  KyProcessingService,
  KyRelayLoop,
  KyRelayService,
];

@Module({
  imports: [CasesModule, ClaimsModule, LinkingModule],
  providers: [
    DecisionCommands,
    KyAnswersService,
    TaskOutcome,
    QueueCommands,
    QueuedTasksService,
    ...SERVICES,
  ],
  exports: SERVICES,
})
export class TaskPackagesModule {}
