import pg from 'pg';
import { DataFolderSecretsLost } from './embedded.errors.js';

export const SUPERUSER = 'postgres';
const PRESENCE_LOCK = 715_002;
const STARTING_OR_STOPPING = '57P03';
const WRONG_PASSWORD = '28P01';
const PATIENCE_MS = 15_000;

/**
 * One connection that each program holds as long as it uses the embedded server, with a shared lock. Whoever leaves asks
 * for the lock alone: only the last one gets it, and while it stops the server nobody new gets in.
 */
export class Presence {
  private constructor(private readonly client: pg.Client) {}

  /**
   * Null when no server of ours answers on that port, or it stops at this very moment. Throws
   * `shared.data_folder_secrets_lost` when it does not know our password.
   */
  static async announce(port: number, password: string): Promise<Presence | null> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const client = new pg.Client({
        host: '127.0.0.1',
        port,
        user: SUPERUSER,
        password,
        database: 'postgres',
        connectionTimeoutMillis: 5000,
      });
      // The server may be killed under us; whoever uses it notices in the own pool.
      client.on('error', () => undefined);
      try {
        await client.connect();
        await client.query(`SET application_name = 'tilknyt presence'`);
        await client.query('SELECT pg_advisory_lock_shared($1)', [PRESENCE_LOCK]);
        return new Presence(client);
      } catch (error) {
        await client.end().catch(() => undefined);
        const { code } = error as { code?: string };
        if (code === WRONG_PASSWORD) throw new DataFolderSecretsLost();
        if (code !== STARTING_OR_STOPPING || Date.now() > deadline) return null;
        await new Promise((wait) => setTimeout(wait, 100));
      }
    }
  }

  /** Ends the presence; runs `stop` if nobody else is there. A server that is gone already needs no stopping. */
  async leave(stop: () => Promise<void>): Promise<void> {
    try {
      await this.client.query('SELECT pg_advisory_unlock_shared($1)', [PRESENCE_LOCK]);
      const { rows } = await this.client.query<{ last: boolean }>('SELECT pg_try_advisory_lock($1) AS last', [
        PRESENCE_LOCK,
      ]);
      if (rows[0]?.last === true) await stop();
    } catch {
      return;
    } finally {
      await this.client.end().catch(() => undefined);
    }
  }
}
