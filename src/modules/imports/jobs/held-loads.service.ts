import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { JobSender } from '../../jobs/index.js';
import { Transactor, systemActor } from '../../shared/index.js';
import { listDueLoads } from '../run/held-loads.js';
import { LOAD_QUEUE } from './queues.js';

const ASKER = systemActor('held-loads');

/** Loads what a frozen zone held back, once the zone is over. */
@Injectable()
export class HeldLoadsService {
  constructor(
    private readonly transactor: Transactor,
    private readonly sender: JobSender,
  ) {}

  /** Puts the deliveries into the queue again, in the name of whoever started them. Answers with how many. */
  async requestDue(): Promise<{ requested: number }> {
    return this.transactor.run(
      ASKER,
      async (em) => {
        const due = await listDueLoads(em);
        let requested = 0;
        for (const { delivery, hash, startedBy, startedByName } of due) {
          const queueId = randomUUID();
          const made: unknown[] = await em.query(
            `INSERT INTO app.load_job (queue_id, kind, delivery_name, delivery_hash, requested_by, requested_by_name)
             VALUES ($1, 'LOAD', $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING id`,
            [queueId, delivery, hash, startedBy, startedByName],
          );
          if (made.length === 0) continue;
          await this.sender.send(em, LOAD_QUEUE, queueId, { delivery, hash, startedBy });
          requested += 1;
        }
        return { requested };
      },
      { command: 'loadHeld' },
    );
  }
}
