import { Injectable } from '@nestjs/common';
import { Clock, Transactor, systemActor } from '../../shared/index.js';
import { TokenRefused } from '../identity.errors.js';
import type { SessionUser } from '../session-user.js';
import { UserDirectory } from '../users/user-directory.js';
import { isToken, tokenDigest } from './token-text.js';

const CHECK = systemActor('token');
const AS_LOGIN = { role: 'r_auth', command: 'token' } as const;

/** Whose token it is, read again for each request: one that was revoked a moment ago is refused. */
@Injectable()
export class TokenDirectory {
  constructor(
    private readonly transactor: Transactor,
    private readonly users: UserDirectory,
    private readonly clock: Clock,
  ) {}

  /**
   * The machine as the user that it is. Throws `identity.token_refused`, the same for an unknown, an expired and a revoked
   * token. The last use is kept to the minute, so that a busy machine writes seldom.
   */
  async getUser(token: string): Promise<SessionUser> {
    const userId = isToken(token) ? await this.findOwner(token) : null;
    const user = userId === null ? null : await this.users.findMachine(userId);
    if (!user) throw new TokenRefused();
    return user;
  }

  private async findOwner(token: string): Promise<number | null> {
    const now = this.clock.now();
    const found = await this.transactor.read<{ id: number; userId: number; isDue: boolean }[]>(
      CHECK,
      (em) =>
        em.query(
          `SELECT t.id, t.user_id AS "userId", coalesce(t.last_used_at < $2::timestamptz - interval '1 minute', true) AS "isDue"
             FROM app.api_token_digest d JOIN app.api_token t ON t.id = d.token_id
            WHERE d.sha256 = $1 AND t.revoked_at IS NULL AND t.expires_at > $2`,
          [tokenDigest(token), now],
        ),
      AS_LOGIN,
    );
    const [known] = found;
    if (known?.isDue) await this.markUsed(known.id, now);
    return known?.userId ?? null;
  }

  private markUsed(id: number, now: Date): Promise<unknown> {
    return this.transactor.run(
      CHECK,
      (em) => em.query('UPDATE app.api_token SET last_used_at = $2 WHERE id = $1', [id, now]),
      AS_LOGIN,
    );
  }
}
