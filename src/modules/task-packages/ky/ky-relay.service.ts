import { Injectable } from '@nestjs/common';
import {
  KyClient,
  claimDueOrders,
  findOrderOfKey,
  recordAccepted,
  type DueOrder,
} from '../../cases/index.js';
import { RuntimeConfig, Transactor, systemActor } from '../../shared/index.js';
import { KyAnswersService } from './ky-answers.service.js';

const KY = 'KY';
const AT_ONCE = 16;
/** A try takes its time-out and what the database needs; a relay that died holds its orders no longer than this. */
const LEASE_TIMEOUTS = 2;
/** KY answers an order that it accepted within so many time-outs. */
const PATIENCE_TIMEOUTS = 6;

/** Sends what was ordered and fetches what was answered. Any number of relays may run beside one another. */
@Injectable()
export class KyRelayService {
  constructor(
    private readonly transactor: Transactor,
    private readonly client: KyClient,
    private readonly answers: KyAnswersService,
    private readonly config: RuntimeConfig,
  ) {}

  /** One round: the answers that came, then the orders that are due, the first of each account. How much there was to do. */
  async relayOnce(): Promise<number> {
    const answered = await this.readFeed();
    const due = await this.asKy(null, 'claimKyOrders', (em) =>
      claimDueOrders(em, AT_ONCE, LEASE_TIMEOUTS * this.config.ky.timeoutMs),
    );
    // Every order of the round is done with before the first error of one is told.
    const results = await Promise.allSettled(due.map((order) => this.deliver(order)));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
    return answered + due.length;
  }

  private async deliver(order: DueOrder): Promise<void> {
    if (order.isAccepted) return this.answers.recordFailure(order, 'NO_ANSWER');
    const reply = await this.client.send(order.message);
    switch (reply.kind) {
      case 'ANSWERED':
        await this.answers.apply(order, reply.answer);
        return;
      case 'ACCEPTED':
        return this.asKy(order.municipalityCode, 'awaitKy', (em) =>
          recordAccepted(em, order, PATIENCE_TIMEOUTS * this.config.ky.timeoutMs),
        );
      case 'FAILED':
        return this.answers.recordFailure(order, reply.failure);
    }
  }

  /** The place in the feed moves on when everything before it is applied; what is read twice has no second effect. */
  private async readFeed(): Promise<number> {
    const [place] = await this.asKy(null, 'readKyFeed', (em): Promise<{ feed: string; position: number }[]> =>
      em.query('SELECT feed, position FROM app.ky_feed'),
    );
    const feed = await this.client.answersAfter(place?.feed ?? null, place?.position ?? 0);
    if (!feed) return 0;
    for (const answer of feed.answers) {
      const order = await this.asKy(null, 'readKyFeed', (em) => findOrderOfKey(em, answer.key));
      if (order) await this.answers.apply(order, answer);
    }
    if (feed.feed !== place?.feed || feed.position !== place.position)
      await this.asKy(null, 'readKyFeed', (em) =>
        em.query('SELECT app.ky_feed_read($1, $2)', [feed.feed, feed.position]),
      );
    return feed.answers.length;
  }

  private asKy<T>(
    municipality: string | null,
    command: string,
    work: Parameters<typeof this.transactor.run<T>>[1],
  ): Promise<T> {
    return this.transactor.run(systemActor(KY, municipality), work, { role: 'r_ky', command });
  }
}
