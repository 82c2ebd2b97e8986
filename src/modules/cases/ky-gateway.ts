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

/**
 * The port to KY. The embedded adapter answers at once, inside the caller's transaction; a real one may throw
 * `CaseStepFailed`, whereupon the caller's transaction leaves nothing behind.
 */
export abstract class KyGateway {
  abstract openOrLinkCase(em: EntityManager, order: CaseOrder): Promise<CaseOutcome>;

  /** Closes a case as "Oprettet ved fejl", after the link that made it was undone (design.md 11). */
  abstract closeCreatedInError(em: EntityManager, municipalityCode: string, caseId: number): Promise<void>;
}
