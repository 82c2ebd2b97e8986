export type { Wave, WaveDraft } from './wave.js';
export { WavePlanService } from './wave-plan.service.js';
export { closedDaysOf, findWaveOf, frozenZonesOf, getWave, WAVE_COLUMNS } from './wave-rows.js';
export { MunicipalityInOtherWave, WaveNotFound } from './waves.errors.js';
