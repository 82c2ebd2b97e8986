import { ImportsModule } from '../../modules/imports/index.js';
import { TaskPackagesModule } from '../../modules/task-packages/index.js';
import { AccountsResource } from '../accounts/accounts.resource.js';
import { AuditEventsResource } from '../audit/audit.resource.js';
import { CasesResource } from '../cases/cases.resource.js';
import { ClaimsResource } from '../claims/claims.resource.js';
import { GrantsResource } from '../grants/grants.resource.js';
import type { PanelPart } from '../kit/index.js';
import { AcceptDifferenceAction } from '../loads/accept-difference.action.js';
import { LoadsResource } from '../loads/loads.resource.js';
import { RejectsResource } from '../loads/rejects.resource.js';
import { REGISTER_DA } from './locale.da.js';
import { REGISTER_EN } from './locale.en.js';

/** What the extract delivered and what became of it; the commands undo a link and explain a difference to the ledger. */
export const registerPanel: PanelPart = {
  resources: [
    AccountsResource,
    ClaimsResource,
    GrantsResource,
    CasesResource,
    LoadsResource,
    RejectsResource,
    AuditEventsResource,
  ],
  providers: [AcceptDifferenceAction],
  imports: [TaskPackagesModule, ImportsModule],
  texts: { da: REGISTER_DA, en: REGISTER_EN },
};
