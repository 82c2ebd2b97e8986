import { describe, expect, it } from '@jest/globals';
import { EMPTY_DECISION } from '../../matching/components/decision.js';
import { EMPTY_DESK, held, idOf, nextDesk, type Desk } from './desk.js';
import { filtersOf, taskOf, withFilter } from './filters.js';
import { Outbox, type Letter, type Store } from './outbox.js';
import type { QueuedTask } from './queued-task.js';
import type { Answer } from './work-api.js';
import { whatChanged } from './what-changed.js';

const VIEW = {
  account: { balanceOere: 100 },
  claims: [],
  candidates: [{ grant: { grantNo: 'B-1' }, score: 60, kyPreview: null }],
  citizenCases: [],
  pendingPostings: { count: 0, oere: 0 },
};

function queued(id: number, view: object = {}): QueuedTask {
  return { task: { id, status: 'IN_PROGRESS' }, view: { ...VIEW, ...view } } as unknown as QueuedTask;
}

function deskOf(...ids: number[]): Desk {
  return nextDesk(EMPTY_DESK, {
    kind: 'fetched',
    tasks: ids.map((id) => held(queued(id))),
    left: 9,
    asked: ids.length,
  });
}

const idsOf = (desk: Desk): number[] => desk.tasks.map(idOf);

describe('nextDesk', () => {
  it('shows the next task at once when one is decided, and counts it off', () => {
    const desk = nextDesk(deskOf(1, 2, 3), { kind: 'gone', taskId: 1 });
    expect([idsOf(desk), desk.left]).toEqual([[2, 3], 8]);
  });

  it('knows that the queue is empty when it gives fewer than asked for, and adds none twice', () => {
    const more = { kind: 'fetched', tasks: [held(queued(2)), held(queued(3))], left: 3, asked: 3 } as const;
    const desk = nextDesk(deskOf(1, 2), more);
    expect([idsOf(desk), desk.isExhausted]).toEqual([[1, 2, 3], true]);
  });

  it('brings a refused task back to the screen where nothing else is begun', () => {
    const back = { ...held(queued(1)), decision: { ...EMPTY_DECISION, note: 'kladde' } };
    const desk = nextDesk(deskOf(2, 3), { kind: 'returned', held: back });
    expect([idsOf(desk), desk.tasks[0]?.decision.note, desk.left]).toEqual([[1, 2, 3], 'kladde', 10]);
  });

  it('lets a begun task be finished first, and goes to the other when told to', () => {
    const begun = nextDesk(deskOf(2, 3), { kind: 'changed', decision: { ...EMPTY_DECISION, grantId: 7 } });
    const desk = nextDesk(begun, { kind: 'returned', held: held(queued(1)) });
    expect(idsOf(desk)).toEqual([2, 1, 3]);
    expect(idsOf(nextDesk(desk, { kind: 'forward', taskId: 1 }))).toEqual([1, 2, 3]);
  });
});

describe('whatChanged', () => {
  it('names each difference', () => {
    const now = queued(1, {
      account: { balanceOere: 250 },
      candidates: [
        { grant: { grantNo: 'B-1' }, score: 45, kyPreview: null },
        { grant: null, score: 10, kyPreview: null },
      ],
    });
    expect(whatChanged(queued(1), now).map(({ code }) => code)).toEqual(['balance', 'score', 'newGrant']);
    expect(whatChanged(now, queued(1)).map(({ code }) => code)).toEqual(['balance', 'score', 'goneGrant']);
  });

  it('says so when nothing is different', () => {
    expect(whatChanged(queued(1), queued(1)).map(({ code }) => code)).toEqual(['nothing']);
  });
});

describe('the address of the work screen', () => {
  it('is read as filter and task, and what makes no sense is left out', () => {
    const query = new URLSearchParams('reason=R-01&min=500&max=x&assignee=me&task=12');
    expect(filtersOf(query)).toEqual({ reason: 'R-01', minOere: 50_000, assignee: 'me' });
    expect(taskOf(query)).toBe(12);
    expect(taskOf(new URLSearchParams('task=-1'))).toBeNull();
  });

  it('forgets the task with another filter', () => {
    expect(withFilter(new URLSearchParams('reason=R-01&task=12'), 'reason', '').toString()).toBe('');
  });
});

describe('Outbox', () => {
  const LETTER: Letter = {
    userId: 5,
    taskId: 1,
    accountNo: '5001',
    debtorId: 3,
    address: 'tasks/1/match-to-grant',
    body: { grantId: 7 },
    key: 'key-1',
    decision: EMPTY_DECISION,
  };
  const OK: Answer<unknown> = { kind: 'ok', body: {} };

  function outboxWith(answers: Answer<unknown>[], kept: Map<string, string> = new Map()) {
    const store: Store = {
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, value) => void kept.set(name, value),
      removeItem: (name) => void kept.delete(name),
    };
    const keys: string[] = [];
    const states: string[] = [];
    const settled: string[] = [];
    const send = (_address: string, { key }: { key: string }): Promise<Answer<unknown>> => {
      keys.push(key);
      return Promise.resolve(answers.shift() ?? OK);
    };
    const outbox = new Outbox(store, send, 0);
    const isEmpty = new Promise<void>((resolve) => {
      outbox.listen(
        (state) => {
          states.push(state);
          if (state === 'empty' && settled.length > 0) resolve();
        },
        (letter) => void settled.push(letter.key),
      );
    });
    return { outbox, keys, states, settled, kept, isEmpty };
  }

  it('sends a decision again with the same key until somebody answers', async () => {
    const { outbox, keys, settled, kept, isEmpty } = outboxWith([
      { kind: 'unreachable' },
      { kind: 'unreachable' },
    ]);
    outbox.add(LETTER);
    expect(kept.size).toBe(1);
    await isEmpty;
    expect([keys, settled, kept.size]).toEqual([['key-1', 'key-1', 'key-1'], ['key-1'], 0]);
  });

  it('keeps a decision while nobody is logged in, and sends it in order after that', async () => {
    const { outbox, keys, states, kept, isEmpty } = outboxWith([{ kind: 'loggedOut' }]);
    outbox.add(LETTER);
    outbox.add({ ...LETTER, key: 'key-2' });
    await Promise.resolve();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect([outbox.state, outbox.count, kept.size]).toEqual(['loggedOut', 2, 1]);
    outbox.retry();
    await isEmpty;
    expect(keys).toEqual(['key-1', 'key-1', 'key-2']);
    expect(states).toContain('loggedOut');
  });

  it('finds after a reload what was not sent, and throws away what another person left', async () => {
    const kept = new Map([
      ['tk-work-outbox', JSON.stringify([LETTER, { ...LETTER, userId: 6, key: 'key-2' }])],
    ]);
    const { outbox, keys, isEmpty } = outboxWith([], kept);
    outbox.restore(5);
    await isEmpty;
    expect([keys, kept.size]).toEqual([['key-1'], 0]);
  });
});
