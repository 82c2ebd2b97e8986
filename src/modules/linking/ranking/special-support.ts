import type { AccountFacts } from '../matching/account-reader.js';

/** The group of benefit types that holds nothing but special support. */
export const SPECIAL_SUPPORT = 'SPECIAL_SUPPORT';
const SPECIAL_SUPPORT_CLAIM = 'KTNESTØ';
const SPECIAL_SUPPORT_WORDS = /S(Æ|AE)RL(IG|\.)?\s*ST|§\s*34|\bPGF\.?\s*34/iu;

/** Special support: by benefit type, in a clerk's own words, or by a claim type of its own. */
export function isSpecialSupport(facts: AccountFacts): boolean {
  return (
    facts.specialSupport ||
    (facts.account.benefitType === null && SPECIAL_SUPPORT_WORDS.test(facts.account.benefitTypeRaw ?? '')) ||
    facts.claims.some((claim) => claim.claimType === SPECIAL_SUPPORT_CLAIM)
  );
}
