export type {
  AuditorOverview,
  DeskOverview,
  MunicipalityStanding,
  Overview,
  PackageStanding,
  ResolvedSum,
  ResolvedWay,
  VendorOverview,
} from './overview.js';
export { OverviewService } from './overview.service.js';
