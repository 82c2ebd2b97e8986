import type { Decision } from '../../matching/components/decision.js';
import type { Answer, Sent } from './work-api.js';

/** A decision on its way. What it says stays here until the server has answered it. */
export interface Letter {
  readonly userId: number;
  readonly taskId: number;
  readonly accountNo: string;
  readonly debtorId: number;
  readonly address: string;
  readonly body: object;
  readonly key: string;
  readonly decision: Decision;
}

export type OutboxState = 'empty' | 'sending' | 'unreachable' | 'loggedOut';

/** The part of a browser's storage that is used; it ends with the browser's session. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

type Send = (address: string, sent: Sent) => Promise<Answer<unknown>>;
type Settled = (letter: Letter, answer: Answer<unknown>) => void;

const NAME = 'tk-work-outbox';
const LONGEST_WAIT_MS = 15_000;

/**
 * Sends decisions one after the other, in the order they were made: a case that the first one creates is there for the
 * second. A broken connection is tried again with the same key; an ended login waits until somebody has logged in.
 */
export class Outbox {
  private letters: Letter[] = [];
  private isRunning = false;
  /** Answers that came while nobody showed them. */
  private unseen: [Letter, Answer<unknown>][] = [];
  private wake: (() => void) | null = null;
  private listener: { readonly onState: (state: OutboxState) => void; readonly onSettled: Settled } | null =
    null;
  state: OutboxState = 'empty';

  constructor(
    private readonly store: Store,
    private readonly send: Send,
    private readonly firstWaitMs = 1_000,
  ) {}

  get count(): number {
    return this.letters.length;
  }

  get waiting(): readonly Letter[] {
    return this.letters;
  }

  /** Whoever shows the decisions; while nobody does, they are sent all the same, and answers wait. */
  listen(onState: (state: OutboxState) => void, onSettled: Settled): () => void {
    const listener = { onState, onSettled };
    this.listener = listener;
    const unseen = this.unseen;
    this.unseen = [];
    for (const [letter, answer] of unseen) onSettled(letter, answer);
    return () => {
      if (this.listener === listener) this.listener = null;
    };
  }

  /** What a reload or a new login found unsent; another person's is thrown away. */
  restore(userId: number): void {
    const kept = readLetters(this.store).filter((letter) => letter.userId === userId);
    const known = new Set(this.letters.map(({ key }) => key));
    this.letters = [
      ...this.letters.filter((letter) => letter.userId === userId),
      ...kept.filter(({ key }) => !known.has(key)),
    ];
    this.save();
    void this.run();
  }

  add(letter: Letter): void {
    this.letters = [...this.letters, letter];
    this.save();
    void this.run();
  }

  /** The connection or the login is back. */
  retry(): void {
    this.wake?.();
  }

  private async run(): Promise<void> {
    if (this.isRunning) return;
    this.isRunning = true;
    let tries = 0;
    while (this.letters[0]) {
      const letter = this.letters[0];
      if (tries === 0) this.show('sending');
      const answer = await this.send(letter.address, { body: letter.body, key: letter.key });
      if (answer.kind === 'ok' || answer.kind === 'refused') {
        tries = 0;
        this.letters = this.letters.filter(({ key }) => key !== letter.key);
        this.save();
        this.settle(letter, answer);
        continue;
      }
      this.show(answer.kind);
      tries += 1;
      await this.pause(answer.kind === 'loggedOut' ? null : this.firstWaitMs * 2 ** (tries - 1));
    }
    this.isRunning = false;
    if (this.letters.length === 0) this.show('empty');
  }

  /** Until the time is over or somebody knows better; without a time until somebody does. */
  private pause(ms: number | null): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms === null ? null : setTimeout(resolve, Math.min(ms, LONGEST_WAIT_MS));
      this.wake = () => {
        if (timer !== null) clearTimeout(timer);
        resolve();
      };
    });
  }

  private settle(letter: Letter, answer: Answer<unknown>): void {
    if (this.listener) this.listener.onSettled(letter, answer);
    else this.unseen.push([letter, answer]);
  }

  private show(state: OutboxState): void {
    this.state = state;
    this.listener?.onState(state);
  }

  private save(): void {
    if (this.letters.length === 0) this.store.removeItem(NAME);
    else this.store.setItem(NAME, JSON.stringify(this.letters));
  }
}

function readLetters(store: Store): Letter[] {
  try {
    const kept: unknown = JSON.parse(store.getItem(NAME) ?? '[]');
    return Array.isArray(kept) ? (kept as Letter[]) : [];
  } catch {
    return [];
  }
}
