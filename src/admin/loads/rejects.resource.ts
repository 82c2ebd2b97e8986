import { Injectable } from '@nestjs/common';
import { PanelResource, defineResource } from '../kit/index.js';
import { REJECT_CODES, REJECT_FILES } from './reject-values.js';

/**
 * "Afviste rækker": where a rejected row stands and why, so that it can be mended and delivered again. Of a load with very
 * many some of each cause are listed; its page counts all of them, and has the rows themselves to download.
 */
@Injectable()
export class RejectsResource extends PanelResource {
  readonly definition = defineResource({
    id: 'rejects',
    navigation: { group: 'groupOversight', icon: 'XSquare' },
    permission: 'loads.viewRejects',
    from: 'app.load_reject j',
    joins: {
      // A row whose municipality could not be read is Netcompany's alone.
      municipality: 'LEFT JOIN app.municipality m ON m.code = j.municipality_code',
      run: 'JOIN app.load_run r ON r.id = j.run_id',
    },
    columns: {
      // Padded, so that rows of equal rank stand in the order of the file.
      id: {
        sql: `j.run_id || '-' || j.file || '-' || lpad(j.line::text, 9, '0')`,
        type: 'text',
        hidden: true,
      },
      loadId: {
        sql: `j.run_id || '-' || j.municipality_code`,
        type: 'text',
        hidden: true,
      },
      runId: {
        sql: 'j.run_id',
        type: 'number',
        list: true,
        sort: true,
        filter: 'exact',
        reference: { resource: 'loads', id: 'loadId' },
      },
      municipality: { sql: 'm.name', type: 'text', joins: ['municipality'], list: true },
      municipalityCode: { sql: 'j.municipality_code', type: 'text', filter: 'exact' },
      place: { sql: `j.file || '.csv:' || j.line`, type: 'text', list: true },
      file: { sql: 'j.file', type: 'enum', values: REJECT_FILES, filter: 'enum' },
      line: { sql: 'j.line', type: 'number' },
      code: { sql: 'j.code', type: 'enum', values: REJECT_CODES, list: true, sort: true, filter: 'enum' },
      message: { sql: 'j.message', type: 'text', list: true },
      balance: { sql: 'j.balance_oere', type: 'money', list: true },
      delivery: { sql: 'r.delivery_name', type: 'text', joins: ['run'] },
      startedAt: { sql: 'r.started_at', type: 'datetime', joins: ['run'] },
    },
    title: 'place',
    tenantColumn: 'j.municipality_code',
    defaultSort: { column: 'runId', direction: 'desc' },
    search: ['place'],
  });
}
