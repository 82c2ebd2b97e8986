import { Injectable } from '@nestjs/common';
import {
  OWN_PROPOSAL_SQL,
  TASK_HOLDERS,
  TASK_HOLDER_SQL,
  TASK_IS_LEFT_SQL,
  TASK_SHOWN_STATUS_SQL,
} from '../../modules/task-packages/index.js';
import { PanelResource, defineResource } from '../kit/index.js';
import { DESCRIPTION, DESCRIPTION_NAME } from '../klik/description-of.js';
import { MatchToGrantAction } from '../matching/match-to-grant.action.js';
import { NoDirectGrantAction } from '../matching/no-direct-grant.action.js';
import { REASON_CODES } from '../reason-codes.js';
import { AddNoteAction } from './add-note.action.js';
import { ApproveAction } from './approve.action.js';
import { AssignTaskAction } from './assign-task.action.js';
import { ConfirmLinkAction } from './confirm-link.action.js';
import { EscalateTaskAction } from './escalate-task.action.js';
import { KY_COLUMNS, OPEN_KY_ORDER } from './ky-columns.js';
import { ProposeWithdrawalAction } from './propose-withdrawal.action.js';
import { RejectAction } from './reject.action.js';
import { ReleaseTaskAction } from './release-task.action.js';
import { RetryKyAction } from './retry-ky.action.js';
import { TakeTaskAction } from './take-task.action.js';
import { UndoAwaitingAction } from './undo-awaiting.action.js';
import { UndoLinkAction } from './undo-link.action.js';
import { UndoWithdrawalAction } from './undo-withdrawal.action.js';
import { WithdrawProposalAction } from './withdraw-proposal.action.js';
import { TASK_IDS } from './task-ids.js';
import { RESOLUTIONS, TASK_STATUSES, TASK_TONES } from './task-values.js';

const ACTIVE_LINK = `LEFT JOIN app.account_link l ON l.municipality_code = t.municipality_code AND l.account_id = t.account_id AND l.ended_at IS NULL`;
const ACTIVE_WITHDRAWAL = `LEFT JOIN app.account_withdrawal w ON w.municipality_code = t.municipality_code AND w.account_id = t.account_id AND w.ended_at IS NULL`;
const OPEN_PROPOSAL = `LEFT JOIN app.proposal o ON o.municipality_code = t.municipality_code AND o.account_id = t.account_id AND o.status = 'OPEN'`;

