import type { CockpitMunicipality, Stage } from '../../modules/task-packages/index.js';

/** What the rows below the map are limited to; it stands in the address, so that a list can be sent to a colleague. */
export interface CockpitFilter {
  readonly stage: Stage | 'OVERDUE' | null;
  /** A wave's number; 0 for none. */
  readonly wave: number | null;
}

export function filterOf(query: URLSearchParams): CockpitFilter {
  const wave = query.get('wave');
  return {
    stage: (query.get('stage') as CockpitFilter['stage']) ?? null,
    wave: wave === null || !/^\d+$/.test(wave) ? null : Number(wave),
  };
}

export function addressOf({ stage, wave }: CockpitFilter): string {
  const query = new URLSearchParams();
  if (stage !== null) query.set('stage', stage);
  if (wave !== null) query.set('wave', String(wave));
  return `/admin/pages/cockpit${query.size === 0 ? '' : `?${query}`}`;
}

export function isShown(one: CockpitMunicipality, { stage, wave }: CockpitFilter): boolean {
  const isStage = stage === null || (stage === 'OVERDUE' ? one.isOverdue : one.stage === stage);
  return isStage && (wave === null || (one.waveNumber ?? 0) === wave);
}
