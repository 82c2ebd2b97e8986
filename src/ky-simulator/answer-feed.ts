import { randomUUID } from 'node:crypto';
import type { KyAnswer, KyFeed } from '../modules/cases/index.js';

const PAGE = 200;

/** What was answered later, in the order in which it is told. */
export class AnswerFeed {
  private readonly feed = randomUUID();
  private readonly told: KyAnswer[] = [];
  /** Told when two others have overtaken it. */
  private readonly heldBack: { readonly answer: KyAnswer; overtakenBy: number }[] = [];

  tell(answer: KyAnswer): void {
    this.told.push(answer);
    for (const held of this.heldBack) held.overtakenBy += 1;
    const [first] = this.heldBack;
    if (!first || first.overtakenBy < 2) return;
    this.heldBack.shift();
    this.told.push(first.answer);
  }

  tellOutOfOrder(answer: KyAnswer): void {
    this.heldBack.push({ answer, overtakenBy: 0 });
  }

  /** Another feed than this one is read from its beginning. */
  after(feed: string | null, position: number): KyFeed {
    const from = feed === this.feed ? position : 0;
    const answers = this.told.slice(from, from + PAGE);
    return { feed: this.feed, position: from + answers.length, answers };
  }
}
