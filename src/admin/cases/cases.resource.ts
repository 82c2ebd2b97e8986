import { Injectable } from '@nestjs/common';
import { PanelResource, defineResource } from '../kit/index.js';

/** "Sager" in KY. */
@Injectable()
export class CasesResource extends PanelResource {
  override readonly showComponent = 'CasePage';
  readonly definition = defineResource({
    id: 'cases',
    navigation: { group: 'groupRegister', icon: 'Folder' },
    permission: 'cases.view',
    from: 'app.case_file k',
    joins: {
      municipality: 'JOIN app.municipality m ON m.code = k.municipality_code',
      debtor: 'JOIN app.debtor d ON d.municipality_code = k.municipality_code AND d.id = k.debtor_id',
      type: 'JOIN app.benefit_type b ON b.code = k.benefit_type',
    },
    columns: {
      id: { sql: 'k.id', type: 'number' },
      caseNo: { sql: 'k.case_no', type: 'text', list: true, sort: true, filter: 'prefix' },
      debtorName: {
        sql: 'd.name',
        type: 'text',
        joins: ['debtor'],
        list: true,
        filter: 'text',
        roles: ['CASEWORKER', 'COORDINATOR'],
      },
      benefitType: {
        sql: 'b.name_da',
        type: 'text',
        joins: ['type'],
        list: true,
        sort: true,
        filter: 'text',
      },
      opened: { sql: 'k.opened', type: 'date', list: true, sort: true, filter: 'range' },
      status: {
        sql: 'k.status',
        type: 'status',
        values: ['OPEN', 'CLOSED', 'REOPENED'],
        tones: { OPEN: 'good', REOPENED: 'info' },
        list: true,
        filter: 'enum',
      },
      grantNo: { sql: 'k.grant_no', type: 'text', list: true, filter: 'prefix' },
      origin: {
        sql: 'k.origin',
        type: 'enum',
        values: ['DELIVERED', 'CREATED_BY_LINK'],
        list: true,
        filter: 'enum',
      },
      createdInError: { sql: 'k.created_in_error', type: 'boolean' },
      municipality: {
        sql: 'm.name',
        type: 'text',
        joins: ['municipality'],
        list: true,
        sort: true,
        filter: 'text',
      },
    },
    title: 'caseNo',
    tenantColumn: 'k.municipality_code',
    defaultSort: { column: 'caseNo', direction: 'asc' },
    search: ['caseNo'],
  });

  constructor() {
    super();
  }
}
