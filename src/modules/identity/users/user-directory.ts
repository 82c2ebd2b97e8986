import { Injectable } from '@nestjs/common';
import { Transactor, systemActor, type Role } from '../../shared/index.js';
import type { SessionUser } from '../session-user.js';

interface UserRow {
  readonly id: number;
  readonly email: string;
  readonly display_name: string;
  readonly role: Role;
  readonly municipality_code: string | null;
  readonly municipality_name: string | null;
  readonly password_hash: string;
  readonly password_set_at: Date;
}

const SELECT = `SELECT u.id, u.email, u.display_name, u.role, u.municipality_code, m.name AS municipality_name, u.password_hash, u.password_set_at
                  FROM app.app_user u LEFT JOIN app.municipality m ON m.code = u.municipality_code WHERE u.disabled_at IS NULL`;
/** The session's time is the application's, the password's the database's. */
const CLOCK_SKEW_MS = 2_000;
const DIRECTORY = systemActor('session');

/** Finds people who may log in; disabled ones are not found. Reads as the login role, which sees no business data. */
@Injectable()
export class UserDirectory {
  constructor(private readonly transactor: Transactor) {}

  /** Null also when the password was set after the login (`since`): a new password ends every session of its owner. */
  async findSessionUser(id: number, since: Date): Promise<SessionUser | null> {
    const row = await this.findRow(`${SELECT} AND u.id = $1`, id);
    return row && row.password_set_at.getTime() <= since.getTime() + CLOCK_SKEW_MS
      ? toSessionUser(row)
      : null;
  }

  /** The user that a bearer token stands for. */
  async findMachine(id: number): Promise<SessionUser | null> {
    const row = await this.findRow(`${SELECT} AND u.is_machine AND u.id = $1`, id);
    return row ? toSessionUser(row) : null;
  }

  async findByEmail(email: string): Promise<SessionUser | null> {
    return (await this.findForLogin(email.trim().toLowerCase()))?.user ?? null;
  }

  async findForLogin(email: string): Promise<{ user: SessionUser; passwordHash: string } | null> {
    const row = await this.findRow(`${SELECT} AND NOT u.is_machine AND u.email = $1`, email);
    return row ? { user: toSessionUser(row), passwordHash: row.password_hash } : null;
  }

  private async findRow(sql: string, value: unknown): Promise<UserRow | undefined> {
    const rows = await this.transactor.read<UserRow[]>(DIRECTORY, (em) => em.query(sql, [value]), {
      role: 'r_auth',
    });
    return rows[0];
  }
}

function toSessionUser(row: UserRow): SessionUser {
  return {
    id: row.id,
    displayName: row.display_name,
    email: row.email,
    role: row.role,
    municipalityCode: row.municipality_code,
    municipalityName: row.municipality_name,
  };
}
