import { apiPanel } from './api/api.panel.js';
import { AUDIT_DA } from './audit/locale.da.js';
import { AUDIT_EN } from './audit/locale.en.js';
import { benefitCodesPanel } from './benefit-codes/benefit-codes.panel.js';
import { assignmentPanel } from './assignment/assignment.panel.js';
import { casesPanel } from './cases/cases.panel.js';
import { completionsPanel } from './completions/completions.panel.js';
import { deliveriesPanel } from './deliveries/deliveries.panel.js';
import { dossierPanel } from './dossier/dossier.panel.js';
import { helpPanel } from './help/help.panel.js';
import { escalationsPanel } from './escalations/escalations.panel.js';
import type { PanelPart } from './kit/index.js';
import { klikPanel } from './klik/klik.panel.js';
import LINKING_DA from './linking/locale.da.js';
import LINKING_EN from './linking/locale.en.js';
import { loadsPanel } from './loads/loads.panel.js';
import { matchingPanel } from './matching/matching.panel.js';
import { municipalitiesPanel } from './municipalities/municipalities.panel.js';
import { notificationsPanel } from './notifications/notifications.panel.js';
import { overviewPanel } from './overview/overview.panel.js';
import { packagesPanel } from './packages/packages.panel.js';
import { processingPanel } from './processing/processing.panel.js';
import { registerPanel } from './register/register.panel.js';
import { resolvedPanel } from './resolved/resolved.panel.js';
import { searchPanel } from './search/search.panel.js';
import { steeringPanel } from './steering/steering.panel.js';
import { tasksPanel } from './tasks/tasks.panel.js';
import { decisionsPanel } from './work/decisions/decisions.panel.js';
import { wavesPanel } from './waves/waves.panel.js';
import { tokensPanel } from './tokens/tokens.panel.js';
import { usersPanel } from './users/users.panel.js';
import { workQueuePanel } from './work/work-queue.panel.js';
import { workPagePanel } from './work/work-page.panel.js';

const linkingPanel: PanelPart = { texts: { da: LINKING_DA, en: LINKING_EN } };
const auditPanel: PanelPart = { texts: { da: AUDIT_DA, en: AUDIT_EN } };

/** What the panel is made of, in the order of the sidebar. A module adds its part here. */
export const PANEL_PARTS: readonly PanelPart[] = [
  overviewPanel,
  notificationsPanel,
  searchPanel,
  workPagePanel,
  linkingPanel,
  auditPanel,
  matchingPanel,
  wavesPanel,
  packagesPanel,
  escalationsPanel,
  completionsPanel,
  steeringPanel,
  tasksPanel,
  assignmentPanel,
  dossierPanel,
  helpPanel,
  decisionsPanel,
  klikPanel,
  registerPanel,
  casesPanel,
  processingPanel,
  loadsPanel,
  benefitCodesPanel,
  resolvedPanel,
  deliveriesPanel,
  municipalitiesPanel,
  usersPanel,
  tokensPanel,
  workQueuePanel,
  apiPanel,
];
