import { TaskPackagesModule } from '../../modules/task-packages/index.js';
import { AccountsResource } from '../accounts/accounts.resource.js';
import { UndoAccountLinkAction } from '../accounts/undo-account-link.action.js';
import { AuditEventsResource } from '../audit/audit.resource.js';
import { CasesResource } from '../cases/cases.resource.js';
import { ClaimsResource } from '../claims/claims.resource.js';
import { GrantsResource } from '../grants/grants.resource.js';
import type { PanelPart } from '../kit/index.js';
import { LoadsResource } from '../loads/loads.resource.js';
import { REGISTER_DA } from './locale.da.js';
import { REGISTER_EN } from './locale.en.js';

/** What the extract delivered and what became of it; the one command undoes a link. */
export const registerPanel: PanelPart = {
  resources: [
    AccountsResource,
    ClaimsResource,
    GrantsResource,
    CasesResource,
    LoadsResource,
    AuditEventsResource,
  ],
  providers: [UndoAccountLinkAction],
  imports: [TaskPackagesModule],
  texts: { da: REGISTER_DA, en: REGISTER_EN },
};
