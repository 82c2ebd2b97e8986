import type { EntityManager } from 'typeorm';
import type { ProposalKind } from '../../linking/index.js';

/** What the person proposed and nobody has decided yet. */
export interface MyProposal {
  readonly proposalId: number;
  readonly proposalKind: ProposalKind;
  readonly accountNo: string;
  readonly taskId: number | null;
  readonly taskNo: string | null;
  readonly grantNo: string | null;
  readonly decidedAt: Date;
}

export function readOpenProposals(
  em: EntityManager,
  municipalityCode: string,
  proposalIds: readonly number[],
): Promise<MyProposal[]> {
  return em.query(
    `SELECT p.id AS "proposalId", p.kind AS "proposalKind", a.account_no AS "accountNo", t.id AS "taskId", t.task_no AS "taskNo",
            p.body #>> '{plan,grantNo}' AS "grantNo", p.proposed_at AS "decidedAt"
     FROM app.proposal p
     JOIN app.debtor_account a ON a.municipality_code = p.municipality_code AND a.id = p.account_id
     LEFT JOIN LATERAL (SELECT t.id, t.task_no FROM app.link_task t WHERE t.municipality_code = p.municipality_code
                        AND t.account_id = p.account_id ORDER BY t.id DESC LIMIT 1) t ON true
     WHERE p.municipality_code = $1 AND p.id = ANY($2::bigint[])`,
    [municipalityCode, [...proposalIds]],
  );
}
