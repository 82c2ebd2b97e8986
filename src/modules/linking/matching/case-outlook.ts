import type { EntityManager } from 'typeorm';
import {
  caseStepOfBenefitType,
  caseStepOfGrant,
  listCases,
  type CaseStep,
  type KnownCase,
} from '../../cases/index.js';
import { listOtherNumbersOf, type OtherNumber } from '../../claims/index.js';
import type { CaseHolder, CitizenCase, KyPreview } from './matching-view.js';

/** What of a grant decides about its case. */
export interface GrantForCase {
  readonly grantNo: string;
  readonly recipientDebtorId: number;
  readonly benefitType: string;
  readonly periodFrom: string;
  readonly periodTo: string | null;
}

/** The account's debtor and the grants that come into question. */
export interface OutlookWanted {
  readonly debtorId: number;
  readonly grants: readonly GrantForCase[];
}

/** Whose cases belong to one account, and those tied to which grants. */
interface Scope {
  readonly others: readonly OtherNumber[];
  readonly recipientIds: readonly number[];
  readonly debtorIds: ReadonlySet<number>;
  readonly keys: ReadonlySet<string>;
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
    const wanted = { debtorId: accountDebtorId, grants };
    return (await CaseOutlook.loadAll(em, municipalityCode, [wanted]))(wanted);
  }

  /** Of several accounts at once; the answer gives each its own, with its own citizens' cases only. */
  static async loadAll(
    em: EntityManager,
    municipalityCode: string,
    wanted: readonly OutlookWanted[],
  ): Promise<(one: OutlookWanted) => CaseOutlook> {
    const numbers = await listOtherNumbersOf(
      em,
      municipalityCode,
      wanted.map(({ debtorId }) => debtorId),
    );
    const scopeOf = ({ debtorId, grants }: OutlookWanted): Scope => {
      const others = numbers.get(debtorId) ?? [];
      const recipientIds = grants.map((grant) => grant.recipientDebtorId);
      const debtorIds = new Set([debtorId, ...others.map((other) => other.debtorId), ...recipientIds]);
      return {
        others,
        recipientIds,
        debtorIds,
        keys: new Set(grants.map(({ grantNo }) => grantKey(grantNo))),
      };
    };
    const scopes = wanted.map(scopeOf);
    const known = await listCases(em, municipalityCode, {
      debtorIds: [...new Set(scopes.flatMap(({ debtorIds }) => [...debtorIds]))],
      grantNoKeys: [...new Set(scopes.flatMap(({ keys }) => [...keys]))],
    });
    return (one) => {
      const { others, recipientIds, debtorIds, keys } = scopeOf(one);
      const own = known.filter(
        ({ debtorId, tiedGrantKey }) =>
          debtorIds.has(debtorId) || (tiedGrantKey !== null && keys.has(tiedGrantKey)),
      );
      return new CaseOutlook(one.debtorId, others, recipientIds, own);
    };
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
