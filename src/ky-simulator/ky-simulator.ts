import { Injectable } from '@nestjs/common';
import type { KyAnswer, KyMessage } from '../modules/cases/index.js';
import { AnswerFeed } from './answer-feed.js';
import { WELL_BEHAVED, drawBehaviour, type Behaviour, type Weights } from './behaviour.js';
import { KyEffects } from './ky-effects.js';

export interface SimulatorOptions {
  readonly secret: string;
  readonly weights?: Weights;
  readonly seed?: string;
  /** How long a delayed answer takes. */
  readonly delayMs?: number;
  /** After how long a late answer is told: by then it was asked for again. */
  readonly lateMs?: number;
  readonly file?: string | null;
}

/** What the caller hears of one try; DROP: the connection ends without a word. */
export type Reaction =
  | { readonly kind: 'ANSWER'; readonly answer: KyAnswer; readonly afterMs: number; readonly signed: boolean }
  | { readonly kind: 'ACCEPTED' }
  | { readonly kind: 'ERROR' }
  | { readonly kind: 'DROP' };

/** A KY that does what it is ordered, once per key, and answers as well or as badly as it is told to. */
@Injectable()
export class KySimulator {
  weights: Weights;
  /** Runs between an effect and its answer. */
  afterEffect: ((message: KyMessage) => void) | null = null;
  readonly effects: KyEffects;
  readonly feed = new AnswerFeed();
  /** How often each behaviour was shown. */
  readonly shown = new Map<Behaviour, number>();
  private readonly tries = new Map<string, number>();

  constructor(readonly options: SimulatorOptions) {
    this.weights = options.weights ?? WELL_BEHAVED;
    this.effects = new KyEffects(options.file ?? null);
  }

  react(message: KyMessage): Reaction {
    const nth = (this.tries.get(message.key) ?? 0) + 1;
    this.tries.set(message.key, nth);
    const behaviour = drawBehaviour(this.weights, this.options.seed ?? '', message.key, nth);
    this.shown.set(behaviour, (this.shown.get(behaviour) ?? 0) + 1);
    return this.behave(behaviour, message);
  }

  private behave(behaviour: Behaviour, message: KyMessage): Reaction {
    const { delayMs = 20, lateMs = 2_000 } = this.options;
    switch (behaviour) {
      case 'at-once':
        return this.answer(message, 0);
      case 'delayed':
        return this.answer(message, delayMs);
      case 'unsigned':
        return { ...this.answer(message, 0), signed: false };
      case 'accepted':
        return this.accept(message, (answer) => this.feed.tell(answer));
      case 'twice':
        return this.accept(message, (answer) => {
          this.feed.tell(answer);
          this.feed.tell(answer);
        });
      case 'out-of-order':
        return this.accept(message, (answer) => this.feed.tellOutOfOrder(answer));
      case 'late':
        return this.accept(message, (answer) => setTimeout(() => this.feed.tell(answer), lateMs).unref());
      case 'never':
        return this.accept(message, () => undefined);
      case 'error-before':
        return { kind: 'ERROR' };
      case 'drop-before':
        return { kind: 'DROP' };
      case 'error-after':
        this.carryOut(message);
        return { kind: 'ERROR' };
      case 'drop-after':
        this.carryOut(message);
        return { kind: 'DROP' };
      case 'refuse': {
        const answer = { key: message.key, outcome: 'REFUSED', reason: 'SIMULATED' } as const;
        return message.kind === 'TAKE_BACK'
          ? this.answer(message, 0)
          : { kind: 'ANSWER', answer, afterMs: 0, signed: true };
      }
    }
  }

  private answer(message: KyMessage, afterMs: number): Reaction & { kind: 'ANSWER' } {
    return { kind: 'ANSWER', answer: this.carryOut(message), afterMs, signed: true };
  }

  private accept(message: KyMessage, tell: (answer: KyAnswer) => void): Reaction {
    tell(this.carryOut(message));
    return { kind: 'ACCEPTED' };
  }

  private carryOut(message: KyMessage): KyAnswer {
    const answer = this.effects.carryOut(message);
    this.afterEffect?.(message);
    return answer;
  }
}
