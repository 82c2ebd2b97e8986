import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RuntimeConfig, Transactor, systemActor } from '../../shared/index.js';
import { LoginThrottled } from '../identity.errors.js';

const WINDOW_MINUTES = 15;
const TRIES_PER_USER = 10;
const TRIES_PER_ADDRESS = 100;
const LOGIN = systemActor('login');
const AS_LOGIN = { role: 'r_auth', command: 'login' } as const;

/**
 * Ten failed tries per user and a hundred per address within fifteen minutes, counted in PostgreSQL, so that a restart
 * or a second process forgets nothing and colleagues behind one address are not locked out by one of them.
 */
@Injectable()
export class LoginThrottle {
  constructor(
    private readonly transactor: Transactor,
    private readonly config: RuntimeConfig,
  ) {}

  /**
   * Counts the try as failed before the password is looked at, so that parallel tries cannot outrun the count: the
   * lock lets one try per user through at a time. Throws `identity.login_throttled`.
   */
  async countTry(email: string, ip: string): Promise<void> {
    const key = this.keyOf(email);
    await this.transactor.run(
      LOGIN,
      async (em) => {
        await em.query(`SELECT pg_advisory_xact_lock(hashtextextended(encode($1::bytea, 'hex'), 7))`, [key]);
        const { user, address } = await failures(em, key, ip);
        if (user >= TRIES_PER_USER || address >= TRIES_PER_ADDRESS) throw new LoginThrottled(WINDOW_MINUTES);
        await em.query('INSERT INTO app.login_attempt (email_hash, ip, success) VALUES ($1, $2, false)', [
          key,
          ip,
        ]);
      },
      AS_LOGIN,
    );
  }

  /** Inside the caller's transaction: the user's failed tries are forgotten, old rows go. */
  async forget(em: EntityManager, email: string, ip: string): Promise<void> {
    const key = this.keyOf(email);
    await em.query(
      `DELETE FROM app.login_attempt WHERE (email_hash = $1 AND NOT success) OR at < now() - interval '1 day'`,
      [key],
    );
    await em.query('INSERT INTO app.login_attempt (email_hash, ip, success) VALUES ($1, $2, true)', [
      key,
      ip,
    ]);
  }

  private keyOf(email: string): Buffer {
    return createHmac('sha256', this.config.sessionSecret).update(`login-attempt:${email}`).digest();
  }
}

async function failures(
  em: EntityManager,
  key: Buffer,
  ip: string,
): Promise<{ user: number; address: number }> {
  const rows: { user: number; address: number }[] = await em.query(
    `SELECT count(*) FILTER (WHERE email_hash = $1)::int AS "user", count(*) FILTER (WHERE ip = $2)::int AS "address"
       FROM app.login_attempt
      WHERE NOT success AND at > now() - make_interval(mins => $3) AND (email_hash = $1 OR ip = $2)`,
    [key, ip, WINDOW_MINUTES],
  );
  return rows[0] ?? { user: 0, address: 0 };
}
