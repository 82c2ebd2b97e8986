import { Injectable } from '@nestjs/common';
import { can } from '../../identity/index.js';
import { CprRevealService } from '../../linking/index.js';
import { AccessDenied, Transactor, type Actor } from '../../shared/index.js';
import { freeText } from '../free-text.js';
import type { ResolvedKind } from './resolved-item.js';
import { itemOf } from './resolved-rows.js';

/** The full CPR number behind a decision, for an auditor of the municipality (design.md 11, "Auditor and persons"). */
@Injectable()
export class ResolvedCprService {
  constructor(
    private readonly transactor: Transactor,
    private readonly cpr: CprRevealService,
  ) {}

  /**
   * The debtor's number, after purpose and look-up are in the log, in the same transaction. Throws `AccessDenied`, also for
   * national auditors, `NotFound`, also for another municipality's, `packages.text_required`, `shared.text_contains_cpr`,
   * `linking.no_cpr_number`.
   */
  async revealCpr(
    actor: Actor,
    municipality: string,
    kind: ResolvedKind,
    id: number,
    purpose: string,
  ): Promise<{ cpr: string }> {
    if (!mayRevealCpr(actor)) throw new AccessDenied();
    const why = freeText(purpose);
    return this.transactor.run(
      actor,
      async (em) => {
        const item = await itemOf(em, actor, municipality, kind, id);
        const [account]: { debtorId: number }[] = await em.query(
          'SELECT debtor_id AS "debtorId" FROM app.debtor_account WHERE municipality_code = $1 AND id = $2',
          [municipality, item.accountId],
        );
        const debtorId = account?.debtorId ?? 0;
        const look = { municipalityCode: municipality, debtorId, screen: 'resolved' };
        return this.cpr.reveal(em, { ...look, purpose: `${item.accountNo}: ${why}` }, actor);
      },
      { command: 'revealCpr' },
    );
  }
}

/** Who works on a task reveals there, where holding it is the purpose; a national auditor sees masked persons only. */
export function mayRevealCpr(actor: Actor): boolean {
  return actor.role === 'AUDITOR' && actor.municipalityCode !== null && can(actor.role, 'persons.revealCpr');
}
