export type { ResolvedChoices } from './resolved-choices.js';
export { ResolvedFilter } from './resolved-filter.js';
export type {
  KyInformation,
  ResolvedConfidential,
  ResolvedDetail,
  ResolvedItem,
  ResolvedKind,
  ResolvedPage,
  TwinRef,
} from './resolved-item.js';
export { RESOLVED_PAGE_SIZE, ResolvedItemsService } from './resolved-items.service.js';
export { ResolvedCprService } from './resolved-cpr.service.js';
