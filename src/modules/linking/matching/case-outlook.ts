import type { EntityManager } from 'typeorm';
import {
  caseStepOfBenefitType,
  caseStepOfGrant,
  listCases,
  type CaseStep,
  type KnownCase,
} from '../../cases/index.js';
import { listOtherNumbers, type OtherNumber } from '../../claims/index.js';
import type { CaseHolder, CitizenCase, KyPreview } from './matching-view.js';

/** What of a grant decides about its case. */
export interface GrantForCase {
  readonly grantNo: string;
  readonly recipientDebtorId: number;
  readonly benefitType: string;
  readonly periodFrom: string;
  readonly periodTo: string | null;
}

/**
 * The cases of an account's debtor, under his other CPR numbers too, and of the recipients of grants, and what KY will do
 * with each answer. A case under another number is the caseworker's to name, never KY's own answer.
 */
export class CaseOutlook {
  private constructor(
    private readonly accountDebtorId: number,
    private readonly otherNumbers: readonly OtherNumber[],
    private readonly recipientIds: readonly number[],
    private readonly known: readonly KnownCase[],
  ) {}

  static async load(
    em: EntityManager,
    municipalityCode: string,
    accountDebtorId: number,
    grants: readonly GrantForCase[],
  ): Promise<CaseOutlook> {
    const otherNumbers = await listOtherNumbers(em, municipalityCode, accountDebtorId);
    const recipientIds = grants.map((grant) => grant.recipientDebtorId);
    const otherIds = otherNumbers.map((other) => other.debtorId);
    const debtorIds = [...new Set([accountDebtorId, ...otherIds, ...recipientIds])];
    const grantNoKeys = [...new Set(grants.map((grant) => grantKey(grant.grantNo)))];
    const known = await listCases(em, municipalityCode, { debtorIds, grantNoKeys });
    return new CaseOutlook(accountDebtorId, otherNumbers, recipientIds, known);
  }

  /** Cases made in error among them, which are shown and never used. */
  citizenCases(): CitizenCase[] {
    return this.known.map((known) => this.citizenCase(known));
  }

  /** With a direct grant: its own case, open or closed; else the citizen's one open case of the type; else a new one. */
  forGrant(grant: GrantForCase): KyPreview {
    return this.preview(caseStepOfGrant(grant, [this.accountDebtorId, grant.recipientDebtorId], this.known));
  }

  /** Without a direct grant: the debtor's one open case of the type, else a new one. */
  forBenefitType(benefitType: string): KyPreview {
    return this.preview(caseStepOfBenefitType(benefitType, [this.accountDebtorId], this.known));
  }

  /**
   * The cases that may be named with this grant: of its benefit type, and of the debtor, under another number too, or of
   * the recipient.
   */
  choosableForGrant(grant: GrantForCase): CitizenCase[] {
    return this.choosable(grant.benefitType, [grant.recipientDebtorId]);
  }

  /** The cases that may be named without a direct grant: of this benefit type and of the debtor, under another number too. */
  choosableForBenefitType(benefitType: string): CitizenCase[] {
    return this.choosable(benefitType, []);
  }

  private choosable(benefitType: string, recipients: readonly number[]): CitizenCase[] {
    const debtorIds = [
      this.accountDebtorId,
      ...this.otherNumbers.map((other) => other.debtorId),
      ...recipients,
    ];
    return this.citizenCases().filter(
      (known) =>
        known.benefitType === benefitType && debtorIds.includes(known.debtorId) && !known.createdInError,
    );
  }

  private citizenCase(known: KnownCase): CitizenCase {
    const { debtorId } = known;
    const other = this.otherNumbers.find((number) => number.debtorId === debtorId);
    return {
      caseId: known.caseId,
      caseNo: known.caseNo,
      benefitType: known.benefitType,
      benefitTypeName: known.benefitTypeName,
      opened: known.opened,
      status: known.status,
      tiedGrantNo: known.tiedGrantNo,
      createdInError: known.createdInError,
      debtorId,
      holder: other ? `${other.relation}_NUMBER` : this.holderOf(debtorId),
      otherCprMasked: other?.cprMasked ?? null,
      version: known.version,
    };
  }

  private holderOf(debtorId: number): CaseHolder {
    if (debtorId === this.accountDebtorId) return 'DEBTOR';
    return this.recipientIds.includes(debtorId) ? 'RECIPIENT' : 'OTHER';
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

function grantKey(grantNo: string): string {
  return grantNo.trim().toUpperCase();
}
