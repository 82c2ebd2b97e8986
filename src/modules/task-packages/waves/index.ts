export { STAGES, type Cockpit, type CockpitMunicipality, type CockpitWave, type Stage } from './cockpit.js';
export { CockpitService } from './cockpit.service.js';
export { KlikPublicationService, type K98, type KlikPublicationResult } from './klik-publication.service.js';
export { MOVE_CONFLICT_CODES, type MoveConflict, type MoveConflictCode } from './move-conflicts.js';
export { WaveMoveService, type WaveMove } from './wave-move.service.js';
export {
  WavePackagesService,
  type MunicipalityOutcome,
  type WavePackagesResult,
} from './wave-packages.service.js';
