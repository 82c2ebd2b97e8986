import type { INestApplicationContext } from '@nestjs/common';
import { WavePlanService, type WaveDraft } from '../modules/municipalities/index.js';
import { Transactor, danishDay, type Actor } from '../modules/shared/index.js';
import { KlikPublicationService, USUAL_KLIK_TASK } from '../modules/task-packages/index.js';

const DAY_MS = 24 * 60 * 60 * 1000;

interface PlannedWave extends WaveDraft {
  readonly municipalities: readonly string[];
  readonly isPublished: boolean;
}

/**
 * The demo's wave plan: what is loaded is the first wave, which has the KLIK task; a few small municipalities follow with a
 * frozen zone after their load. Nothing of it is frozen while the demo is young. A plan that somebody made is left alone.
 */
export async function planDemoWaves(
  app: INestApplicationContext,
  loaded: readonly string[],
  vendor: Actor,
): Promise<void> {
  const waves: unknown[] = await app
    .get(Transactor)
    .read(vendor, (em) => em.query('SELECT 1 FROM app.wave LIMIT 1'));
  if (waves.length > 0) return;
  const plan = app.get(WavePlanService);
  for (const { municipalities, isPublished, ...draft } of plannedWaves(loaded)) {
    const { waveId } = await plan.createWave(draft, vendor);
    await plan.addMunicipalities(waveId, municipalities, vendor);
    if (isPublished) await app.get(KlikPublicationService).publishKlikTask(waveId, USUAL_KLIK_TASK, vendor);
  }
}

function plannedWaves(loaded: readonly string[]): readonly PlannedWave[] {
  return [
    {
      number: 1,
      name: 'Pilotkommuner',
      loadFrom: daysFromNow(-75),
      loadTo: daysFromNow(14),
      frozenFrom: null,
      frozenTo: null,
      municipalities: loaded,
      isPublished: true,
    },
    {
      number: 2,
      name: 'Små kommuner',
      loadFrom: daysFromNow(28),
      loadTo: daysFromNow(41),
      frozenFrom: daysFromNow(56),
      frozenTo: daysFromNow(69),
      municipalities: ['155', '187', '482', '563'],
      isPublished: false,
    },
  ];
}

function daysFromNow(days: number): string {
  return danishDay(new Date(Date.now() + days * DAY_MS));
}
