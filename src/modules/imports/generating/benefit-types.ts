import { Weighted } from './weighted.js';

/** Spellings of one benefit type that the format knows (import-format.md); canonical code last. */
const ALIASES: Readonly<Record<string, string>> = {
  SHO_YDELSE: 'SHO',
  SAERLIG_STOETTE: 'SAERLIG_STOETTE_34',
  ENKELTYDELSE: 'ENKELTYDELSE_81_85',
};

/** What grants are given for, with how often; written as the old system writes them. */
export const GRANT_TYPES = new Weighted<string>([
  ['KONTANTHJAELP', 44],
  ['UDDANNELSESHJAELP', 16],
  ['ENKELTYDELSE', 8],
  ['ENKELTYDELSE_81_85', 4],
  ['RESSOURCEFORLOEB', 8],
  ['LEDIGHEDSYDELSE', 7],
  ['REVALIDERING', 4],
  ['FLEKSLOENTILSKUD', 3],
  ['SHO_YDELSE', 2],
  ['SHO', 1],
  ['FORREVALIDERING', 1],
  ['ENGANGSHJAELP', 1],
  ['KONTANTYDELSE', 1],
  ['TILSKUD_SELVST', 1],
]);

/** Codes that nobody knows any more; none of them is an alias. */
export const UNKNOWN_TYPES = ['KTH', 'LED-Y', 'A11', 'UDD', '0312', 'INTEGR', 'REV1', ''] as const;

/** Special support by code and alias. */
export const SPECIAL_SUPPORT_TYPES = ['SAERLIG_STOETTE', 'SAERLIG_STOETTE_34'] as const;

/** Special support as clerks spelt it. */
export const SPELT_OUT_SUPPORT = ['SÆRLIG STØTTE §34', 'Særlig støtte', 'SÆRL. STØTTE § 34'] as const;

/** Kinds of account that belong to another part of the municipality. */
export const FOREIGN_DOMAIN_TYPES = ['SFO', 'DAGINSTITUTION', 'BOLIGINDSKUDSLAAN_SFO'] as const;

const TYPE_CLAIMS: Readonly<Record<string, string>> = {
  FLEKSLOENTILSKUD: 'KTBRFLX',
  KONTANTYDELSE: 'KTBRKYD',
  TILSKUD_SELVST: 'KTBRSER',
  SHO: 'KTBRIUK',
  FORREVALIDERING: 'KTBRRRL',
  REVALIDERING: 'KTBRRRL',
  RESSOURCEFORLOEB: 'KTBRRRL',
  LEDIGHEDSYDELSE: 'KTBRRRL',
  ENGANGSHJAELP: 'KTBRENK',
  ENKELTYDELSE_81_85: 'KTNESÆR',
  KONTANTHJAELP: 'KTBRIUK',
  UDDANNELSESHJAELP: 'KTBRIUK',
};

/** One code for all spellings of a benefit type; an unknown code stays as it is. */
export function canonicalType(code: string): string {
  return ALIASES[code] ?? code;
}

/** The other spelling of a benefit type, or null when it has only one. */
export function otherSpelling(code: string): string | null {
  const canonical = ALIASES[code];
  if (canonical !== undefined) return canonical;
  return Object.keys(ALIASES).find((alias) => ALIASES[alias] === code) ?? null;
}

/** The claim type of domain.md 4.12 that belongs to a benefit type. */
export function claimTypeOf(benefitType: string): string {
  return TYPE_CLAIMS[canonicalType(benefitType)] ?? 'KTTIBAK';
}
