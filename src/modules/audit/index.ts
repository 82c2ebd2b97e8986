export { AuditModule } from './audit.module.js';
export {
  AuditVerifyService,
  type ChainFault,
  type ChainHead,
  type LastVerification,
  type Verification,
} from './audit-verify.service.js';
export { TooManySearches } from './audit.errors.js';
export {
  recordLookUp,
  recordPersonSearch,
  recordRejectsDownload,
  type LookUp,
  type PersonSearch,
  type RejectsDownload,
} from './look-up-log.js';
