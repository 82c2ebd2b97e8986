import type { Decision } from '../../matching/components/decision.js';
import type { Store } from './outbox.js';

const NAME = 'tk-work-drafts';

interface Kept {
  readonly userId: number;
  readonly drafts: Readonly<Record<string, Decision>>;
}

/** What was filled in and not sent; it ends with the browser's session, and with another person's login. */
export class Drafts {
  constructor(
    private readonly store: Store,
    private readonly userId: number,
  ) {}

  of(taskId: number): Decision | null {
    return this.read()[taskId] ?? null;
  }

  /** The task that was begun last and not sent; null when there is none. */
  latest(): number | null {
    const last = Object.keys(this.read()).at(-1);
    return last === undefined ? null : Number(last);
  }

  keep(taskId: number, decision: Decision): void {
    const { [taskId]: _before, ...others } = this.read();
    this.write({ ...others, [taskId]: decision });
  }

  drop(taskId: number): void {
    const { [taskId]: _gone, ...others } = this.read();
    this.write(others);
  }

  private read(): Readonly<Record<string, Decision>> {
    try {
      const kept = JSON.parse(this.store.getItem(NAME) ?? 'null') as Kept | null;
      return kept?.userId === this.userId ? kept.drafts : {};
    } catch {
      return {};
    }
  }

  private write(drafts: Readonly<Record<string, Decision>>): void {
    if (Object.keys(drafts).length === 0) this.store.removeItem(NAME);
    else this.store.setItem(NAME, JSON.stringify({ userId: this.userId, drafts } satisfies Kept));
  }
}
