import { Injectable } from '@nestjs/common';
import { RuntimeConfig, Transactor, systemActor } from '../../shared/index.js';
import { PasswordHasher } from '../login/password-hasher.js';
import { DEMO_PASSWORD, DEMO_USERS, type DemoUser } from './demo-users.js';

/** The people of the demo; never in production. */
@Injectable()
export class DemoUsersService {
  constructor(
    private readonly transactor: Transactor,
    private readonly hasher: PasswordHasher,
    private readonly config: RuntimeConfig,
  ) {}

  /** The demo users who can log in, to be offered to whoever looks around; none outside demo mode. */
  async listDemoUsers(): Promise<readonly DemoUser[]> {
    if (!this.config.isDemo) return [];
    return this.transactor.read(
      systemActor('demo'),
      async (em) => {
        const emails: { email: string }[] = await em.query(
          'SELECT email FROM app.app_user WHERE email = ANY($1) AND disabled_at IS NULL',
          [DEMO_USERS.map((user) => user.email)],
        );
        return DEMO_USERS.filter((user) => emails.some(({ email }) => email === user.email));
      },
      { role: 'r_admin' },
    );
  }

  /**
   * Adds the demo users that are missing and returns how many; with `onlyWhenNobody` none where any person has a login.
   * Outside demo mode it does nothing.
   */
  async ensureDemoUsers({ onlyWhenNobody = false } = {}): Promise<number> {
    if (!this.config.isDemo) return 0;
    const hash = await this.hasher.hash(DEMO_PASSWORD);
    return this.transactor.run(
      systemActor('demo'),
      async (em) => {
        const people = DEMO_USERS.map((user) => [
          user.email,
          user.displayName,
          user.role,
          user.municipalityCode ?? '',
        ]);
        const added: unknown[] = await em.query(
          `INSERT INTO app.app_user (email, display_name, role, municipality_code, password_hash)
           SELECT p->>0, p->>1, p->>2, nullif(p->>3, ''), $2 FROM jsonb_array_elements($1::jsonb) p
           WHERE NOT $3 OR NOT EXISTS (SELECT 1 FROM app.app_user)
               ON CONFLICT (email) DO NOTHING RETURNING id`,
          [JSON.stringify(people), hash, onlyWhenNobody],
        );
        return added.length;
      },
      { role: 'r_admin', command: 'demo' },
    );
  }
}
