export { certify, type Certificate } from './certificate.js';
export {
  CompletionHistoryService,
  type Completion,
  type IssuedCertificate,
} from './completion-history.service.js';
