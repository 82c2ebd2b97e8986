import type { EntityManager } from 'typeorm';
import type { LinkOutcome } from '../../linking/index.js';

/** A link with what decides whether it can be undone, and what that does. */
export interface DecidedLink {
  readonly linkId: number;
  readonly twinOf: number | null;
  readonly accountNo: string;
  readonly taskId: number | null;
  readonly taskNo: string | null;
  readonly outcome: LinkOutcome;
  readonly caseId: number;
  readonly caseNo: string;
  /** The case was made by a link; without any it is closed. */
  readonly isCaseOfLinks: boolean;
  readonly linksOfCase: number;
  readonly grantNo: string | null;
  readonly decidedBy: number | null;
  readonly decidedByName: string;
  readonly decidedAt: Date;
  readonly endedAt: Date | null;
  readonly endedBy: string | null;
  readonly released: number;
  readonly isProcessed: boolean;
  readonly isCompleted: boolean;
  readonly awaitsApproval: boolean;
}

/** These links and the twins of these decisions, in order of account number. */
export function readDecidedLinks(
  em: EntityManager,
  municipalityCode: string,
  linkIds: readonly number[],
  groupIds: readonly number[],
): Promise<DecidedLink[]> {
  return em.query(
    `SELECT l.id AS "linkId", l.twin_of AS "twinOf", a.account_no AS "accountNo", t.id AS "taskId", t.task_no AS "taskNo", l.outcome,
            l.case_id AS "caseId", k.case_no AS "caseNo", k.origin = 'CREATED_BY_LINK' AS "isCaseOfLinks",
            (SELECT count(*)::int FROM app.account_link o WHERE o.municipality_code = l.municipality_code AND o.case_id = l.case_id
             AND o.ended_at IS NULL) AS "linksOfCase",
            g.grant_no AS "grantNo", l.decided_by AS "decidedBy", l.decided_by_name AS "decidedByName", l.decided_at AS "decidedAt",
            l.ended_at AS "endedAt", l.ended_by_name AS "endedBy", p.released, p.processed > 0 AS "isProcessed",
            EXISTS (SELECT 1 FROM app.package_completion c WHERE c.municipality_code = l.municipality_code AND c.ended_at IS NULL)
              AS "isCompleted",
            EXISTS (SELECT 1 FROM app.proposal o WHERE o.municipality_code = l.municipality_code AND o.account_id = l.account_id
                    AND o.status = 'OPEN') AS "awaitsApproval"
     FROM app.account_link l
     JOIN app.debtor_account a ON a.municipality_code = l.municipality_code AND a.id = l.account_id
     JOIN app.case_file k ON k.municipality_code = l.municipality_code AND k.id = l.case_id
     LEFT JOIN app.grant_award g ON g.municipality_code = l.municipality_code AND g.id = l.grant_id
     LEFT JOIN LATERAL (SELECT t.id, t.task_no FROM app.link_task t WHERE t.municipality_code = l.municipality_code
                        AND t.account_id = l.account_id ORDER BY t.id DESC LIMIT 1) t ON true
     CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE p.state = 'RELEASED')::int AS released,
                                count(*) FILTER (WHERE p.state = 'PROCESSED')::int AS processed
                         FROM app.claim c JOIN app.posting p ON p.municipality_code = c.municipality_code AND p.claim_id = c.id
                         WHERE c.municipality_code = l.municipality_code AND c.account_id = l.account_id) p
     WHERE l.municipality_code = $1 AND (l.id = ANY($2::bigint[]) OR l.twin_of = ANY($3::bigint[]))
     ORDER BY a.account_no COLLATE "C", l.id`,
    [municipalityCode, [...linkIds], [...groupIds]],
  );
}
