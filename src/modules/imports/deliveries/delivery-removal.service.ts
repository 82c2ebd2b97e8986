import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requirePermission } from '../../identity/index.js';
import { IdempotentCommands, Transactor, type Actor } from '../../shared/index.js';
import { DeliveryInUse } from '../imports.errors.js';
import { DeliveryMissing } from '../reading/index.js';
import { DeliveryFolder } from './delivery-folder.js';
import { deliveryName } from './delivery-name.js';
import { UNFINISHED } from './unfinished.js';

/** Takes a delivery out of the folder: one that came by mistake, or holds persons longer than anybody needs it. */
@Injectable()
export class DeliveryRemovalService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
    private readonly folder: DeliveryFolder,
  ) {}

  /**
   * The register keeps what was loaded from it. In the audit trail before it goes, so that none is missed of which nobody
   * knows. Throws `imports.delivery_name_refused`, `imports.delivery_missing`, `imports.delivery_in_use`.
   */
  async deleteDelivery(delivery: string, actor: Actor, key: string): Promise<void> {
    requirePermission(actor, 'loads.start');
    const name = deliveryName(delivery);
    const work = { key, name: 'deleteDelivery', body: { delivery: name } };
    await this.transactor.run(
      actor,
      (em) => this.commands.run(em, actor, work, () => this.record(em, name)),
      { command: 'deleteDelivery' },
    );
    await this.remove(name);
  }

  private async record(em: EntityManager, name: string): Promise<null> {
    const files = await this.folder.filesOf(name);
    if (files.length === 0) throw new DeliveryMissing({ folder: name });
    if (await isInUse(em, name)) throw new DeliveryInUse();
    await em.query(`SELECT app.audit_note('000', 'delivery', NULL, $1)`, [
      JSON.stringify({
        operation: 'DELIVERY_DELETED',
        delivery: name,
        files: files.map((file) => file.name),
        bytes: files.reduce((sum, file) => sum + file.bytes, 0),
      }),
    ]);
    return null;
  }

  /** Out of sight in one step, so that nobody loads half of it; a second call finds nothing left to do. */
  private async remove(name: string): Promise<void> {
    const away = join(this.folder.path, UNFINISHED, randomUUID());
    await mkdir(join(this.folder.path, UNFINISHED), { recursive: true, mode: 0o700 });
    try {
      await rename(this.folder.pathOf(name), away);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    await rm(away, { recursive: true, force: true });
  }
}

/** By a load that waits or runs, also one that was broken off or is held, and goes on with these files. */
async function isInUse(em: EntityManager, name: string): Promise<boolean> {
  const rows: unknown[] = await em.query(
    `SELECT 1 FROM app.load_job WHERE delivery_name = $1 AND finished_at IS NULL
     UNION ALL SELECT 1 FROM app.load_run WHERE delivery_name = $1 AND status = 'RUNNING'
     UNION ALL SELECT 1 FROM app.load_run r JOIN app.load_run_municipality m ON m.run_id = r.id
       WHERE r.delivery_name = $1 AND app.is_still_held(m)`,
    [name],
  );
  return rows.length > 0;
}
