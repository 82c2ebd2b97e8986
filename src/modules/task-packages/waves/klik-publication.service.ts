import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission } from '../../identity/index.js';
import { getWave } from '../../municipalities/index.js';
import { IdempotentCommands, Transactor, type Actor } from '../../shared/index.js';
import { KlikTaskUnknown } from '../packages.errors.js';
import { WaveEmpty, WaveRequired } from './waves.errors.js';

export type K98 = 'JA' | 'NEJ';

export interface KlikPublicationResult {
  readonly k98: K98;
  /** Municipalities that got the KLIK task by this command, and those that had it. */
  readonly published: number;
  readonly existing: number;
}

/** The KLIK task reaches the municipalities by K98 (BR-16), also before they are loaded. */
@Injectable()
export class KlikPublicationService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
  ) {}

  /**
   * K98 = Nej: to the municipalities of the wave. K98 = Ja: to all 98 at once, whatever the wave. Who has it keeps it.
   * Throws `waves.wave_required`, `waves.wave_empty`, `waves.frozen_zone`, `packages.klik_task_unknown`.
   */
  async publishKlikTask(
    waveId: number | null,
    klikTask: string,
    actor: Actor,
    key?: string,
  ): Promise<KlikPublicationResult> {
    requirePermission(actor, 'waves.publish');
    const command = { name: 'publishKlikTask', body: { waveId, klikTask } };
    const role = actor.kind === 'system' ? { role: 'r_vendor' as const } : {};
    return this.transactor.run(
      actor,
      (em) => this.commands.run(em, actor, { key, ...command }, () => publish(em, waveId, klikTask)),
      { command: command.name, ...role },
    );
  }
}

/** The K98 of the latest published description. Throws `packages.klik_task_unknown`. */
export async function k98Of(em: EntityManager, klikTask: string): Promise<K98> {
  const [row]: { k98: K98 }[] = await em.query(
    `SELECT d.k98 FROM app.klik_task_description d JOIN app.klik_task k ON k.id = d.klik_task_id
     WHERE k.code = $1 AND d.status = 'PUBLISHED' ORDER BY d.published_at DESC, d.id DESC LIMIT 1`,
    [klikTask],
  );
  if (!row) throw new KlikTaskUnknown();
  return row.k98;
}

/** Everything else in the row is the database's: description, K98, wave, who and when. */
async function publish(
  em: EntityManager,
  waveId: number | null,
  klikTask: string,
): Promise<KlikPublicationResult> {
  const k98 = await k98Of(em, klikTask);
  const codes = k98 === 'JA' ? await allMunicipalities(em) : await membersOf(em, waveId);
  const made: unknown[] = await em.query(
    `INSERT INTO app.klik_task_publication (municipality_code, klik_task_id)
     SELECT c.code, k.id FROM unnest($1::text[]) AS c (code) CROSS JOIN app.klik_task k WHERE k.code = $2 ORDER BY c.code
     ON CONFLICT DO NOTHING RETURNING municipality_code`,
    [codes, klikTask],
  );
  return { k98, published: made.length, existing: codes.length - made.length };
}

async function allMunicipalities(em: EntityManager): Promise<readonly string[]> {
  const rows: { code: string }[] = await em.query('SELECT code FROM app.municipality ORDER BY code');
  return rows.map(({ code }) => code);
}

/** Throws `waves.wave_required`, `waves.wave_not_found`, `waves.wave_empty`. */
export async function membersOf(em: EntityManager, waveId: number | null): Promise<readonly string[]> {
  if (waveId === null) throw new WaveRequired();
  await getWave(em, waveId);
  const rows: { code: string }[] = await em.query(
    'SELECT municipality_code AS code FROM app.wave_membership WHERE wave_id = $1 AND ended_at IS NULL ORDER BY 1',
    [waveId],
  );
  if (rows.length === 0) throw new WaveEmpty();
  return rows.map(({ code }) => code);
}
