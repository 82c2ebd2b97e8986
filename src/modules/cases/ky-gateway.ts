import type { EntityManager } from 'typeorm';
import type { CaseInformation } from './case-information.js';

/** What KY is asked to do for one account: create a case (sagsoprettelse) or link an existing one (sagstilknytning). */
export interface CaseOrder {
  readonly municipalityCode: string;
  readonly step: { readonly kind: 'CREATE' } | { readonly kind: 'LINK'; readonly caseId: number };
  /** The citizen of a new case. */
  readonly debtorId: number;
  readonly benefitType: string;
  /** A new case is tied to this grant; null when there is no direct grant. */
  readonly grantNo: string | null;
  readonly accountId: number;
  readonly accountNo: string;
  /** The opening day of a new case, 'YYYY-MM-DD' in Denmark. */
  readonly today: string;
  readonly information: CaseInformation;
}

export interface CaseOutcome {
  readonly outcome: 'CREATED' | 'LINKED';
  readonly caseId: number;
  readonly caseNo: string;
}

/** KY was ordered and answers later; until then nothing is linked. */
export interface CaseAwaited {
  readonly outcome: 'AWAITED';
  readonly orderId: number;
}

/** What the link will be written from when KY has answered. JSON, without CPR number; the caller's own. */
export type KeptDecision = object;

/**
 * The port to KY. The embedded adapter answers at once, inside the caller's transaction; one that answers later keeps the
 * decision with its order, in the same transaction. May throw `CaseStepFailed`, whereupon the caller's transaction
 * leaves nothing behind.
 */
export abstract class KyGateway {
  abstract openOrLinkCase(
    em: EntityManager,
    order: CaseOrder,
    decision: KeptDecision,
  ): Promise<CaseOutcome | CaseAwaited>;

  /** Closes a case as "Oprettet ved fejl", after the link that made it was undone (design.md 11). */
  abstract closeCreatedInError(em: EntityManager, municipalityCode: string, caseId: number): Promise<void>;
}
