import type { NoiseName } from '../noise-kinds.js';
import * as cases from './cases.js';
import * as certain from './certain.js';
import * as claims from './claims.js';
import * as noGrant from './no-grant.js';
import * as persons from './persons.js';
import * as references from './references.js';
import type { NoiseMaker } from './surroundings.js';

/** How each kind of account comes about. */
export const NOISE_MAKERS: Readonly<Record<NoiseName, NoiseMaker>> = {
  AUTO: certain.ordinary,
  CLOSED_OK: certain.closedGrant,
  PADDED_REF: certain.paddedReference,
  ALIAS_TYPE: certain.otherSpellingOfType,
  ZERO_BALANCE: certain.zeroBalance,
  SIDE_CLAIMS_OUTSIDE: certain.sideClaimsOutside,
  UNTIED_CASE: certain.untiedCase,
  OTHER_COURSE: certain.caseOfAnotherCourse,
  NEIGHBOUR_CASE: certain.caseOfNeighbour,
  CLOSED_CASE: certain.closedCase,
  OPEN_ENDED: certain.openEnded,
  GROSS_AMOUNT: certain.grossAmount,
  PERIOD_EDGE: certain.wholePeriod,

  MISSING_REF: references.missingReference,
  TYPO: references.typingSlip,
  CUT_REF: references.cutReference,
  JOURNAL_AS_REF: references.journalNumber,
  AMBIGUOUS: references.ambiguous,
  EQUAL_CANDIDATES: references.equalCandidates,
  CLOSED_GRANT: references.closedPredecessor,
  GRANT_LOST: references.grantLost,
  TRAP_SIBLING_REF: references.siblingReference,
  TRAP_FOREIGN_REF: references.foreignReference,
  TRAP_OTHER_MUNICIPALITY: references.otherMunicipality,
  TRAP_ANNULLED: references.annulled,
  TRAP_TYPE_CLASH: references.typeClash,

  SAERLIG_STOETTE: noGrant.specialSupport,
  SAERLIG_STOETTE_SPELT_OUT: noGrant.specialSupport,
  MANUAL_CLAIM: noGrant.manualClaim,
  MANUAL_WORKFLOW: noGrant.manualWorkflow,
  NEVER_GRANTED: noGrant.neverGranted,
  WRONG_DOMAIN: noGrant.wrongDomain,
  UNKNOWN_TYPE: noGrant.unknownType,

  CPR_CHANGED: persons.cprChanged,
  CPR_MISMATCH: persons.cprMistyped,
  CITIZEN_MOVED: references.citizenMoved,
  EMPLOYER: persons.employer,
  PARTNER: persons.partner,

  TRAP_PERIOD_OUT: claims.periodOutside,
  PERIOD_MISSING: claims.periodMissing,
  PERIOD_SPANS: claims.periodOverTwoGrants,
  TRAP_BALANCE: claims.balanceWrong,
  NEGATIVE_BALANCE: claims.negativeBalance,
  NO_CLAIMS: claims.noClaims,
  TRAP_MIXED_CLAIMS: claims.oneManualClaim,
  AMOUNT_ABOVE: claims.amountAbove,
  MULTI_BENEFIT: claims.twoBenefits,
  DUPLICATE: claims.duplicate,
  DUPLICATE_SETTLED: claims.settledDuplicate,

  TRAP_TWO_CASES: cases.twoOpenCases,
  SEVERAL_TIED_CASES: cases.severalTiedCases,
  TIE_CLASH: cases.clashingTie,

  MANY_CLAIMS: claims.manyClaims,
  NEAR_LIMITATION: claims.nearLimitation,
  AT_GAELDSSTYRELSEN: claims.atCollector,
  ESTATE: persons.estate,
  ADDRESS_PROTECTED: persons.addressProtected,
  FAILS_MODULUS_11: references.missingReference,
  LONG_NAME: references.missingReference,
};
