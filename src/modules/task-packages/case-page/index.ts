export { CasePageService } from './case-page.service.js';
export type { CaseClaimRow, CaseGrant, CaseLink, CasePage } from './case-page.js';
