import type { EntityManager } from 'typeorm';
import {
  caseStepOfBenefitType,
  caseStepOfGrant,
  listCases,
  type CaseStep,
  type KnownCase,
} from '../../cases/index.js';
import type { CitizenCase, KyPreview } from './matching-view.js';

/** What of a grant decides about its case. */
export interface GrantForCase {
  readonly grantNo: string;
  readonly recipientDebtorId: number;
  readonly benefitType: string;
  readonly periodFrom: string;
  readonly periodTo: string | null;
}

/** The cases of an account's debtor and of the recipients of grants, and what KY will do with each answer. */
export class CaseOutlook {
  private constructor(
    private readonly accountDebtorId: number,
    private readonly known: readonly KnownCase[],
  ) {}

  static async load(
    em: EntityManager,
    municipalityCode: string,
    accountDebtorId: number,
    grants: readonly GrantForCase[],
  ): Promise<CaseOutlook> {
    const debtorIds = [...new Set([accountDebtorId, ...grants.map((grant) => grant.recipientDebtorId)])];
    const grantNoKeys = [...new Set(grants.map((grant) => grantKey(grant.grantNo)))];
    return new CaseOutlook(
      accountDebtorId,
      await listCases(em, municipalityCode, { debtorIds, grantNoKeys }),
    );
  }

  /** Cases made in error among them, which are shown and never used. */
  citizenCases(): CitizenCase[] {
    return this.known.map((known) => citizenCase(known, this.accountDebtorId));
  }

  /** With a direct grant: its own case, open or closed; else the citizen's one open case of the type; else a new one. */
  forGrant(grant: GrantForCase): KyPreview {
    return this.preview(caseStepOfGrant(grant, [this.accountDebtorId, grant.recipientDebtorId], this.known));
  }

  /** Without a direct grant: the debtor's one open case of the type, else a new one. */
  forBenefitType(benefitType: string): KyPreview {
    return this.preview(caseStepOfBenefitType(benefitType, [this.accountDebtorId], this.known));
  }

  /** The cases that may be named with this grant: of the debtor or the recipient, of the grant's benefit type. */
  choosableForGrant(grant: GrantForCase): CitizenCase[] {
    return this.choosable(grant.benefitType, [this.accountDebtorId, grant.recipientDebtorId]);
  }

  /** The cases that may be named without a direct grant: of the debtor, and of this benefit type. */
  choosableForBenefitType(benefitType: string): CitizenCase[] {
    return this.choosable(benefitType, [this.accountDebtorId]);
  }

  private choosable(benefitType: string, debtorIds: readonly number[]): CitizenCase[] {
    return this.citizenCases().filter(
      (known) =>
        known.benefitType === benefitType && debtorIds.includes(known.debtorId) && !known.createdInError,
    );
  }

  private preview(step: CaseStep): KyPreview {
    switch (step.kind) {
      case 'CREATE':
        return newCase('i.willCreate');
      case 'CHOOSE': {
        const count = step.caseIds.length;
        if (count === 0)
          return newCase(step.reason === 'TIE_CONFLICT' ? 'i.tieConflict' : 'i.tiesConflict', true);
        const sentence = { key: 'i.mustChoose', params: { count } };
        return { ...NO_CASE, kind: 'CHOOSE', caseIds: step.caseIds, sentence };
      }
      case 'LINK': {
        const caseNo = this.known.find((known) => known.caseId === step.caseId)?.caseNo ?? '';
        const sentence = { key: 'i.willLink', params: { caseNo } };
        return { ...NO_CASE, kind: 'LINK', caseId: step.caseId, caseNo, sentence };
      }
    }
  }
}

const NO_CASE = { caseId: null, caseNo: null, caseIds: [], isTieIgnored: false } as const;

/** Where the grant's tie agrees with no case of the citizen there is nothing to choose among: a new one is what is left. */
function newCase(key: string, isTieIgnored = false): KyPreview {
  return { ...NO_CASE, kind: 'CREATE', isTieIgnored, sentence: { key, params: {} } };
}

/** The case as it is listed for the citizen. */
export function citizenCase(known: KnownCase, accountDebtorId: number): CitizenCase {
  return {
    caseId: known.caseId,
    caseNo: known.caseNo,
    benefitType: known.benefitType,
    benefitTypeName: known.benefitTypeName,
    opened: known.opened,
    status: known.status,
    tiedGrantNo: known.tiedGrantNo,
    createdInError: known.createdInError,
    debtorId: known.debtorId,
    ofAccountDebtor: known.debtorId === accountDebtorId,
    version: known.version,
  };
}

function grantKey(grantNo: string): string {
  return grantNo.trim().toUpperCase();
}
