import { Injectable } from '@nestjs/common';
import { PanelResource, defineResource } from '../kit/index.js';
import { AllowPersonAccessAction } from './allow-person-access.action.js';
import { AnswerEscalationAction } from './answer-escalation.action.js';
import { CloseEscalationAction } from './close-escalation.action.js';
import { ConfirmDoubtAction } from './confirm-doubt.action.js';
import { RevokePersonAccessAction } from './revoke-person-access.action.js';

const ACCESS_UNTIL = `(SELECT max(a.expires_at) FROM app.person_access a WHERE a.municipality_code = e.municipality_code
  AND a.escalation_id = e.id AND e.status = 'OPEN' AND a.revoked_at IS NULL AND a.expires_at > clock_timestamp())`;

/** "Henvendelser til Netcompany" (BR-18): ids and texts, no citizen. */
@Injectable()
export class EscalationsResource extends PanelResource {
  override readonly showComponent = 'EscalationPage';
  readonly definition = defineResource({
    id: 'escalations',
    navigation: { group: 'groupWork', icon: 'MessageSquare' },
    permission: 'escalations.view',
    from: 'app.escalation e',
    joins: {
      municipality: 'JOIN app.municipality m ON m.code = e.municipality_code',
      package: 'JOIN app.task_package p ON p.municipality_code = e.municipality_code AND p.id = e.package_id',
      task: 'LEFT JOIN app.link_task t ON t.municipality_code = e.municipality_code AND t.id = e.task_id',
    },
    columns: {
      id: { sql: 'e.id', type: 'number' },
      version: { sql: 'e.version', type: 'number', hidden: true },
      municipalityCode: { sql: 'e.municipality_code', type: 'text', hidden: true },
      taskId: { sql: 'e.task_id', type: 'number', hidden: true },
      packageId: { sql: 'e.package_id', type: 'number', hidden: true },
      raisedById: { sql: 'e.raised_by', type: 'number', hidden: true, roles: ['CASEWORKER', 'COORDINATOR'] },
      accessUntil: { sql: ACCESS_UNTIL, type: 'datetime', hidden: true },
      raisedAt: { sql: 'e.raised_at', type: 'datetime', list: true, sort: true },
      municipality: {
        sql: 'm.name',
        type: 'text',
        joins: ['municipality'],
        list: true,
        sort: true,
        filter: 'text',
      },
      level: {
        sql: 'e.level',
        type: 'enum',
        values: ['TASK', 'PACKAGE', 'KLIK_TASK'],
        list: true,
        filter: 'enum',
      },
      taskNo: {
        sql: 't.task_no',
        type: 'text',
        joins: ['task'],
        list: true,
        reference: { resource: 'tasks', id: 'taskId' },
      },
      package: {
        sql: 'p.title',
        type: 'text',
        joins: ['package'],
        reference: { resource: 'packages', id: 'packageId' },
      },
      reason: { sql: 'e.reason', type: 'enum', values: ['DOUBT', 'DEFECT'], list: true, filter: 'enum' },
      status: {
        sql: 'e.status',
        type: 'status',
        values: ['OPEN', 'ANSWERED', 'CLOSED'],
        tones: { OPEN: 'warning', ANSWERED: 'good' },
        list: true,
        filter: 'enum',
      },
      mine: {
        sql: '(e.raised_by = app.current_actor_id())',
        type: 'boolean',
        show: false,
        filter: 'boolean',
        roles: ['CASEWORKER', 'COORDINATOR'],
      },
      body: { sql: 'e.body', type: 'longText' },
      raisedBy: { sql: 'e.raised_by_name', type: 'text', list: true },
      answer: { sql: 'e.answer', type: 'longText' },
      answeredBy: { sql: 'e.answered_by_name', type: 'text' },
      answeredAt: { sql: 'e.answered_at', type: 'datetime' },
      confirmed: { sql: 'CASE WHEN e.confirmed THEN true END', type: 'boolean' },
    },
    title: 'raisedBy',
    tenantColumn: 'e.municipality_code',
    defaultSort: { column: 'raisedAt', direction: 'desc' },
    search: ['raisedBy'],
  });

  constructor(
    answer: AnswerEscalationAction,
    confirm: ConfirmDoubtAction,
    close: CloseEscalationAction,
    allow: AllowPersonAccessAction,
    revoke: RevokePersonAccessAction,
  ) {
    super(answer, confirm, close, allow, revoke);
  }
}
