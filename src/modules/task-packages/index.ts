export {
  CasePageService,
  type CaseClaimRow,
  type CaseGrant,
  type CaseLink,
  type CasePage,
} from './case-page/index.js';
export {
  CITIZEN_ORIGINS,
  CitizenTimelineService,
  type CitizenOrigin,
  type CitizenTimeline,
  type TimelineAccount,
  type TimelineCase,
  type TimelineGrant,
} from './citizen/index.js';
export * from './assignment/index.js';
export {
  CompletionHistoryService,
  type Certificate,
  type Completion,
  type IssuedCertificate,
} from './completion/index.js';
export type { AccountRef } from './decisions/account-place.js';
export { DecisionCommands } from './decisions/decision-commands.js';
export { GroupUndoService, type GroupUndone, type UndoGroup } from './decisions/group-undo.service.js';
export { LinkRevisionService } from './decisions/link-revision.service.js';
export { ProposalDecisionService, type ShownProposal } from './decisions/proposal-decision.service.js';
export {
  TaskDecisionService,
  type MatchTaskToGrant,
  type RecordTaskWithoutGrant,
} from './decisions/task-decision.service.js';
export { TaskOutcome, type TaskDecisionResult } from './decisions/task-outcome.js';
export * from './notifications/index.js';
export {
  TaskDossierService,
  type OpenProposal,
  type ProposalDetails,
  type TaskDossier,
  type TaskNote,
} from './dossier/index.js';
export {
  ESCALATION_LEVELS,
  ESCALATION_REASONS,
  EscalationService,
  type EscalationLevel,
  type EscalationReason,
  type EscalationRef,
} from './escalations/escalation.service.js';
export type { DateStep } from './deadline.js';
export { EscalationInboxService, type WaitingEscalation } from './escalations/escalation-inbox.service.js';
export { PersonAccessService } from './escalations/person-access.service.js';
export type { OpenedPerson, PersonAccess } from './escalations/person-access.js';
export { freeText } from './free-text.js';
export {
  COMMENT_PLACES,
  KLIK_CHOICES,
  KLIK_FIELDS,
  KlikCommentService,
  KlikDescriptionService,
  type CommentRef,
  type DescriptionRef,
  type KlikComment,
  type KlikDocument,
  type KlikEdit,
  type KlikField,
  type KlikFieldName,
  type KlikValues,
  type KlikVersion,
  type PublicationProblem,
} from './klik/index.js';
export * from './ky/index.js';
export { LateTaskService } from './late/late-task.service.js';
export {
  MyDecisionsService,
  type MyDecision,
  type MyDecisions,
  type Sentence,
  type UndoOutlook,
} from './my-decisions/index.js';
export { CompletionService, type PackageRef } from './packages/completion.service.js';
export type { CreatedPackage } from './packages/new-package.js';
export {
  DeadlineService,
  type DeadlineExtension,
  type DeadlineHistory,
} from './packages/deadline.service.js';
export {
  KlikPeopleService,
  type KlikPeople,
  type KlikPerson,
  type NamedPeople,
} from './packages/klik-people.service.js';
export { PackageService, USUAL_KLIK_TASK, type PackageChoice } from './packages/package.service.js';
export {
  DEADLINE_STATES,
  DEADLINE_STATE_SQL,
  PACKAGE_STATES,
  PACKAGE_STATE_SQL,
  TASKS_LEFT_SQL,
  TASKS_TOTAL_SQL,
  type PackageState,
} from './packages/package-state.js';
export * from './queue/index.js';
export {
  RESOLVED_PAGE_SIZE,
  ResolvedCprService,
  ResolvedFilter,
  ResolvedItemsService,
  type KyInformation,
  type ResolvedChoices,
  type ResolvedConfidential,
  type ResolvedDetail,
  type ResolvedItem,
  type ResolvedKind,
  type ResolvedPage,
  type TwinRef,
} from './resolved/index.js';
export {
  OverviewService,
  type AuditorOverview,
  type BurnUp,
  type BurnUpDay,
  type DeskOverview,
  type MunicipalityStanding,
  type Overview,
  type PackageStanding,
  type ResolvedOutcome,
  type ResolvedSum,
  type ResolvedWay,
  type VendorOverview,
} from './overview/index.js';
export {
  ClaimProcessingService,
  type ClaimRef,
  type PostOutcome,
  type ShownClaimProposal,
} from './processing/claim-processing.service.js';
export { KyProcessingService, type ProcessedByKy } from './processing/ky-processing.service.js';
export { TaskPackagesModule } from './task-packages.module.js';
export { TaskService, type Assignee } from './tasks/task.service.js';
export type { TaskRef, TaskStatus } from './tasks/task-rows.js';
export {
  OWN_PROPOSAL_SQL,
  TASK_HOLDERS,
  TASK_HOLDER_SQL,
  TASK_IS_LEFT_SQL,
  TASK_SHOWN_STATUS_SQL,
} from './tasks/task-standing.js';
export {
  SEARCH_KINDS,
  SearchService,
  type SearchGroup,
  type SearchHit,
  type SearchKind,
} from './search/index.js';
export {
  TwinService,
  type ApplyTwins,
  type ShownTwin,
  type TwinOffer,
  type TwinResult,
  type TwinsApplied,
} from './twins/index.js';
export {
  CockpitService,
  KlikPublicationService,
  MOVE_CONFLICT_CODES,
  STAGES,
  WaveMoveService,
  WavePackagesService,
  type Cockpit,
  type CockpitMunicipality,
  type CockpitWave,
  type KlikPublicationResult,
  type MoveConflict,
  type MoveConflictCode,
  type MunicipalityOutcome,
  type Stage,
  type WaveMove,
  type WavePackagesResult,
} from './waves/index.js';
