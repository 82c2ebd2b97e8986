export * from './calendar/index.js';
export { MunicipalitiesModule } from './municipalities.module.js';
export * from './waves/index.js';
