export type { BurnUp, BurnUpDay } from './burn-up.js';
export type {
  AuditorOverview,
  DeskOverview,
  MunicipalityStanding,
  Overview,
  PackageStanding,
  ResolvedOutcome,
  ResolvedSum,
  ResolvedWay,
  VendorOverview,
} from './overview.js';
export { OverviewService } from './overview.service.js';
