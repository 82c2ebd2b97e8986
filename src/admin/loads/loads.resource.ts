import { Injectable } from '@nestjs/common';
import { rolesFor } from '../../modules/identity/index.js';
import { AcceptDifferenceAction } from './accept-difference.action.js';
import { PanelResource, defineResource } from '../kit/index.js';

/** As the panel writes numbers. */
function thousands(column: string): string {
  return `replace(to_char(${column}, 'FM999,999,999,990'), ',', '.')`;
}

/** "Indlæsninger": each run and municipality with its balance line, received = linked + queued + withdrawn + rejected + held. */
@Injectable()
export class LoadsResource extends PanelResource {
  override readonly showComponent = 'LoadPage';
  readonly definition = defineResource({
    id: 'loads',
    navigation: { group: 'groupOversight', icon: 'Download' },
    permission: 'loads.view',
    from: 'app.load_run_municipality l',
    joins: {
      municipality: 'JOIN app.municipality m ON m.code = l.municipality_code',
      run: 'JOIN app.load_run r ON r.id = l.run_id',
    },
    columns: {
      id: { sql: `l.run_id || '-' || l.municipality_code`, type: 'text', hidden: true },
      runId: { sql: 'l.run_id', type: 'number', list: true, sort: true, filter: 'exact' },
      municipality: {
        sql: 'm.name',
        type: 'text',
        joins: ['municipality'],
        list: true,
        sort: true,
        filter: 'text',
      },
      delivery: { sql: 'r.delivery_name', type: 'text', joins: ['run'], list: true, filter: 'text' },
      startedAt: { sql: 'r.started_at', type: 'datetime', joins: ['run'], list: true, sort: true },
      status: {
        sql: 'l.status',
        type: 'status',
        values: ['WAITING', 'RUNNING', 'AWAITING_REASON', 'HELD', 'FINISHED', 'FAILED'],
        list: true,
        filter: 'enum',
        tones: { FINISHED: 'good', RUNNING: 'info', AWAITING_REASON: 'bad', HELD: 'warning', FAILED: 'bad' },
      },
      control: {
        sql: `CASE WHEN l.control IS NULL THEN 'NONE' WHEN (l.control->>'agrees')::boolean THEN 'AGREES'
              WHEN l.control_reason IS NULL THEN 'DIFFERS' ELSE 'EXPLAINED' END`,
        type: 'status',
        values: ['NONE', 'AGREES', 'DIFFERS', 'EXPLAINED'],
        list: true,
        tones: { AGREES: 'good', DIFFERS: 'bad', EXPLAINED: 'warning' },
      },
      balanceLine: {
        sql: `concat_ws(' ', ${thousands('l.received')}, '=', concat_ws(' + ', ${['l.linked', 'l.queued', 'l.withdrawn', 'l.rejected', 'l.held'].map(thousands).join(', ')}))`,
        type: 'text',
        list: true,
        show: false,
      },
      receivedOere: { sql: 'l.received_oere', type: 'money', list: true, show: false },
      rejects: {
        sql: '(SELECT coalesce(sum(j.count), 0)::int FROM app.load_reject_cause j WHERE j.municipality_code = l.municipality_code AND j.run_id = l.run_id)',
        type: 'number',
        roles: rolesFor('loads.viewRejects'),
        rows: { resource: 'rejects', filters: { runId: 'runId', municipalityCode: 'municipalityCode' } },
      },
      changed: { sql: 'l.changed', type: 'number' },
      controlReason: { sql: 'l.control_reason', type: 'text' },
      controlReasonBy: { sql: 'l.control_reason_by', type: 'text' },
      municipalityCode: { sql: 'l.municipality_code', type: 'text', hidden: true },
      startedBy: { sql: 'r.started_by_name', type: 'text', joins: ['run'] },
    },
    title: 'delivery',
    tenantColumn: 'l.municipality_code',
    defaultSort: { column: 'runId', direction: 'desc' },
    search: ['delivery'],
  });

  constructor(acceptDifference: AcceptDifferenceAction) {
    super(acceptDifference);
  }
}
