export { BenefitType } from './benefit-type.entity.js';
export { GRANT_STATUSES, GrantAward, type GrantStatus } from './grant-award.entity.js';
export {
  GrantSearchService,
  type FoundGrant,
  type FoundGrants,
  type GrantQuery,
} from './grant-search.service.js';
export { SearchTooShort } from './grants.errors.js';
export { GrantsModule } from './grants.module.js';
