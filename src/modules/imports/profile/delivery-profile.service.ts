import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission } from '../../identity/index.js';
import { Transactor, type Actor } from '../../shared/index.js';
import {
  FileRefused,
  openDelivery,
  type Delivery,
  type DeliveryFileName,
  type ReadingContext,
} from '../reading/index.js';
import { StagingService } from '../staging/staging.service.js';
import type { DeliveryProfile, FileProfile, KeyRepeats, ProfiledFile } from './delivery-profile.js';
import { GroupTally, usualLengths } from './group-tally.js';
import { KeyIndex } from './key-index.js';
import { profiledRows, type ProfiledRow } from './profiled-rows.js';
import { wholeFile } from './whole-file.js';

const BATCH = 2_000;
const NO_REPEATS: KeyRepeats = { identical: 0, conflicting: 0 };

/** How good a delivery is before anybody loads it: what is missing, odd or repeated, by file, column and municipality. */
@Injectable()
export class DeliveryProfileService {
  constructor(
    private readonly transactor: Transactor,
    private readonly staging: StagingService,
  ) {}

  /**
   * Reads every file once, as a stream; nothing is kept, and the answer holds counts only, no value of any row. Throws
   * `imports.delivery_missing` and the like, and `identity.not_permitted`.
   */
  async profile(dir: string, actor: Actor): Promise<DeliveryProfile> {
    requirePermission(actor, 'loads.start');
    const delivery = await openDelivery(dir);
    return this.transactor.run(
      actor,
      async (em) => {
        const context = await this.staging.readingContext(em);
        const keys = new KeyIndex(em);
        await keys.open();
        const files: Record<string, ProfiledFile> = {};
        for (const file of delivery.files)
          files[file] = await profileOrRefusal(em, delivery, file, context, keys);
        return { files, otherFiles: delivery.otherFiles };
      },
      { role: 'r_import', command: 'profileDelivery', statementTimeout: 0 },
    );
  }
}

async function profileOrRefusal(
  em: EntityManager,
  delivery: Delivery,
  file: DeliveryFileName,
  context: ReadingContext,
  keys: KeyIndex,
): Promise<ProfiledFile> {
  try {
    return await profileFile(em, delivery, file, context, keys);
  } catch (error) {
    if (error instanceof FileRefused) return { refused: error.code };
    throw error;
  }
}

async function profileFile(
  em: EntityManager,
  delivery: Delivery,
  file: DeliveryFileName,
  context: ReadingContext,
  keys: KeyIndex,
): Promise<FileProfile> {
  const groups = new Map<string, GroupTally>();
  const add = async (rows: readonly ProfiledRow[]): Promise<void> => {
    const municipalities = await keys.add(file, rows);
    rows.forEach((row, at) => {
      const name = municipalities[at] ?? '';
      const group = groups.get(name) ?? new GroupTally();
      groups.set(name, group);
      group.add(row);
    });
  };
  let batch: ProfiledRow[] = [];
  for await (const row of profiledRows(delivery, file, context)) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    await add(batch);
    batch = [];
  }
  await add(batch);
  await em.query('ANALYZE profile_key');
  const repeats = await keys.repeats(file);
  const usual = usualLengths(groups.values());
  const municipalities = Object.fromEntries(
    [...groups]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([name, group]) => [name, group.profile(usual, repeats.get(name) ?? NO_REPEATS)]),
  );
  return { ...wholeFile(Object.values(municipalities)), municipalities };
}
