export { TwinService } from './twin.service.js';
export type { ApplyTwins, ShownTwin, TwinOffer, TwinResult, TwinsApplied } from './twins.js';
