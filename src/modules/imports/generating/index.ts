export { generateDelivery, type DeliveryReport } from './delivery.js';
export type { DeliveryOptions } from './delivery-plan.js';
export { demoDeliveries, type DemoDelivery } from './demo.js';
export { DIALECTS, type Dialect, type DialectName } from './dialect.js';
export { generate, type GenerateArguments } from './generate.command.js';
export { NOISE_KINDS, OPTIONAL_COLUMNS, type NoiseName, type OptionalColumn } from './noise-kinds.js';
export type { KindCounts, ProfileName } from './profiles.js';
