import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { RuntimeConfig, translateError } from '../../shared/index.js';
import { KyRelayService } from './ky-relay.service.js';

/** Between two looks when there was nothing to do, and after one that failed: the database may be away. */
const IDLE_MS = 1_000;
const log = new Logger('KyRelay');

/** Relays for as long as its process works; with the embedded KY there is nothing to relay. */
@Injectable()
export class KyRelayLoop {
  private readonly stopping = new AbortController();
  private running: Promise<void> | null = null;

  constructor(
    private readonly relay: KyRelayService,
    private readonly config: RuntimeConfig,
  ) {}

  start(): void {
    if (this.config.ky.url !== null) this.running = this.run();
  }

  /** The round that runs is ended; what it did not send is sent by the next process. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const done = await this.relay.relayOnce().catch((error: unknown) => {
        const known = translateError(error);
        log.error(known instanceof Error ? `${known.name}: ${known.message}` : typeof known);
        return 0;
      });
      if (done === 0) await pause(IDLE_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
