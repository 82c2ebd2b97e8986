export { certify, type Certificate } from './certificate.js';
export { CompletionHistoryService, type Completion } from './completion-history.service.js';
