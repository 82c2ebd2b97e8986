import { TaskPackagesModule } from '../../modules/task-packages/index.js';
import type { PanelPart } from '../kit/index.js';
import { AddNoteAction } from './add-note.action.js';
import { ApproveAction } from './approve.action.js';
import { AssignTaskAction } from './assign-task.action.js';
import { AssigneesController } from './assignees.controller.js';
import { ConfirmLinkAction } from './confirm-link.action.js';
import { EscalateTaskAction } from './escalate-task.action.js';
import { TASKS_DA } from './locale.da.js';
import { TASKS_EN } from './locale.en.js';
import { ProposeWithdrawalAction } from './propose-withdrawal.action.js';
import { RejectAction } from './reject.action.js';
import { ReleaseTaskAction } from './release-task.action.js';
import { RetryKyAction } from './retry-ky.action.js';
import { TakeTaskAction } from './take-task.action.js';
import { TasksResource } from './tasks.resource.js';
import { UndoAwaitingAction } from './undo-awaiting.action.js';
import { UndoLinkAction } from './undo-link.action.js';
import { UndoWithdrawalAction } from './undo-withdrawal.action.js';
import { WithdrawProposalAction } from './withdraw-proposal.action.js';

/** The tasks and what their holder and the second person do; the match screen's two actions come from matching. */
export const tasksPanel: PanelPart = {
  resources: [TasksResource],
  providers: [
    TakeTaskAction,
    AssignTaskAction,
    ReleaseTaskAction,
    AddNoteAction,
    EscalateTaskAction,
    ApproveAction,
    RejectAction,
    WithdrawProposalAction,
    ConfirmLinkAction,
    UndoLinkAction,
    UndoAwaitingAction,
    RetryKyAction,
    UndoWithdrawalAction,
    ProposeWithdrawalAction,
  ],
  controllers: [AssigneesController],
  imports: [TaskPackagesModule],
  texts: { da: TASKS_DA, en: TASKS_EN },
};
