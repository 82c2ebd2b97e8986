import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { LoginBusy } from '../identity.errors.js';

/** argon2id, OWASP's first choice; 19 MiB keeps twenty logins at once possible on two cores (reliability.md 6.1). */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = 3;
const QUEUE = 50;

/** Hashes and checks passwords, at most three at a time. */
@Injectable()
export class PasswordHasher {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private dummyHash: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, PARAMETERS));
  }

  /** Checks against the stored hash; without one it takes the same time and says no, so that nobody learns who exists. */
  async matches(storedHash: string | null, password: string): Promise<boolean> {
    this.dummyHash ??= hash('nobody has this password', PARAMETERS);
    const against = storedHash ?? (await this.dummyHash);
    const matched = await this.inTurn(() => verify(against, password));
    return matched && storedHash !== null;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= QUEUE) throw new LoginBusy();
      await new Promise<void>((resume) => this.waiting.push(resume));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
