import type { EntityManager } from 'typeorm';
import { listCases, type KnownCase } from '../../cases/index.js';
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
    const citizens = [this.accountDebtorId, grant.recipientDebtorId];
    const cases = this.usable(citizens, grant.benefitType);
    return this.decide(cases, grant);
  }

  /** Without a direct grant: the debtor's one open case of the type, else a new one. */
  forBenefitType(benefitType: string): KyPreview {
    return this.decide(this.usable([this.accountDebtorId], benefitType), null);
  }

  private usable(debtorIds: readonly number[], benefitType: string): KnownCase[] {
    return this.known.filter(
      (known) =>
        debtorIds.includes(known.debtorId) && known.benefitType === benefitType && !known.createdInError,
    );
  }

  private decide(cases: readonly KnownCase[], grant: GrantForCase | null): KyPreview {
    const tied = grant ? cases.filter((known) => known.tiedGrantKey === grantKey(grant.grantNo)) : [];
    const possible =
      tied.length > 0
        ? tied
        : cases.filter((known) => known.status !== 'CLOSED' && isSameCourse(known, grant));
    return preview(possible);
  }
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

/**
 * An open case tied to another grant counts only if the two grants' periods overlap or follow within 31 days; otherwise it
 * is another course (design.md 6). A tie to no known grant rules nothing out: a person looks at it.
 */
function isSameCourse(known: KnownCase, grant: GrantForCase | null): boolean {
  if (!grant || known.tiedGrantKey === null || known.tiedGrants !== 1 || known.tiedFrom === null) return true;
  return known.tiedFrom <= daysAfter(grant.periodTo, 31) && grant.periodFrom <= daysAfter(known.tiedTo, 31);
}

function daysAfter(day: string | null, days: number): string {
  if (day === null) return '9999-12-31';
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function preview(possible: readonly KnownCase[]): KyPreview {
  const [only, another] = possible;
  if (!only)
    return {
      kind: 'CREATE',
      caseId: null,
      caseNo: null,
      caseIds: [],
      sentence: { key: 'i.willCreate', params: {} },
    };
  if (another) {
    const sentence = { key: 'i.mustChoose', params: { count: possible.length } };
    return {
      kind: 'CHOOSE',
      caseId: null,
      caseNo: null,
      caseIds: possible.map((known) => known.caseId),
      sentence,
    };
  }
  const sentence = { key: 'i.willLink', params: { caseNo: only.caseNo } };
  return { kind: 'LINK', caseId: only.caseId, caseNo: only.caseNo, caseIds: [], sentence };
}

function grantKey(grantNo: string): string {
  return grantNo.trim().toUpperCase();
}
