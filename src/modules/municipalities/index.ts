export * from './calendar/index.js';
export { listMunicipalities, getMunicipality, type MunicipalityName } from './municipality-names.js';
export { MunicipalityUnknown } from './municipalities.errors.js';
export { MunicipalitiesModule } from './municipalities.module.js';
