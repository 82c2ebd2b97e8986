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
  OrderIsOver,
} from './cases.errors.js';
export { CasesModule } from './cases.module.js';
export { EmbeddedKyGateway } from './embedded-ky-gateway.js';
export { listCases, type KnownCase } from './known-cases.js';
export { caseStepOfBenefitType, caseStepOfGrant, type CaseStep, type CaseStepReason } from './case-step.js';
export { enterCreatedCase, lockCaseToLink } from './case-register.js';
export * from './http/index.js';
export {
  KyGateway,
  type CaseAwaited,
  type CaseOrder,
  type CaseOutcome,
  type KeptDecision,
} from './ky-gateway.js';
