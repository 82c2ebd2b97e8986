/** A code as old systems write it and the benefit type that it means; null takes the mapping back. */
export interface WantedMapping {
  readonly code: string;
  readonly benefitType: string | null;
}

export interface AccountsOfCode {
  readonly accounts: number;
  readonly municipalities: number;
  readonly oere: number;
}

/** A code that came in accounts and means nothing here. */
export interface UnknownCode extends AccountsOfCode {
  readonly code: string;
  /** False where a CPR number stands in it: it is shown masked and is no code. */
  readonly isMappable: boolean;
}

export interface MappingChange {
  readonly benefitType: string | null;
  readonly before: string | null;
  readonly note: string;
  readonly savedBy: string;
  readonly savedAt: string;
  readonly accounts: number;
  readonly linked: number;
}

/** What a code means now, null when it was taken back, and how it came to that, newest first. */
export interface KnownMapping {
  readonly code: string;
  readonly benefitType: string | null;
  readonly history: readonly MappingChange[];
  /** Accounts that the mapping has not reached: it was broken off, saving again goes on. */
  readonly left: AccountsOfCode;
}

export interface BenefitCodes {
  readonly unknown: readonly UnknownCode[];
  readonly mappings: readonly KnownMapping[];
  readonly benefitTypes: readonly { readonly code: string; readonly name: string }[];
}

export interface MunicipalityOutcome {
  readonly municipalityCode: string;
  readonly municipality: string;
  /** Accounts that get the type. */
  readonly accounts: number;
  /** Of them those that no person has touched: the only ones that the machine may link. */
  readonly untouched: number;
  readonly linked: number;
  /** A load waits for a reason here (import-format.md): the accounts get the type, the machine links with that load. */
  readonly waits: boolean;
}

/** What saving does or did, by municipality. */
export interface MappingOutcome {
  readonly accounts: number;
  readonly untouched: number;
  readonly linked: number;
  readonly municipalities: readonly MunicipalityOutcome[];
}
