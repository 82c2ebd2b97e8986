import { Injectable } from '@nestjs/common';
import { PanelResource, defineResource } from '../kit/index.js';

/** "Bevillinger" of KMD Aktiv. */
@Injectable()
export class GrantsResource extends PanelResource {
  readonly definition = defineResource({
    id: 'grants',
    navigation: { group: 'groupRegister', icon: 'Award' },
    permission: 'grants.view',
    from: 'app.grant_award g',
    joins: {
      municipality: 'JOIN app.municipality m ON m.code = g.municipality_code',
      debtor: 'JOIN app.debtor d ON d.municipality_code = g.municipality_code AND d.id = g.debtor_id',
      type: 'JOIN app.benefit_type b ON b.code = g.benefit_type',
    },
    columns: {
      id: { sql: 'g.id', type: 'number' },
      grantNo: { sql: 'g.grant_no', type: 'text', list: true, sort: true, filter: 'prefix' },
      debtorName: {
        sql: 'd.name',
        type: 'text',
        joins: ['debtor'],
        list: true,
        filter: 'text',
        roles: ['CASEWORKER', 'COORDINATOR'],
      },
      cprMasked: {
        sql: 'd.cpr_masked',
        type: 'text',
        joins: ['debtor'],
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
      periodFrom: { sql: 'g.period_from', type: 'date', list: true, sort: true, filter: 'range' },
      periodTo: { sql: 'g.period_to', type: 'date', list: true },
      amount: { sql: 'g.amount_oere', type: 'money', list: true, sort: true },
      status: {
        sql: 'g.status',
        type: 'status',
        values: ['ACTIVE', 'CLOSED', 'EXPIRED', 'ANNULLED'],
        list: true,
        filter: 'enum',
        tones: { ACTIVE: 'good', ANNULLED: 'bad' },
      },
      journalNo: { sql: 'g.journal_no', type: 'text', filter: 'prefix' },
      municipality: {
        sql: 'm.name',
        type: 'text',
        joins: ['municipality'],
        list: true,
        sort: true,
        filter: 'text',
      },
    },
    title: 'grantNo',
    tenantColumn: 'g.municipality_code',
    defaultSort: { column: 'grantNo', direction: 'asc' },
    search: ['grantNo'],
  });

  constructor() {
    super();
  }
}
