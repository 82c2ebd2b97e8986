import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactor } from '../../shared/index.js';
import { closeAsMadeInError, lockCaseToLink } from '../case-register.js';
import { CaseStepFailed, CitizenAwaitsKy } from '../cases.errors.js';
import { KyGateway, type CaseAwaited, type CaseOrder, type KeptDecision } from '../ky-gateway.js';
import type { OpenOrLink } from './ky-messages.js';

/** A KY elsewhere: the order is a row of the decision's transaction, and a relay sends it (reliability.md 4.6). */
@Injectable()
export class HttpKyGateway extends KyGateway {
  constructor(private readonly transactor: Transactor) {
    super();
  }

  /** What KY may have done for an earlier order of the account that failed is taken back before this one is sent. */
  override async openOrLinkCase(
    em: EntityManager,
    order: CaseOrder,
    decision: KeptDecision,
  ): Promise<CaseAwaited> {
    return this.transactor.as(em, 'r_ky', async () => {
      const body = await messageOf(em, order);
      if (order.step.kind === 'CREATE') await assertNoOtherAwaited(em, order);
      await em.query(
        `UPDATE app.ky_order SET status = 'CANCELLED', end_reason = 'Afgjort på ny'
         WHERE municipality_code = $1 AND account_id = $2 AND kind = 'OPEN_OR_LINK' AND status = 'FAILED'`,
        [order.municipalityCode, order.accountId],
      );
      const [row]: { id: number }[] = await em.query(
        `INSERT INTO app.ky_order (municipality_code, account_id, kind, body, decision, ordered_by, ordered_by_name)
         VALUES ($1, $2, 'OPEN_OR_LINK', $3, $4, app.current_actor_id(), app.current_actor_name()) RETURNING id`,
        [order.municipalityCode, order.accountId, JSON.stringify(body), JSON.stringify(decision)],
      );
      if (!row) throw new CaseStepFailed();
      return { outcome: 'AWAITED', orderId: row.id };
    });
  }

  /** In the register at once; KY hears of it by the order that takes the link back. */
  override closeCreatedInError(em: EntityManager, municipalityCode: string, caseId: number): Promise<void> {
    return this.transactor.as(em, 'r_ky', () => closeAsMadeInError(em, municipalityCode, caseId));
  }
}

async function messageOf(em: EntityManager, order: CaseOrder): Promise<OpenOrLink> {
  const { step, municipalityCode: municipality, accountNo, benefitType, grantNo, today, information } = order;
  const said = { municipality, accountNo, benefitType, grantNo, today, information };
  if (step.kind === 'CREATE') return { ...said, step };
  const { caseNo } = await lockCaseToLink(em, municipality, step.caseId);
  return { ...said, step: { kind: 'LINK', caseNo } };
}

/**
 * Another account of the citizen waits for its case: whether this one needs a case of its own is known when KY has answered
 * . The caller holds the citizen's lock, so that of two decisions one sees the other.
 */
async function assertNoOtherAwaited(em: EntityManager, order: CaseOrder): Promise<void> {
  const [other]: { accountNo: string }[] = await em.query(
    `SELECT body->>'accountNo' AS "accountNo" FROM app.ky_order
     WHERE municipality_code = $1 AND status = 'WAITING' AND kind = 'OPEN_OR_LINK' AND body->'information'->>'debtor' = $2
       AND body->>'benefitType' = $3 AND body->'step'->>'kind' = 'CREATE' LIMIT 1`,
    [order.municipalityCode, String(order.information.debtor), order.benefitType],
  );
  if (other) throw new CitizenAwaitsKy({ accountNo: other.accountNo });
}
