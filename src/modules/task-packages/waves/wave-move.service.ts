import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission } from '../../identity/index.js';
import { findWaveOf, getWave, type Wave } from '../../municipalities/index.js';
import { Clock, IdempotentCommands, Transactor, type Actor } from '../../shared/index.js';
import { deadlineSettings } from '../packages/new-package.js';
import {
  moveConflicts,
  type MoveConflict,
  type MoveConflictCode,
  type MovedMunicipality,
} from './move-conflicts.js';
import { ConflictsNotSeen, MembershipChanged } from './waves.errors.js';

export interface WaveMove {
  readonly municipalityCode: string;
  /** The wave that the screen showed it in. */
  readonly fromWaveId: number;
  readonly toWaveId: number;
}

/** A municipality changes its wave; what that brings along is shown before anything is saved. */
@Injectable()
export class WaveMoveService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
    private readonly clock: Clock,
  ) {}

  /** Throws `waves.membership_changed`, `waves.wave_not_found`. */
  async previewMove(move: WaveMove, actor: Actor): Promise<{ conflicts: readonly MoveConflict[] }> {
    requirePermission(actor, 'waves.plan');
    return this.transactor.read(actor, async (em) => ({ conflicts: await this.conflicts(em, move) }));
  }

  /** `seen` are the conflicts that the person was shown. Throws the same, and `waves.conflicts_not_seen` {count} for others. */
  async moveMunicipality(
    move: WaveMove,
    seen: readonly MoveConflictCode[],
    actor: Actor,
    key?: string,
  ): Promise<{ waveId: number }> {
    requirePermission(actor, 'waves.plan');
    const work = async (em: EntityManager): Promise<{ waveId: number }> => {
      const unseen = (await this.conflicts(em, move)).filter(({ code }) => !seen.includes(code));
      if (unseen.length > 0) throw new ConflictsNotSeen({ count: unseen.length });
      await this.replaceMembership(em, move, actor);
      return { waveId: move.toWaveId };
    };
    return this.transactor.run(
      actor,
      (em) =>
        this.commands.run(em, actor, { key, name: 'moveMunicipality', body: { ...move, seen } }, () =>
          work(em),
        ),
      { command: 'moveMunicipality', municipality: move.municipalityCode },
    );
  }

  private async conflicts(em: EntityManager, move: WaveMove): Promise<readonly MoveConflict[]> {
    const current = await findWaveOf(em, move.municipalityCode);
    if (current?.id !== move.fromWaveId) throw new MembershipChanged();
    const municipality = await this.municipality(em, move.municipalityCode);
    const settings = await deadlineSettings(em, move.municipalityCode, null);
    return moveConflicts(municipality, await this.target(em, move.toWaveId), settings);
  }

  private async target(em: EntityManager, waveId: number): Promise<Wave & { isPublished: boolean }> {
    const wave = await getWave(em, waveId);
    const published: unknown[] = await em.query(
      'SELECT 1 FROM app.klik_task_publication WHERE wave_id = $1 LIMIT 1',
      [waveId],
    );
    return { ...wave, isPublished: published.length > 0 };
  }

  private async municipality(em: EntityManager, code: string): Promise<MovedMunicipality> {
    const [row]: Omit<MovedMunicipality, 'today'>[] = await em.query(
      `SELECT (min(l.load_finished_at) AT TIME ZONE 'Europe/Copenhagen')::date AS "loadedOn",
              coalesce(bool_or(l.status IN ('WAITING', 'RUNNING', 'AWAITING_REASON')), false) AS "loadUnderWay",
              (min(l.auto_link_finished_at) FILTER (WHERE l.status = 'FINISHED') AT TIME ZONE 'Europe/Copenhagen')::date AS anchor,
              EXISTS (SELECT 1 FROM app.klik_task_publication k WHERE k.municipality_code = $1 AND k.k98 = 'NEJ') AS "klikPublished",
              EXISTS (SELECT 1 FROM app.task_package p WHERE p.municipality_code = $1) AS "hasPackage",
              (SELECT max(p.end_date) FROM app.task_package p WHERE p.municipality_code = $1
                 AND NOT EXISTS (SELECT 1 FROM app.package_completion c WHERE c.municipality_code = p.municipality_code
                                   AND c.package_id = p.id AND c.ended_at IS NULL)) AS deadline
       FROM app.load_run_municipality l WHERE l.municipality_code = $1`,
      [code],
    );
    return {
      loadedOn: row?.loadedOn ?? null,
      loadUnderWay: row?.loadUnderWay ?? false,
      anchor: row?.anchor ?? null,
      klikPublished: row?.klikPublished ?? false,
      hasPackage: row?.hasPackage ?? false,
      deadline: row?.deadline ?? null,
      today: this.clock.today(),
    };
  }

  /** The row that was shown is ended and kept; of two moves at once the second finds it ended. */
  private async replaceMembership(em: EntityManager, move: WaveMove, actor: Actor): Promise<void> {
    const [ended]: [unknown[], number] = await em.query(
      `UPDATE app.wave_membership SET ended_at = now(), ended_by = $3, ended_by_name = $4
       WHERE municipality_code = $1 AND wave_id = $2 AND ended_at IS NULL RETURNING id`,
      [move.municipalityCode, move.fromWaveId, actor.userId, actor.name],
    );
    if (ended.length === 0) throw new MembershipChanged();
    await em.query(
      'INSERT INTO app.wave_membership (municipality_code, wave_id, added_by, added_by_name) VALUES ($1, $2, $3, $4)',
      [move.municipalityCode, move.toWaveId, actor.userId, actor.name],
    );
  }
}
