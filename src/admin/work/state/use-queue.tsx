import { useCallback, useEffect, useRef, useState } from 'react';
import { newKey } from '../../kit/components/send-command.js';
import { held, idOf, type Desk, type DeskAction } from './desk.js';
import type { Drafts } from './drafts.js';
import { filtersOf, taskOf, type QueueFilters } from './filters.js';
import { layBack } from './lay-aside.js';
import type { QueuedTask } from './queued-task.js';
import { ask, type Answer } from './work-api.js';

/** On the screen, and three fetched ahead. */
const IN_HAND = 4;

/** A colleague's tasks are not leased: what was shown of them is not asked for again, as far as a request may name it. */
const MOST_SEEN = 40;

/** A fetch that failed; the page offers to ask again. */
export type Failure = Exclude<Answer<never>, { kind: 'ok' }>;

interface Queue {
  readonly desk: Desk;
  /** The desk as it is when an answer comes. */
  readonly latest: React.RefObject<Desk>;
  readonly dispatch: (action: DeskAction) => void;
  readonly query: URLSearchParams;
  readonly drafts: Drafts;
  /** Tasks whose decisions are not answered yet. */
  readonly onTheirWay: () => readonly number[];
}

interface NextTasks {
  readonly tasks: readonly QueuedTask[];
  readonly left: number;
}

/** The task of a bookmark, or of a page that is loaded again: leased once more, or shown with whose it is by now. */
async function takeUp(taskId: number): Promise<Answer<QueuedTask>> {
  const leased = await ask<QueuedTask>(`work-queue/tasks/${taskId}/lease`, { body: {}, key: newKey() });
  return leased.kind === 'refused' ? ask<QueuedTask>(`work-queue/tasks/${taskId}`) : leased;
}

/** Keeps enough tasks in hand. Another filter begins anew; an answer to the one before is not taken. */
export function useQueue({ desk, latest, dispatch, query, drafts, onTheirWay }: Queue): {
  failure: Failure | null;
  fetchAgain: () => void;
} {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  const round = useRef(0);
  const seen = useRef<number[]>([]);
  const filters = JSON.stringify(filtersOf(query));
  const firstQuery = useRef(query);

  const fetchMore = useCallback(
    async (asked: number, except: readonly number[]): Promise<void> => {
      const mine = round.current;
      setBusy(true);
      const asking = JSON.parse(filters) as QueueFilters;
      const body = { count: asked, filters: asking, except: [...new Set([...except, ...seen.current])] };
      const answer = await ask<NextTasks>('work-queue/next', { body, key: newKey() });
      if (mine !== round.current) return;
      setBusy(false);
      if (answer.kind !== 'ok') return setFailure(answer);
      setFailure(null);
      if (typeof asking.assignee === 'number')
        seen.current = [...seen.current, ...answer.body.tasks.map(({ task }) => task.id)].slice(-MOST_SEEN);
      const tasks = answer.body.tasks.map((one) => held(one, drafts.of(one.task.id) ?? undefined));
      dispatch({ kind: 'fetched', tasks, left: answer.body.left, asked });
    },
    [filters, dispatch, drafts],
  );

  useEffect(() => {
    round.current += 1;
    const mine = round.current;
    seen.current = [];
    setFailure(null);
    const isFirst = mine === 1;
    const first = isFirst ? (taskOf(firstQuery.current) ?? drafts.latest()) : null;
    setBusy(true);
    void (async () => {
      // The queue never hands out what somebody has in hand, the asker included.
      if (!isFirst) await Promise.all((latest.current?.tasks ?? []).map((one) => layBack(idOf(one))));
      const found = first === null ? null : await takeUp(first);
      if (mine !== round.current) return;
      dispatch({ kind: 'reset' });
      if (found?.kind === 'ok')
        dispatch({ kind: 'opened', held: held(found.body, drafts.of(found.body.task.id) ?? undefined) });
      setBusy(false);
    })();
  }, [filters, dispatch, drafts, latest]);

  useEffect(() => {
    const asked = IN_HAND - desk.tasks.length;
    if (isBusy || failure || desk.isExhausted || asked <= 0) return;
    const except = [...desk.tasks.map(idOf), ...onTheirWay()];
    void fetchMore(asked, except);
  }, [desk, isBusy, failure, fetchMore, onTheirWay]);

  const fetchAgain = useCallback(() => {
    seen.current = [];
    setFailure(null);
    dispatch({ kind: 'more' });
  }, [dispatch]);
  useEffect(() => {
    if (failure === null || failure.kind === 'refused') return undefined;
    window.addEventListener('online', fetchAgain);
    window.addEventListener('focus', fetchAgain);
    return () => {
      window.removeEventListener('online', fetchAgain);
      window.removeEventListener('focus', fetchAgain);
    };
  }, [failure, fetchAgain]);
  return { failure, fetchAgain };
}