/** "Opgaver til manuel behandling": one row per account that a person has to decide. */
@Injectable()
export class TasksResource extends PanelResource {
  override readonly showComponent = 'TaskPage';
  readonly definition = defineResource({
    id: 'tasks',
    navigation: { group: 'groupWork', icon: 'Inbox' },
    permission: 'tasks.view',
    from: 'app.link_task t',
    joins: {
      account:
        'JOIN app.debtor_account a ON a.municipality_code = t.municipality_code AND a.id = t.account_id',
      debtor: {
        sql: 'JOIN app.debtor d ON d.municipality_code = a.municipality_code AND d.id = a.debtor_id',
        needs: ['account'],
      },
      municipality: 'JOIN app.municipality m ON m.code = t.municipality_code',
      assignee: 'LEFT JOIN app.app_user u ON u.id = t.assignee_id',
      package: 'JOIN app.task_package p ON p.municipality_code = t.municipality_code AND p.id = t.package_id',
      description: { sql: DESCRIPTION, needs: ['package'] },
      proposal: OPEN_PROPOSAL,
      kyOrder: OPEN_KY_ORDER,
      link: ACTIVE_LINK,
      withdrawal: ACTIVE_WITHDRAWAL,
      case: {
        sql: 'LEFT JOIN app.case_file k ON k.municipality_code = l.municipality_code AND k.id = l.case_id',
        needs: ['link'],
      },
    },
    columns: {
      id: { sql: 't.id', type: 'number' },
      ...TASK_IDS,
      taskNo: { sql: 't.task_no', type: 'text', list: true, sort: true, filter: 'prefix' },
      status: {
        sql: TASK_SHOWN_STATUS_SQL,
        type: 'status',
        values: TASK_STATUSES,
        tones: TASK_TONES,
        list: true,
        sort: true,
        filter: 'enum',
      },
      accountNo: {
        sql: 'a.account_no',
        type: 'text',
        joins: ['account'],
        list: true,
        sort: true,
        filter: 'prefix',
        reference: { resource: 'accounts', id: 'accountId' },
      },
      debtorName: {
        sql: 'd.name',
        type: 'text',
        joins: ['debtor'],
        roles: ['CASEWORKER', 'COORDINATOR'],
      },
      reasons: {
        sql: 't.reasons',
        type: 'tags',
        values: REASON_CODES,
        list: true,
        filter: { kind: 'enum', where: (param) => `${param} = ANY (t.reasons)` },
      },
      priority: {
        sql: 't.priority',
        type: 'status',
        values: ['NORMAL', 'HIGH'],
        tones: { HIGH: 'warning' },
        list: true,
        sort: true,
        filter: 'enum',
      },
      balance: {
        sql: 'a.balance_oere',
        type: 'money',
        joins: ['account'],
        list: true,
        sort: true,
        filter: 'range',
      },
      assignee: {
        sql: 'u.display_name',
        type: 'text',
        joins: ['assignee'],
        list: true,
        roles: ['CASEWORKER', 'COORDINATOR'],
      },
      holder: {
        sql: TASK_HOLDER_SQL,
        type: 'enum',
        values: TASK_HOLDERS,
        show: false,
        filter: 'enum',
        roles: ['CASEWORKER', 'COORDINATOR'],
      },
      ownProposal: {
        sql: OWN_PROPOSAL_SQL,
        type: 'boolean',
        show: false,
        filter: 'boolean',
        roles: ['CASEWORKER', 'COORDINATOR'],
      },
      isLeft: { sql: TASK_IS_LEFT_SQL, type: 'boolean', show: false, filter: 'boolean' },
      municipality: {
        sql: 'm.name',
        type: 'text',
        joins: ['municipality'],
        list: true,
        sort: true,
        filter: 'text',
      },
      package: {
        sql: 'p.title',
        type: 'text',
        joins: ['package'],
        filter: 'text',
        reference: { resource: 'packages', id: 'packageId' },
      },
      descriptionId: { sql: 'p.description_id', type: 'number', hidden: true, joins: ['package'] },
      description: {
        sql: DESCRIPTION_NAME,
        type: 'text',
        joins: ['description'],
        reference: { resource: 'klikDescriptions', id: 'descriptionId' },
      },
      deadline: { sql: 'p.end_date', type: 'date', joins: ['package'] },
      loadRun: { sql: 't.load_run_id', type: 'number', filter: 'exact' },
      loadEffect: {
        sql: 't.load_effect',
        type: 'enum',
        values: ['ADDED', 'REOPENED', 'CHECK'],
        filter: 'enum',
      },
      batchNo: { sql: 't.batch_no', type: 'number' },
      resolution: { sql: 't.resolution', type: 'enum', values: RESOLUTIONS, filter: 'enum' },
      caseNo: {
        sql: 'k.case_no',
        type: 'text',
        joins: ['case'],
        roles: ['CASEWORKER', 'COORDINATOR', 'AUDITOR'],
      },
      ...KY_COLUMNS,
      completedAt: { sql: 't.completed_at', type: 'datetime', sort: true },
    },
    title: 'taskNo',
    tenantColumn: 't.municipality_code',
    defaultSort: { column: 'taskNo', direction: 'asc' },
    search: ['taskNo', 'accountNo'],
  });

  constructor(
    take: TakeTaskAction,
    match: MatchToGrantAction,
    none: NoDirectGrantAction,
    confirm: ConfirmLinkAction,
    assign: AssignTaskAction,
    release: ReleaseTaskAction,
    note: AddNoteAction,
    escalate: EscalateTaskAction,
    approve: ApproveAction,
    reject: RejectAction,
    withdraw: WithdrawProposalAction,
    undo: UndoLinkAction,
    undoAwaiting: UndoAwaitingAction,
    retryKy: RetryKyAction,
    undoWithdrawal: UndoWithdrawalAction,
    propose: ProposeWithdrawalAction,
  ) {
    super(
      take,
      match,
      none,
      confirm,
      assign,
      release,
      note,
      escalate,
      approve,
      reject,
      withdraw,
      undo,
      undoAwaiting,
      retryKy,
      undoWithdrawal,
      propose,
    );
  }
}
