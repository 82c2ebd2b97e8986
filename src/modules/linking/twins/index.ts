export { TwinFinder } from './twin-finder.service.js';
export { findTwinSource, type TwinSource } from './twin-source.js';
export type { Twin, TwinFacts, TwinField } from './twin.js';
