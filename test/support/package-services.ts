import type { KyGateway } from '../../src/modules/cases/index.js';
import { Clock, IdempotentCommands } from '../../src/modules/shared/index.js';
import {
  AssignmentService,
  CockpitService,
  CompletionService,
  DeadlineNoticesService,
  DeadlineService,
  DecisionCommands,
  EscalationService,
  GroupUndoService,
  KlikPeopleService,
  KlikPublicationService,
  KyOrderService,
  LateTaskService,
  LinkRevisionService,
  MyDecisionsService,
  NotificationService,
  PackageService,
  ProposalDecisionService,
  QueueCommands,
  QueueDecisionService,
  QueuedTasksService,
  SetAsideService,
  TaskDecisionService,
  TaskOutcome,
  TaskService,
  WorkQueueService,
  TwinService,
  WaveMoveService,
  WavePackagesService,
} from '../../src/modules/task-packages/index.js';
import { WavePlanService } from '../../src/modules/municipalities/index.js';
import type { TestDatabase } from './database.js';
import { linkingServices } from './linking-services.js';

/** The services of task-packages, wired by hand on a test database; another gateway stands for a KY that fails. */
export function packageServices(db: TestDatabase, gateway?: KyGateway) {
  const { transactor } = db;
  const commands = new IdempotentCommands();
  const decided = new DecisionCommands(transactor, commands);
  const klik = new KlikPublicationService(transactor, commands);
  const linking = linkingServices(db, gateway);
  const decisions = new TaskDecisionService(
    transactor,
    commands,
    linking.matching,
    linking.reveal,
    new TaskOutcome(transactor),
  );
  const queue = new QueueCommands(transactor, commands);
  const queued = new QueuedTasksService(linking.views);
  return {
    linking,
    packages: new PackageService(transactor, commands),
    completion: new CompletionService(transactor, commands),
    tasks: new TaskService(transactor, commands),
    assignment: new AssignmentService(queue),
    decisions,
    queue: new WorkQueueService(queue, queued),
    setAside: new SetAsideService(queue, queued),
    queueDecisions: new QueueDecisionService(transactor, decisions),
    proposals: new ProposalDecisionService(decided, linking.proposals),
    links: new LinkRevisionService(decided, linking.undo, linking.withdrawal, linking.withdrawalUndo),
    groups: new GroupUndoService(decided, linking.undo),
    kyOrders: new KyOrderService(decided, transactor),
    mine: new MyDecisionsService(transactor),
    escalations: new EscalationService(transactor, commands),
    twins: new TwinService(transactor, decided, linking.twins, linking.matching, new TaskOutcome(transactor)),
    late: new LateTaskService(),
    plan: new WavePlanService(transactor, commands),
    klik,
    waves: new WavePackagesService(transactor, commands, klik),
    moves: new WaveMoveService(transactor, commands, new Clock()),
    cockpit: new CockpitService(transactor, new Clock()),
    deadlines: new DeadlineService(transactor, commands),
    notices: new DeadlineNoticesService(transactor, new Clock()),
    notifications: new NotificationService(transactor),
    people: new KlikPeopleService(transactor, commands),
  };
}
export type PackageServices = ReturnType<typeof packageServices>;

/** How many rounds a race proof takes: reduced in `npm test`, in full with TILKNYT_PROOF=deep (design.md 11). */
export function proofRounds(full: number): number {
  return process.env['TILKNYT_PROOF'] === 'deep' ? full : Math.ceil(full / 20);
}
