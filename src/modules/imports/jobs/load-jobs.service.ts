import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { NotPermitted, requirePermission } from '../../identity/index.js';
import { JobSender } from '../../jobs/index.js';
import { IdempotentCommands, NotFound, Transactor, type Actor } from '../../shared/index.js';
import { DeliveryFolder } from '../deliveries/delivery-folder.js';
import { deliveryName } from '../deliveries/delivery-name.js';
import { LoadOver } from '../imports.errors.js';
import { DeliveryMissing } from '../reading/index.js';
import { toLoadJob, type LoadJob, type LoadJobKind } from './load-job.js';
import { LOAD_QUEUE } from './queues.js';

export interface StartLoad {
  readonly kind: LoadJobKind;
  readonly delivery: string;
  /** As the person saw it: other contents under the same name are not loaded. */
  readonly hash: string;
}

type JobRow = Parameters<typeof toLoadJob>[0];

const SHOWN = 20;

/** Loads as jobs: started, watched and ended by Netcompany, worked by whichever process is there. */
@Injectable()
export class LoadJobsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly commands: IdempotentCommands,
    private readonly sender: JobSender,
    private readonly folder: DeliveryFolder,
  ) {}

  /**
   * Puts a load or a trial into the queue. Throws `identity.not_permitted`, `imports.delivery_name_refused`,
   * `imports.delivery_missing` and `imports.delivery_in_use`.
   */
  async startLoad(command: StartLoad, actor: Actor, key: string): Promise<{ id: number }> {
    requirePermission(actor, 'loads.start');
    const { userId } = actor;
    if (userId === null) throw new NotPermitted();
    const body = { ...command, delivery: deliveryName(command.delivery) };
    if ((await this.folder.filesOf(body.delivery)).length === 0)
      throw new DeliveryMissing({ folder: body.delivery });
    return this.transactor.run(
      actor,
      (em) =>
        this.commands.run(em, actor, { key, name: 'startLoad', body }, async () => {
          const queueId = randomUUID();
          const rows: { id: number }[] = await em.query(
            `INSERT INTO app.load_job (queue_id, kind, delivery_name, delivery_hash, requested_by, requested_by_name)
             VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
            [queueId, body.kind, body.delivery, body.hash, userId, actor.name],
          );
          await this.sender.send(em, LOAD_QUEUE, queueId, {
            delivery: body.delivery,
            hash: body.hash,
            startedBy: userId,
          });
          return { id: rows[0]?.id ?? 0 };
        }),
      { command: 'startLoad' },
    );
  }

  /**
   * Asks for the end of a load: at once while it waits, else before its next file or municipality; municipalities that
   * are done stay done. Throws `shared.not_found`, `imports.job_over`.
   */
  async cancelLoad(id: number, actor: Actor, key: string): Promise<void> {
    requirePermission(actor, 'loads.start');
    await this.transactor.run(
      actor,
      (em) =>
        this.commands.run(em, actor, { key, name: 'cancelLoad', body: { id } }, async () => {
          const rows: { status: string; is_over: boolean }[] = await em.query(
            'SELECT status, finished_at IS NOT NULL AS is_over FROM app.load_job WHERE id = $1 FOR UPDATE',
            [id],
          );
          if (!rows[0]) throw new NotFound();
          if (rows[0].is_over) throw new LoadOver();
          await em.query(
            `UPDATE app.load_job SET cancel_asked_at = now(), cancelled_by_name = $2,
               status = CASE status WHEN 'QUEUED' THEN 'CANCELLED' ELSE status END,
               finished_at = CASE status WHEN 'QUEUED' THEN now() END
             WHERE id = $1 AND cancel_asked_at IS NULL`,
            [id, actor.name],
          );
          return null;
        }),
      { command: 'cancelLoad' },
    );
  }

  /** The last twenty, newest first. */
  async list(actor: Actor): Promise<LoadJob[]> {
    requirePermission(actor, 'loads.start');
    const rows = await this.transactor.read<JobRow[]>(actor, (em) =>
      em.query('SELECT * FROM app.load_job ORDER BY id DESC LIMIT $1', [SHOWN]),
    );
    return rows.map(toLoadJob);
  }

  /** Throws `shared.not_found`. */
  async getJob(id: number, actor: Actor): Promise<LoadJob> {
    requirePermission(actor, 'loads.start');
    const rows = await this.transactor.read<JobRow[]>(actor, (em) =>
      em.query('SELECT * FROM app.load_job WHERE id = $1', [id]),
    );
    if (!rows[0]) throw new NotFound();
    return toLoadJob(rows[0]);
  }
}
