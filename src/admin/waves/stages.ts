import type { Stage } from '../../modules/task-packages/index.js';

/** In the order in which a municipality goes through them; the place is the number on its tile. */
export const SHOWN_STAGES: readonly Stage[] = [
  'PLANNED',
  'LOADED',
  'LINKED',
  'PACKAGE',
  'PUBLISHED',
  'IN_PROGRESS',
  'READY',
  'COMPLETED',
];

export function stageNumber(stage: Stage): number {
  return SHOWN_STAGES.indexOf(stage);
}
