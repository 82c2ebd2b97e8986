import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type { KyAnswer, KyMessage, OpenOrLink } from '../modules/cases/index.js';

/** What KY did for one key, and whether it still stands. */
export interface KyEffect {
  readonly key: string;
  readonly municipality: string;
  readonly accountNo: string;
  readonly outcome: 'CREATED' | 'LINKED';
  readonly caseNo: string;
  readonly isTakenBack: boolean;
}

type Entry = Omit<KyEffect, 'isTakenBack'> | { readonly key: string; readonly takenBack: true };

/**
 * KY's own books: every key is done once, whatever comes how often. What is taken back before it was done is never done.
 * With a file the books outlive the process: an entry is on the disk before it is answered.
 */
export class KyEffects {
  private readonly byKey = new Map<string, KyEffect>();
  private readonly takenBack = new Set<string>();

  constructor(private readonly file: string | null = null) {
    if (file === null || !existsSync(file)) return;
    for (const line of readFileSync(file, 'utf8').split('\n'))
      if (line !== '') this.enter(JSON.parse(line) as Entry);
  }

  /** Does what is ordered, or finds that it was done; the answer is the same every time. */
  carryOut(message: KyMessage): KyAnswer {
    const { key } = message;
    if (message.kind === 'TAKE_BACK') {
      if (!this.takenBack.has(message.order.takesBack))
        this.write({ key: message.order.takesBack, takenBack: true });
      return { key, outcome: 'TAKEN_BACK' };
    }
    if (this.takenBack.has(key)) return { key, outcome: 'REFUSED', reason: 'TAKEN_BACK' };
    if (!this.byKey.has(key)) this.write(effectOf(key, message.order));
    const done = this.byKey.get(key);
    return done
      ? { key, outcome: done.outcome, caseNo: done.caseNo }
      : { key, outcome: 'REFUSED', reason: 'NOT_DONE' };
  }

  list(): readonly KyEffect[] {
    return [...this.byKey.values()];
  }

  private write(entry: Entry): void {
    if (this.file !== null) appendFileSync(this.file, `${JSON.stringify(entry)}\n`);
    this.enter(entry);
  }

  private enter(entry: Entry): void {
    if (!('takenBack' in entry)) {
      this.byKey.set(entry.key, { ...entry, isTakenBack: false });
      return;
    }
    this.takenBack.add(entry.key);
    const done = this.byKey.get(entry.key);
    if (done) this.byKey.set(entry.key, { ...done, isTakenBack: true });
  }
}

/** A new case's number follows from the key, so that no two orders get the same one. */
function effectOf(key: string, { municipality, accountNo, step }: OpenOrLink): Entry {
  const of = { key, municipality, accountNo };
  return step.kind === 'LINK'
    ? { ...of, outcome: 'LINKED', caseNo: step.caseNo }
    : { ...of, outcome: 'CREATED', caseNo: `KY-${municipality}-${key.slice(0, 13).replace('-', '')}` };
}
