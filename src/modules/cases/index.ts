export { CaseFile, type CaseOrigin, type CaseStatus } from './case-file.entity.js';
export type { CaseClaim, CaseInformation } from './case-information.js';
export {
  CaseChoiceRequired,
  CaseChosenAndRequested,
  CaseCreatedInError,
  CaseNotFound,
  CaseOfOtherBenefitType,
  CaseOfOtherCitizen,
  CaseStepFailed,
} from './cases.errors.js';
export { CasesModule } from './cases.module.js';
export { EmbeddedKyGateway } from './embedded-ky-gateway.js';
export { listCases, type KnownCase } from './known-cases.js';
export { caseStepOfBenefitType, caseStepOfGrant, type CaseStep, type CaseStepReason } from './case-step.js';
export { KyGateway, type CaseOrder, type CaseOutcome } from './ky-gateway.js';
