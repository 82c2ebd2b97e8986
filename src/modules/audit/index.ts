export { AuditModule } from './audit.module.js';
export {
  AuditVerifyService,
  type ChainFault,
  type ChainHead,
  type Verification,
} from './audit-verify.service.js';
export { recordLookUp, recordRejectsDownload, type LookUp, type RejectsDownload } from './look-up-log.js';
