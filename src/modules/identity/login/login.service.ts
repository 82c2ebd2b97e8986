import { Injectable } from '@nestjs/common';
import { Transactor, systemActor } from '../../shared/index.js';
import { LoginRefused } from '../identity.errors.js';
import type { SessionUser } from '../session-user.js';
import { UserDirectory } from '../users/user-directory.js';
import { LoginThrottle } from './login-throttle.js';
import { PasswordHasher } from './password-hasher.js';

const MAX_EMAIL = 254;
const MAX_PASSWORD = 200;

/** Local accounts, for demo and test (reliability.md 6.1). */
@Injectable()
export class LoginService {
  constructor(
    private readonly throttle: LoginThrottle,
    private readonly hasher: PasswordHasher,
    private readonly users: UserDirectory,
    private readonly transactor: Transactor,
  ) {}

  /**
   * The person behind e-mail and password. Throws `identity.login_refused`, the same for an unknown user, a wrong
   * password and a disabled user, `identity.login_throttled` or `identity.login_busy`. A success stands in the audit trail.
   */
  async login(emailAsTyped: string, password: string, ip: string): Promise<SessionUser> {
    const email = emailAsTyped.trim().toLowerCase();
    if (email === '' || email.length > MAX_EMAIL || password === '' || password.length > MAX_PASSWORD)
      throw new LoginRefused();
    await this.throttle.countTry(email, ip);
    const found = await this.users.findForLogin(email);
    const matched = await this.hasher.matches(found?.passwordHash ?? null, password);
    if (!found || !matched) throw new LoginRefused();
    await this.transactor.run(
      systemActor(found.user.displayName),
      async (em) => {
        await this.throttle.forget(em, email, ip);
        await em.query(`SELECT app.audit_note('000', 'app_user', $1, '{"operation":"LOGIN"}')`, [
          found.user.id,
        ]);
      },
      { role: 'r_auth', command: 'login' },
    );
    return found.user;
  }
}
