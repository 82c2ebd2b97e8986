import type { EntityManager } from 'typeorm';
import { NotFound, type Actor } from '../../shared/index.js';
import { AccountNotLinked, TwinNeedsSecondPerson, TwinsOfOther } from '../linking.errors.js';

/** A person's decision for a grant that holds now. */
export interface TwinSource {
  readonly linkId: number;
  readonly municipalityCode: string;
  readonly accountId: number;
  readonly accountNo: string;
  readonly debtorId: number;
  readonly grantId: number;
  readonly caseId: number;
  readonly note: string | null;
}

interface LinkRow extends Omit<TwinSource, 'grantId'> {
  readonly grantId: number | null;
  readonly decidedBy: number | null;
  readonly decidedByName: string;
  readonly isApproved: boolean;
  readonly isEnded: boolean;
}

/**
 * The decision that may be applied to twins; of a twin the one that it follows. Null without a grant: nothing adjoins it.
 * Throws `shared.not_found`, `linking.account_not_linked` where it was undone, `linking.twins_of_other`, and
 * `linking.twin_needs_second_person` where somebody had to approve it.
 */
export async function findTwinSource(
  em: EntityManager,
  municipalityCode: string,
  linkId: number,
  actor: Actor,
): Promise<TwinSource | null> {
  const [row]: LinkRow[] = await em.query(
    `SELECT l.id AS "linkId", l.municipality_code AS "municipalityCode", l.account_id AS "accountId", a.account_no AS "accountNo",
            a.debtor_id AS "debtorId", l.grant_id AS "grantId", l.case_id AS "caseId", l.note, l.decided_by AS "decidedBy",
            l.decided_by_name AS "decidedByName", l.approved_by IS NOT NULL AS "isApproved", l.ended_at IS NOT NULL AS "isEnded"
     FROM app.account_link asked
     JOIN app.account_link l ON l.municipality_code = asked.municipality_code AND l.id = coalesce(asked.twin_of, asked.id)
     JOIN app.debtor_account a ON a.municipality_code = l.municipality_code AND a.id = l.account_id
     WHERE asked.municipality_code = $1 AND asked.id = $2`,
    [municipalityCode, linkId],
  );
  if (!row) throw new NotFound();
  if (row.isEnded) throw new AccountNotLinked({ accountNo: row.accountNo });
  if (row.decidedBy === null || row.decidedBy !== actor.userId)
    throw new TwinsOfOther({ by: row.decidedByName });
  if (row.isApproved) throw new TwinNeedsSecondPerson();
  return row.grantId === null ? null : { ...row, grantId: row.grantId };
}
