import { fileURLToPath } from 'node:url';
import { ComponentLoader } from 'adminjs';

/** Every component of the panel, registered in this one place; the prebuilt bundle is made from it. */
export const componentLoader = new ComponentLoader();

/** Name → file without extension, so that it works from src and from dist. */
const COMPONENTS: Readonly<Record<string, string>> = {
  AssignPage: './assignment/assign-page',
  BenefitCodesPage: './benefit-codes/benefit-codes-page',
  CockpitPage: './waves/cockpit-page',
  BooleanCell: './kit/components/boolean-cell',
  CasePage: './cases/case-page',
  ChangesCell: './audit/changes-cell',
  ChoiceFilter: './kit/components/choice-filter',
  CitizenPage: './cases/citizen-page',
  ClaimPage: './processing/claim-page',
  CodeCell: './kit/components/code-cell',
  CommandForm: './kit/components/command-form',
  DateCell: './kit/components/date-cell',
  EscalationInbox: './escalations/escalation-inbox',
  EscalationPage: './escalations/escalation-page',
  KlikForm: './klik/klik-form',
  KlikPage: './klik/klik-page',
  LoadPage: './loads/load-page',
  DeliveriesPage: './deliveries/deliveries-page',
  MatchScreen: './matching/match-screen',
  MoneyCell: './kit/components/money-cell',
  MyDecisionsPage: './work/decisions/my-decisions-page',
  NotificationsPage: './notifications/notifications-page',
  NumberCell: './kit/components/number-cell',
  PackagePage: './completions/package-page',
  ProposalForm: './dossier/proposal-form',
  RangeFilter: './kit/components/range-filter',
  ReferenceCell: './kit/components/reference-cell',
  ResolvedDetail: './resolved/resolved-detail',
  ResolvedPage: './resolved/resolved-page',
  RowsCell: './kit/components/rows-cell',
  ServerFilter: './kit/components/server-filter',
  TaskPage: './dossier/task-page',
  TextFilter: './kit/components/text-filter',
  TextCell: './kit/components/text-cell',
  UndoForm: './work/decisions/undo-form',
  WavesPage: './waves/waves-page',
  WelcomePage: './pages/welcome-page',
  WorkPage: './work/work-page',
};

/** AdminJS's own components that ours stand in for. */
const OVERRIDES: Readonly<Record<string, string>> = {
  ActionHeader: './kit/components/action-header',
  DefaultListAction: './kit/components/list-page',
  DefaultShowAction: './kit/components/show-page',
  FilterDrawer: './kit/components/filter-drawer',
  NoticeBox: './kit/components/notice-box',
  PropertyHeader: './kit/components/property-header',
  RecordActionRoute: './kit/components/record-action-route',
  SidebarPages: './kit/components/no-pages',
  SidebarResourceSection: './kit/components/sidebar-menu',
  TopBar: './kit/components/top-bar',
};

for (const [name, file] of Object.entries(COMPONENTS)) componentLoader.add(name, pathOf(file));
for (const [name, file] of Object.entries(OVERRIDES)) componentLoader.override(name, pathOf(file));

function pathOf(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
