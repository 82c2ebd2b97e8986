import type { EntityManager } from 'typeorm';
import type { FrozenZone } from '../calendar/index.js';
import type { Wave } from './wave.js';
import { WaveNotFound } from './waves.errors.js';

export const WAVE_COLUMNS = `w.id, w.number, w.name, w.load_from AS "loadFrom", w.load_to AS "loadTo",
  w.frozen_from AS "frozenFrom", w.frozen_to AS "frozenTo", w.version`;

/** The wave that the municipality is in now; null when it is in none. */
export async function findWaveOf(em: EntityManager, municipalityCode: string): Promise<Wave | null> {
  const rows: Wave[] = await em.query(
    `SELECT ${WAVE_COLUMNS} FROM app.wave w JOIN app.wave_membership m ON m.wave_id = w.id
     WHERE m.municipality_code = $1 AND m.ended_at IS NULL`,
    [municipalityCode],
  );
  return rows[0] ?? null;
}

/** Throws `waves.wave_not_found`. */
export async function getWave(em: EntityManager, waveId: number): Promise<Wave> {
  const rows: Wave[] = await em.query(`SELECT ${WAVE_COLUMNS} FROM app.wave w WHERE w.id = $1`, [waveId]);
  if (!rows[0]) throw new WaveNotFound();
  return rows[0];
}

/** The wave's frozen zone as the calendar takes it; none for no wave. */
export function frozenZonesOf(wave: Pick<Wave, 'frozenFrom' | 'frozenTo'> | null): readonly FrozenZone[] {
  if (!wave || wave.frozenFrom === null || wave.frozenTo === null) return [];
  return [{ from: wave.frozenFrom, to: wave.frozenTo }];
}

/** The days of the year that are closed by setting, 'MM-DD'. */
export async function closedDaysOf(em: EntityManager): Promise<readonly string[]> {
  const rows: { day: string }[] = await em.query('SELECT day FROM app.closed_day ORDER BY day');
  return rows.map(({ day }) => day);
}
