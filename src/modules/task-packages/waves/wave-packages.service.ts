import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission } from '../../identity/index.js';
import { DomainError, IdempotentCommands, Transactor, type Actor } from '../../shared/index.js';
import { NotLoaded } from '../packages.errors.js';
import { insertPackage, lockNewPackage } from '../packages/new-package.js';
import { publishDraft } from '../packages/publish-draft.js';
import { k98Of, membersOf, KlikPublicationService } from './klik-publication.service.js';

export interface MunicipalityOutcome {
  readonly municipalityCode: string;
  readonly municipality: string;
  /** What happened to its package. NOT_LOADED: it follows when load and automatic run are finished (BR-09). */
  readonly outcome: 'CREATED' | 'PUBLISHED' | 'EXISTING' | 'NOT_LOADED' | 'REFUSED';
  readonly tasks: number;
  /** Of REFUSED: the code. */
  readonly refusal: string | null;
}

export interface WavePackagesResult {
  readonly created: number;
  readonly published: number;
  readonly existing: number;
  readonly notLoaded: number;
  readonly refused: number;
  readonly tasks: number;
  readonly municipalities: readonly MunicipalityOutcome[];
}

/** Few enough that the application's pool has room for everybody else. */
const AT_A_TIME = 3;

/** "Opret og publicer pakker": the packages of a whole wave in one act. */
@Injectable()
export class WavePackagesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
    private readonly klik: KlikPublicationService,
  ) {}

  /**
   * Publishes the KLIK task, then for each municipality in a transaction of its own: creates the package where load and
   * automatic run are finished, and publishes it. Safe to repeat and to run twice at once: what is there stays. One
   * municipality's refusal stops no other. Throws `waves.wave_empty`, `waves.frozen_zone`, `packages.klik_task_unknown`.
   */
  async createWavePackages(
    waveId: number,
    klikTask: string,
    actor: Actor,
    key?: string,
  ): Promise<WavePackagesResult> {
    requirePermission(actor, 'waves.publish');
    await this.klik.publishKlikTask(waveId, klikTask, actor, key);
    const codes = await this.transactor.read(actor, async (em) => {
      await k98Of(em, klikTask);
      return membersOf(em, waveId);
    });
    const outcomes = await inTurns(codes, (code) => this.ofMunicipality(code, klikTask, actor, key));
    return summed(outcomes);
  }

  private async ofMunicipality(
    code: string,
    klikTask: string,
    actor: Actor,
    key: string | undefined,
  ): Promise<MunicipalityOutcome> {
    const role = actor.kind === 'system' ? { role: 'r_vendor' as const } : {};
    const options = { command: 'createWavePackages', municipality: code, ...role };
    const body = { code, klikTask };
    try {
      return await this.transactor.run(
        actor,
        (em) =>
          this.commands.run(em, actor, { key: key && keyFor(key, code), name: options.command, body }, () =>
            createAndPublish(em, code, klikTask, actor),
          ),
        options,
      );
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const municipality = await this.transactor.read(actor, (em) => nameOf(em, code));
      const outcome = error instanceof NotLoaded ? 'NOT_LOADED' : 'REFUSED';
      const refusal = error instanceof NotLoaded ? null : error.code;
      return { municipalityCode: code, municipality, outcome, tasks: 0, refusal };
    }
  }
}

async function createAndPublish(
  em: EntityManager,
  code: string,
  klikTask: string,
  actor: Actor,
): Promise<MunicipalityOutcome> {
  await lockNewPackage(em, code, klikTask);
  const municipality = await nameOf(em, code);
  const [found]: { id: number; published: boolean }[] = await em.query(
    `SELECT p.id, p.published_at IS NOT NULL AS published FROM app.task_package p JOIN app.klik_task k ON k.id = p.klik_task_id
     WHERE p.municipality_code = $1 AND k.code = $2 FOR UPDATE OF p`,
    [code, klikTask],
  );
  const base = { municipalityCode: code, municipality, refusal: null };
  if (found?.published) return { ...base, outcome: 'EXISTING', tasks: 0 };
  if (found) {
    await publishDraft(em, code, found.id, actor);
    return { ...base, outcome: 'PUBLISHED', tasks: 0 };
  }
  const made = await insertPackage(em, code, klikTask, actor);
  await publishDraft(em, code, made.packageId, actor);
  return { ...base, outcome: 'CREATED', tasks: made.tasks };
}

async function nameOf(em: EntityManager, code: string): Promise<string> {
  const [row]: { name: string }[] = await em.query('SELECT name FROM app.municipality WHERE code = $1', [
    code,
  ]);
  return row?.name ?? code;
}

/** A key of its own for each municipality, always the same one: the act that is sent again answers as the first did. */
function keyFor(key: string, code: string): string {
  const hex = createHash('sha256').update(`${key} ${code}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join(
    '-',
  );
}

async function inTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<readonly R[]> {
  const results: R[] = new Array<R>(items.length);
  const entries = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of entries) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return results;
}

function summed(municipalities: readonly MunicipalityOutcome[]): WavePackagesResult {
  const count = (outcome: MunicipalityOutcome['outcome']): number =>
    municipalities.filter((one) => one.outcome === outcome).length;
  return {
    created: count('CREATED'),
    published: count('PUBLISHED') + count('CREATED'),
    existing: count('EXISTING'),
    notLoaded: count('NOT_LOADED'),
    refused: count('REFUSED'),
    tasks: municipalities.reduce((sum, { tasks }) => sum + tasks, 0),
    municipalities,
  };
}
