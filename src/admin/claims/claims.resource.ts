import { Injectable } from '@nestjs/common';
import { DELIVERED_REFERENCE_SQL } from '../register/reference-sql.js';
import { PanelResource, defineResource } from '../kit/index.js';
import {
  AdjustDownAction,
  RegisterCoverageAction,
  WriteOffAction,
  WriteUpAction,
} from '../processing/post.actions.js';
import { ProcessNowAction } from '../processing/process-now.action.js';
import { ReversePostingAction } from '../processing/reverse-posting.action.js';

const PROCESSORS = ['CASEWORKER', 'COORDINATOR'] as const;
const REVERSIBLE = `p.state = 'PROCESSED' AND p.posting_type <> 'REVERSAL' AND NOT EXISTS (SELECT 1 FROM app.posting r
  WHERE r.municipality_code = p.municipality_code AND r.reverses_posting_id = p.id)`;
const postings = (which: string): string =>
  `(SELECT count(*)::int FROM app.posting p WHERE p.municipality_code = c.municipality_code AND p.claim_id = c.id AND ${which})`;

/**
 * "Fordringer": loaded from Debitor, created from KMD Aktiv information (NHJ1), or raised here; blocked while the account
 * has no case (BR-10). The balance is that of now: what was delivered, and what was processed since.
 */
@Injectable()
export class ClaimsResource extends PanelResource {
  readonly definition = defineResource({
    id: 'claims',
    navigation: { group: 'groupRegister', icon: 'FileText' },
    permission: 'claims.view',
    from: 'app.claim c',
    joins: {
      municipality: 'JOIN app.municipality m ON m.code = c.municipality_code',
      account:
        'JOIN app.debtor_account a ON a.municipality_code = c.municipality_code AND a.id = c.account_id',
      type: 'JOIN app.claim_type ct ON ct.code = c.claim_type',
      proposal: `LEFT JOIN app.proposal o ON o.municipality_code = c.municipality_code AND o.account_id = c.account_id AND o.status = 'OPEN'`,
    },
    columns: {
      id: { sql: 'c.id', type: 'number' },
      accountId: { sql: 'c.account_id', type: 'number', hidden: true },
      version: { sql: 'c.version', type: 'number', hidden: true, roles: PROCESSORS },
      proposalId: { sql: 'o.id', type: 'number', hidden: true, joins: ['proposal'], roles: PROCESSORS },
      released: { sql: postings(`p.state = 'RELEASED'`), type: 'number', hidden: true, roles: PROCESSORS },
      reversible: { sql: postings(REVERSIBLE), type: 'number', hidden: true, roles: PROCESSORS },
      claimNo: { sql: 'c.claim_no', type: 'text', list: true, sort: true, filter: 'prefix' },
      accountNo: {
        sql: 'a.account_no',
        type: 'text',
        joins: ['account'],
        list: true,
        sort: true,
        filter: 'prefix',
        reference: { resource: 'accounts', id: 'accountId' },
      },
      claimType: { sql: 'ct.name_da', type: 'text', joins: ['type'], list: true, filter: 'text' },
      principal: { sql: 'c.principal_oere', type: 'money', list: true, sort: true, filter: 'range' },
      interest: { sql: 'c.interest_oere', type: 'money' },
      balance: {
        sql: 'c.balance_oere + c.posted_oere',
        type: 'money',
        list: true,
        sort: true,
        filter: 'range',
      },
      origin: {
        sql: 'c.origin',
        type: 'enum',
        values: ['DELIVERED', 'RAISED'],
        filter: 'enum',
      },
      periodFrom: {
        sql: 'c.period_from',
        type: 'date',
        list: true,
        sort: true,
        roles: ['CASEWORKER', 'COORDINATOR', 'AUDITOR'],
      },
      periodTo: {
        sql: 'c.period_to',
        type: 'date',
        roles: ['CASEWORKER', 'COORDINATOR', 'AUDITOR'],
      },
      limitationDate: { sql: 'c.limitation_date', type: 'date', sort: true, filter: 'range' },
      blocked: {
        sql: `CASE WHEN EXISTS (SELECT 1 FROM app.account_link l WHERE l.municipality_code = c.municipality_code AND l.account_id = c.account_id AND l.ended_at IS NULL) THEN 'OPEN' ELSE 'BLOCKED' END`,
        type: 'status',
        values: ['OPEN', 'BLOCKED'],
        tones: { OPEN: 'good', BLOCKED: 'warning' },
        list: true,
        filter: 'enum',
      },
      fromDebitor: {
        sql: `CASE c.origin WHEN 'RAISED' THEN NULL ELSE 'Debitor (' || c.claim_no || ')' END`,
        type: 'text',
      },
      fromKmdAktiv: {
        sql: DELIVERED_REFERENCE_SQL,
        type: 'text',
        joins: ['account'],
        roles: ['CASEWORKER', 'COORDINATOR', 'AUDITOR'],
      },
      municipality: {
        sql: 'm.name',
        type: 'text',
        joins: ['municipality'],
        list: true,
        sort: true,
        filter: 'text',
      },
    },
    title: 'claimNo',
    tenantColumn: 'c.municipality_code',
    defaultSort: { column: 'claimNo', direction: 'asc' },
    search: ['claimNo', 'accountNo'],
  });

  override readonly showComponent = 'ClaimPage';

  constructor(
    coverage: RegisterCoverageAction,
    writeOff: WriteOffAction,
    down: AdjustDownAction,
    up: WriteUpAction,
    now: ProcessNowAction,
    reverse: ReversePostingAction,
  ) {
    super(coverage, writeOff, down, up, now, reverse);
  }
}
