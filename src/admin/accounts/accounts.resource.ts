import { Injectable } from '@nestjs/common';
import { PROPOSAL_KINDS } from '../../modules/linking/index.js';
import { PanelResource, defineResource } from '../kit/index.js';
import { DELIVERED_REFERENCE_SQL } from '../register/reference-sql.js';
import { PROPOSED_SQL } from '../processing/proposed-sql.js';
import { RaiseClaimAction } from '../processing/raise-claim.action.js';
import {
  ApproveOnAccountAction,
  RejectOnAccountAction,
  WithdrawOnAccountAction,
} from '../processing/second-person.actions.js';
import { UndoLinkAction } from '../tasks/undo-link.action.js';

/** "Debitorkonti" with both origins (NHJ1) and what KY made of them. */
@Injectable()
export class AccountsResource extends PanelResource {
  readonly definition = defineResource({
    id: 'accounts',
    navigation: { group: 'groupRegister', icon: 'CreditCard' },
    permission: 'accounts.view',
    from: 'app.debtor_account a',
    joins: {
      municipality: 'JOIN app.municipality m ON m.code = a.municipality_code',
      debtor: 'JOIN app.debtor d ON d.municipality_code = a.municipality_code AND d.id = a.debtor_id',
      type: 'LEFT JOIN app.benefit_type b ON b.code = a.benefit_type',
      link: 'LEFT JOIN app.account_link l ON l.municipality_code = a.municipality_code AND l.account_id = a.id AND l.ended_at IS NULL',
      case: {
        sql: 'LEFT JOIN app.case_file k ON k.municipality_code = l.municipality_code AND k.id = l.case_id',
        needs: ['link'],
      },
      proposal: `LEFT JOIN app.proposal o ON o.municipality_code = a.municipality_code AND o.account_id = a.id AND o.status = 'OPEN'`,
      grant: {
        sql: 'LEFT JOIN app.grant_award g ON g.municipality_code = l.municipality_code AND g.id = l.grant_id',
        needs: ['link'],
      },
    },
    columns: {
      id: { sql: 'a.id', type: 'number' },
      accountId: { sql: 'a.id', type: 'number', hidden: true },
      proposalId: {
        sql: 'o.id',
        type: 'number',
        hidden: true,
        joins: ['proposal'],
        roles: ['CASEWORKER', 'COORDINATOR'],
      },
      claimProposalId: {
        sql: `CASE WHEN o.kind IN ('POSTING', 'RAISE_CLAIM') THEN o.id END`,
        type: 'number',
        hidden: true,
        joins: ['proposal'],
        roles: ['CASEWORKER', 'COORDINATOR'],
      },
      proposerId: {
        sql: 'o.proposed_by',
        type: 'number',
        hidden: true,
        joins: ['proposal'],
        roles: ['CASEWORKER', 'COORDINATOR'],
      },
      proposal: {
        sql: PROPOSED_SQL,
        type: 'text',
        joins: ['proposal'],
        roles: ['CASEWORKER', 'COORDINATOR'],
      },
      linkId: {
        sql: 'l.id',
        type: 'number',
        hidden: true,
        joins: ['link'],
        roles: ['CASEWORKER', 'COORDINATOR'],
      },
      accountNo: { sql: 'a.account_no', type: 'text', list: true, sort: true, filter: 'prefix' },
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
      addressProtected: {
        sql: 'd.address_protected',
        type: 'boolean',
        joins: ['debtor'],
        roles: ['CASEWORKER', 'COORDINATOR'],
      },
      benefitType: {
        sql: `coalesce(b.name_da, regexp_replace(a.benefit_type_raw, '[0-9]{6}[-– ]?[0-9]{4}', '******-****', 'g'))`,
        type: 'text',
        joins: ['type'],
        list: true,
        sort: true,
        filter: 'text',
      },
      balance: {
        sql: 'a.balance_oere + a.posted_oere',
        type: 'money',
        list: true,
        sort: true,
        filter: 'range',
      },
      linkState: {
        sql: `CASE WHEN l.id IS NULL THEN 'NOT_LINKED' ELSE l.method END`,
        type: 'status',
        joins: ['link'],
        list: true,
        filter: 'enum',
        values: ['NOT_LINKED', 'AUTOMATIC', 'MANUAL'],
        tones: { NOT_LINKED: 'warning', AUTOMATIC: 'good', MANUAL: 'good' },
      },
      awaiting: {
        sql: 'o.kind',
        type: 'status',
        joins: ['proposal'],
        filter: 'enum',
        values: PROPOSAL_KINDS,
        tones: Object.fromEntries(PROPOSAL_KINDS.map((kind) => [kind, 'warning' as const])),
      },
      outcome: {
        sql: 'l.outcome',
        type: 'enum',
        values: ['CREATED', 'LINKED'],
        joins: ['link'],
        list: true,
        filter: 'enum',
      },
      caseNo: {
        sql: 'k.case_no',
        type: 'text',
        joins: ['case'],
        list: true,
        roles: ['CASEWORKER', 'COORDINATOR', 'AUDITOR'],
      },
      grantNo: {
        sql: 'g.grant_no',
        type: 'text',
        joins: ['grant'],
        roles: ['CASEWORKER', 'COORDINATOR', 'AUDITOR'],
      },
      fromDebitor: { sql: `'Debitor (' || a.account_no || ')'`, type: 'text' },
      fromKmdAktiv: {
        sql: DELIVERED_REFERENCE_SQL,
        type: 'text',
        roles: ['CASEWORKER', 'COORDINATOR', 'AUDITOR'],
      },
      established: { sql: 'a.established', type: 'date', sort: true },
      dueDate: { sql: 'a.due_date', type: 'date' },
      municipality: {
        sql: 'm.name',
        type: 'text',
        joins: ['municipality'],
        list: true,
        sort: true,
        filter: 'text',
      },
    },
    title: 'accountNo',
    tenantColumn: 'a.municipality_code',
    defaultSort: { column: 'accountNo', direction: 'asc' },
    search: ['accountNo'],
  });

  constructor(
    undo: UndoLinkAction,
    raise: RaiseClaimAction,
    approve: ApproveOnAccountAction,
    reject: RejectOnAccountAction,
    withdraw: WithdrawOnAccountAction,
  ) {
    super(raise, approve, reject, withdraw, undo);
  }
}
