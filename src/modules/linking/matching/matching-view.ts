/** A sentence as translation key and its placeholders; numbers are øre, days or points as the key says. */
export interface Phrase {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number | null>>;
}

/** One piece of evidence: the points add up to the score shown (domain.md 5.2, 5.3). */
export interface EvidencePart extends Phrase {
  readonly code: string;
  readonly points: number;
}

export type KyPreviewKind = 'CREATE' | 'LINK' | 'CHOOSE';

/** What KY will do when this candidate is confirmed (A-11, domain.md 5.3 rule 8). */
export interface KyPreview {
  readonly kind: KyPreviewKind;
  readonly caseId: number | null;
  readonly caseNo: string | null;
  /** The cases to choose among when `kind` is CHOOSE, at least one. */
  readonly caseIds: readonly number[];
  /** A new case although the grant is tied to cases, none of which agrees with citizen and benefit. */
  readonly isTieIgnored: boolean;
  /** `i.willCreate`, `i.willLink`, `i.mustChoose`, `i.tieConflict` or `i.tiesConflict` (domain.md 8.5 no. 89). */
  readonly sentence: Phrase;
}

export type GrantStatus = 'ACTIVE' | 'CLOSED' | 'EXPIRED' | 'ANNULLED';
export type CaseStatus = 'OPEN' | 'CLOSED' | 'REOPENED';

/** The grant as shown on the desk; the recipient masked. */
export interface GrantView {
  readonly grantId: number;
  readonly grantNo: string;
  readonly benefitType: string;
  readonly benefitTypeName: string;
  readonly periodFrom: string;
  readonly periodTo: string | null;
  readonly amountOere: number | null;
  readonly journalNo: string | null;
  readonly status: GrantStatus;
  readonly recipientDebtorId: number;
  readonly recipientName: string;
  readonly recipientCprMasked: string | null;
  readonly recipientAddressProtected: boolean;
  readonly version: number;
}

export type ScoreBand = 'STRONG' | 'POSSIBLE' | 'WEAK';

/** A ranked answer: a grant, or "no direct grant" (`grant` is null). */
export interface CandidateView {
  /** 1 is best; equal answers share nothing but the tie flag of the view. */
  readonly rank: number;
  readonly score: number;
  readonly band: ScoreBand;
  readonly parts: readonly EvidencePart[];
  readonly grant: GrantView | null;
  /** Choosing it becomes a proposal for a second person (outside the gates, domain.md 5.3 rule 1). */
  readonly needsSecondPerson: boolean;
  readonly noteRequired: boolean;
  /** Null only for "no direct grant" while the benefit type is unknown. */
  readonly kyPreview: KyPreview | null;
}

/** Whose case it is, seen from the account: the debtor's, under another CPR number of the same citizen, or another person's. */
export type CaseHolder = 'DEBTOR' | 'EARLIER_NUMBER' | 'LATER_NUMBER' | 'RECIPIENT' | 'OTHER';

/** A case of the citizen, or, marked, of somebody whom a candidate points to (design.md 11, "The citizen's cases"). */
export interface CitizenCase {
  readonly caseId: number;
  readonly caseNo: string;
  readonly benefitType: string;
  readonly benefitTypeName: string;
  readonly opened: string;
  readonly status: CaseStatus;
  readonly tiedGrantNo: string | null;
  readonly createdInError: boolean;
  readonly debtorId: number;
  readonly holder: CaseHolder;
  /** The other number, masked, where `holder` is of the same citizen under another one. */
  readonly otherCprMasked: string | null;
  readonly version: number;
}

/** What KY will do with one choice, and the cases that may be named instead. */
export interface ChoicePreview {
  readonly kyPreview: KyPreview;
  readonly cases: readonly CitizenCase[];
}

export interface ReasonView {
  readonly code: string;
  readonly labelDa: string;
  readonly labelEn: string;
  readonly wayOutDa: string;
  readonly wayOutEn: string;
}

export interface ClaimView {
  readonly claimId: number;
  readonly claimNo: string;
  readonly claimType: string;
  readonly claimTypeName: string;
  readonly kind: 'MAIN' | 'INTEREST' | 'FEE' | 'MANUAL';
  readonly principalOere: number;
  readonly interestOere: number;
  readonly balanceOere: number;
  readonly established: string;
  readonly dueDate: string | null;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly limitationDate: string | null;
}

/** The account and its debtor; never a full CPR number. */
export interface AccountView {
  readonly accountId: number;
  readonly accountNo: string;
  readonly debtorId: number;
  readonly debtorKind: 'PERSON' | 'COMPANY' | 'ESTATE';
  readonly debtorName: string;
  readonly nameDelivered: string;
  readonly cprMasked: string | null;
  readonly cprSubstitute: boolean;
  readonly cvr: string | null;
  readonly addressProtected: boolean;
  readonly benefitType: string | null;
  readonly benefitTypeName: string | null;
  readonly benefitTypeRaw: string | null;
  readonly grantRef: string | null;
  readonly established: string;
  readonly dueDate: string | null;
  readonly balanceOere: number;
  readonly version: number;
}

/** What the caseworker has to supply before the case has the necessary information. */
export type MissingInformation = 'BENEFIT_TYPE';

/** Everything that a deciding screen shows for one account. Nothing in it is preselected. */
export interface MatchingView {
  readonly account: AccountView;
  readonly reasons: readonly ReasonView[];
  readonly claims: readonly ClaimView[];
  /** Both origins (NHJ1): the number in Debitor, and the reference of KMD Aktiv as delivered. */
  readonly origins: { readonly debitor: string; readonly kmdAktiv: string | null };
  readonly pendingPostings: { readonly count: number; readonly oere: number };
  readonly candidates: readonly CandidateView[];
  readonly citizenCases: readonly CitizenCase[];
  /** The best answers are close: banner `i.tie` (domain.md 5.3 rule 4). */
  readonly isTie: boolean;
  readonly missingInformation: readonly MissingInformation[];
  readonly weightsVersion: string;
  /** SHA-256 (hex) over what is shown; sent back with the decision, so that a stale screen is refused. */
  readonly receiptHash: string;
}
