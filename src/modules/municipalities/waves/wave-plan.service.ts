import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission } from '../../identity/index.js';
import { IdempotentCommands, StaleVersion, Transactor, type Actor } from '../../shared/index.js';
import type { WaveDraft } from './wave.js';
import { getWave } from './wave-rows.js';
import { MunicipalityInOtherWave } from './waves.errors.js';

/** The wave plan: Netcompany says when which municipalities are loaded (BR-16, domain.md 4.10). */
@Injectable()
export class WavePlanService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
  ) {}

  /**
   * Throws `waves.number_taken`, `waves.number_and_name`, `waves.load_window_reversed`, `waves.frozen_zone_incomplete`,
   * `waves.load_in_frozen_zone`.
   */
  async createWave(draft: WaveDraft, actor: Actor, key?: string): Promise<{ waveId: number }> {
    return this.command('createWave', actor, key, draft, async (em) => {
      const [made]: { id: number }[] = await em.query(
        `INSERT INTO app.wave (number, name, load_from, load_to, frozen_from, frozen_to, created_by, created_by_name)
         VALUES ($1, btrim($2), $3, $4, $5, $6, $7, $8) RETURNING id`,
        [...valuesOf(draft), actor.userId, actor.name],
      );
      return { waveId: made?.id ?? 0 };
    });
  }

  /** The same refusals, `waves.wave_not_found` and `shared.stale_version`. What is published stays published. */
  async changeWave(
    waveId: number,
    version: number,
    draft: WaveDraft,
    actor: Actor,
    key?: string,
  ): Promise<{ waveId: number }> {
    return this.command('changeWave', actor, key, { waveId, version, ...draft }, async (em) => {
      await getWave(em, waveId);
      const [changed]: [unknown[], number] = await em.query(
        `UPDATE app.wave SET number = $3, name = btrim($4), load_from = $5, load_to = $6, frozen_from = $7, frozen_to = $8, version = version + 1
         WHERE id = $1 AND version = $2 RETURNING id`,
        [waveId, version, ...valuesOf(draft)],
      );
      if (changed.length === 0) throw new StaleVersion();
      return { waveId };
    });
  }

  /** Municipalities that are in no wave yet. Throws `waves.municipality_in_other_wave` {municipality, wave}: all of them or none. */
  async addMunicipalities(
    waveId: number,
    codes: readonly string[],
    actor: Actor,
    key?: string,
  ): Promise<{ added: number }> {
    return this.command('addMunicipalities', actor, key, { waveId, codes }, async (em) => {
      await getWave(em, waveId);
      await this.assertInNoWave(em, codes);
      await em.query(
        `INSERT INTO app.wave_membership (municipality_code, wave_id, added_by, added_by_name)
         SELECT c.code, $1, $2, $3 FROM unnest($4::text[]) AS c (code) ORDER BY c.code`,
        [waveId, actor.userId, actor.name, codes],
      );
      return { added: codes.length };
    });
  }

  /** For the good message only: the unique index has the last word. */
  private async assertInNoWave(em: EntityManager, codes: readonly string[]): Promise<void> {
    const [taken]: { municipality: string; wave: number }[] = await em.query(
      `SELECT c.name AS municipality, w.number AS wave FROM app.wave_membership m
       JOIN app.wave w ON w.id = m.wave_id JOIN app.municipality c ON c.code = m.municipality_code
       WHERE m.ended_at IS NULL AND m.municipality_code = ANY ($1) ORDER BY c.name LIMIT 1`,
      [codes],
    );
    if (taken) throw new MunicipalityInOtherWave({ municipality: taken.municipality, wave: taken.wave });
  }

  private async command<T>(
    name: string,
    actor: Actor,
    key: string | undefined,
    body: object,
    work: (em: EntityManager) => Promise<T>,
  ): Promise<T> {
    requirePermission(actor, 'waves.plan');
    const role = actor.kind === 'system' ? { role: 'r_vendor' as const } : {};
    return this.transactor.run(
      actor,
      (em) => this.commands.run(em, actor, { key, name, body }, () => work(em)),
      { command: name, ...role },
    );
  }
}

function valuesOf(draft: WaveDraft): readonly unknown[] {
  return [draft.number, draft.name, draft.loadFrom, draft.loadTo, draft.frozenFrom, draft.frozenTo];
}
