import { TaskPackagesModule } from '../../modules/task-packages/index.js';
import type { PanelPart } from '../kit/index.js';
import { AllowPersonAccessAction } from './allow-person-access.action.js';
import { AnswerEscalationAction } from './answer-escalation.action.js';
import { CloseEscalationAction } from './close-escalation.action.js';
import { ConfirmDoubtAction } from './confirm-doubt.action.js';
import { EscalationsController } from './escalations.controller.js';
import { EscalationsResource } from './escalations.resource.js';
import { ESCALATIONS_DA } from './locale.da.js';
import { ESCALATIONS_EN } from './locale.en.js';
import { RevokePersonAccessAction } from './revoke-person-access.action.js';

/** "Henvendelser til Netcompany": the list, Netcompany's inbox, and the person behind a task where it is allowed. */
export const escalationsPanel: PanelPart = {
  resources: [EscalationsResource],
  pages: [
    {
      name: 'escalationInbox',
      component: 'EscalationInbox',
      icon: 'MessageSquare',
      permission: 'escalations.answer',
    },
  ],
  providers: [
    AnswerEscalationAction,
    ConfirmDoubtAction,
    CloseEscalationAction,
    AllowPersonAccessAction,
    RevokePersonAccessAction,
  ],
  controllers: [EscalationsController],
  imports: [TaskPackagesModule],
  texts: { da: ESCALATIONS_DA, en: ESCALATIONS_EN },
};
