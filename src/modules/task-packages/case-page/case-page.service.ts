import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission } from '../../identity/index.js';
import { NotFound, Transactor, type Actor } from '../../shared/index.js';
import type { CaseClaimRow, CaseGrant, CaseLink, CasePage } from './case-page.js';

type CaseRow = Pick<CasePage, 'caseId' | 'caseNo' | 'opened' | 'origin' | 'createdInError'> & {
  readonly municipalityCode: string;
};

/** What hangs on a case of KY: its grant, the accounts that were linked to it, and their claims. */
@Injectable()
export class CasePageService {
  constructor(private readonly transactor: Transactor) {}

  /** For everybody who may see cases; columns that name citizens are not read. Throws `shared.not_found`, also for another municipality's. */
  async getCase(caseId: number, actor: Actor): Promise<CasePage> {
    requirePermission(actor, 'cases.view');
    return this.transactor.read(actor, async (em) => {
      const { municipalityCode, ...own } = await getRow(em, caseId, actor);
      const key = [municipalityCode, caseId];
      const grants: CaseGrant[] = await em.query(GRANTS, key);
      const links: CaseLink[] = await em.query(LINKS, key);
      const claims: CaseClaimRow[] = await em.query(CLAIMS, key);
      return { ...own, grants, links, claims };
    });
  }
}

async function getRow(em: EntityManager, caseId: number, actor: Actor): Promise<CaseRow> {
  const [row]: CaseRow[] = await em.query(
    `SELECT k.municipality_code AS "municipalityCode", k.id AS "caseId", k.case_no AS "caseNo", k.opened, k.origin,
            k.created_in_error AS "createdInError"
     FROM app.case_file k WHERE k.id = $1 AND ($2::text IS NULL OR k.municipality_code = $2)`,
    [caseId, actor.municipalityCode],
  );
  if (!row) throw new NotFound();
  return row;
}

const GRANTS = `SELECT g.id AS "grantId", g.grant_no AS "grantNo", b.name_da AS "benefitTypeName", g.period_from AS "periodFrom",
    g.period_to AS "periodTo", g.amount_oere AS "amountOere", g.status
  FROM app.case_file k
  JOIN app.grant_award g ON g.municipality_code = k.municipality_code AND g.grant_no_key = k.grant_no_key
  JOIN app.benefit_type b ON b.code = g.benefit_type
  WHERE k.municipality_code = $1 AND k.id = $2 ORDER BY g.period_from, g.grant_no`;
const LINKS = `SELECT l.id AS "linkId", l.municipality_code AS "municipalityCode", a.id AS "accountId", a.account_no AS "accountNo",
    a.balance_oere AS "balanceOere", g.grant_no AS "grantNo", l.outcome, l.method, l.decided_by_name AS "decidedBy",
    l.decided_at AS "decidedAt", l.ended_by_name AS "endedBy", l.ended_at AS "endedAt"
  FROM app.account_link l
  JOIN app.debtor_account a ON a.municipality_code = l.municipality_code AND a.id = l.account_id
  LEFT JOIN app.grant_award g ON g.municipality_code = l.municipality_code AND g.id = l.grant_id
  WHERE l.municipality_code = $1 AND l.case_id = $2 ORDER BY l.decided_at DESC, l.id DESC`;
const CLAIMS = `SELECT c.id AS "claimId", c.claim_no AS "claimNo", a.account_no AS "accountNo", y.name_da AS "claimTypeName",
    c.period_from AS "periodFrom", c.period_to AS "periodTo", c.principal_oere AS "principalOere", c.balance_oere AS "balanceOere"
  FROM app.account_link l
  JOIN app.debtor_account a ON a.municipality_code = l.municipality_code AND a.id = l.account_id
  JOIN app.claim c ON c.municipality_code = a.municipality_code AND c.account_id = a.id
  JOIN app.claim_type y ON y.code = c.claim_type
  WHERE l.municipality_code = $1 AND l.case_id = $2 AND l.ended_at IS NULL
  ORDER BY a.account_no, c.period_from NULLS LAST, c.claim_no`;
