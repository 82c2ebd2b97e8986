export { DeliveryProfileService } from './delivery-profile.service.js';
export type { ColumnProfile, DeliveryProfile, FileProfile, GroupProfile } from './delivery-profile.js';
