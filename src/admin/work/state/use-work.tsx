import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { newKey } from '../../kit/components/send-command.js';
import type { Decision } from '../../matching/components/decision.js';
import { EMPTY_DESK, held, idOf, nextDesk, type Desk, type Held } from './desk.js';
import { Drafts } from './drafts.js';
import { Outbox, type Letter, type OutboxState } from './outbox.js';
import type { QueuedTask } from './queued-task.js';
import { bodyOf } from './readiness.js';
import type { Said } from './said.js';
import { useLeases } from './use-leases.js';
import { useQueue, type Failure } from './use-queue.js';
import { whatChanged } from './what-changed.js';
import { ask, type Answer } from './work-api.js';

export interface Work {
  readonly desk: Desk;
  readonly failure: Failure | null;
  readonly outbox: { readonly state: OutboxState; readonly count: number };
  /** Rises with every decision that was carried out. */
  readonly settled: number;
  /** The link of the last decision, when it was for a grant: it may fit other tasks, too. */
  readonly linked: number | null;
  readonly change: (decision: Decision) => void;
  readonly decide: (current: Held) => void;
  /** The task leaves the screen; it was laid aside by a command of its own. */
  readonly next: (taskId: number) => void;
  readonly open: (queued: QueuedTask) => void;
  readonly reload: (taskId: number) => Promise<void>;
  readonly forward: (taskId: number) => void;
  readonly fetchAgain: () => void;
  readonly retry: () => void;
}

/** One for the whole visit: decisions go on being sent while another page of the panel is open. */
const outbox = new Outbox(window.sessionStorage, ask);

const onTheirWay = (): number[] => outbox.waiting.map(({ taskId }) => taskId);

interface Options {
  readonly userId: number;
  readonly query: URLSearchParams;
  readonly say: (said: Said) => void;
}

/** The queue in the browser: tasks fetched ahead, decisions sent in the background, refusals brought back. */
export function useWork({ userId, query, say }: Options): Work {
  const [desk, dispatch] = useReducer(nextDesk, EMPTY_DESK);
  const [state, setState] = useState<OutboxState>(outbox.state);
  const [settled, countSettled] = useReducer((count: number) => count + 1, 0);
  const [linked, setLinked] = useState<number | null>(null);
  const drafts = useMemo(() => new Drafts(window.sessionStorage, userId), [userId]);
  const sent = useRef(new Map<number, QueuedTask>());
  const latest = useRef(desk);
  latest.current = desk;

  const { failure, fetchAgain } = useQueue({ desk, latest, dispatch, query, drafts, onTheirWay });
  useLeases(latest, dispatch, say);

  const reload = useCallback(async (taskId: number): Promise<void> => {
    const answer = await ask<QueuedTask>(`work-queue/tasks/${taskId}`);
    if (answer.kind === 'ok') dispatch({ kind: 'refreshed', queued: answer.body });
  }, []);

  const settle = useCallback(
    async (letter: Letter, answer: Answer<unknown>): Promise<void> => {
      const before = sent.current.get(letter.taskId);
      sent.current.delete(letter.taskId);
      if (answer.kind === 'ok') {
        drafts.drop(letter.taskId);
        countSettled();
        setLinked(linkOf(letter, answer.body));
        say(saidOf(letter, answer.body));
        for (const other of latest.current.tasks)
          if (other.queued.view.account.debtorId === letter.debtorId) void reload(idOf(other));
        return;
      }
      if (answer.kind !== 'refused') return;
      drafts.keep(letter.taskId, letter.decision);
      const fresh = await ask<QueuedTask>(`work-queue/tasks/${letter.taskId}`);
      const now = fresh.kind === 'ok' ? fresh.body : before;
      if (!now) return;
      const changes = before && fresh.kind === 'ok' ? whatChanged(before, now) : [];
      const back: Held = { ...held(now, letter.decision), refusal: answer.refusal, changes };
      dispatch({ kind: 'returned', held: back });
      say({ key: 'work.said.returned', values: { accountNo: letter.accountNo } });
    },
    [drafts, reload, say],
  );

  useEffect(() => {
    const stop = outbox.listen(setState, (letter, answer) => void settle(letter, answer));
    outbox.restore(userId);
    const retry = (): void => outbox.retry();
    window.addEventListener('online', retry);
    window.addEventListener('focus', retry);
    return () => {
      stop();
      window.removeEventListener('online', retry);
      window.removeEventListener('focus', retry);
    };
  }, [settle, userId]);

  const decide = useCallback(
    ({ queued, decision }: Held): void => {
      const { task, view } = queued;
      sent.current.set(task.id, queued);
      outbox.add({
        userId,
        taskId: task.id,
        accountNo: view.account.accountNo,
        debtorId: view.account.debtorId,
        address: `tasks/${task.id}/${decision.isNone ? 'no-direct-grant' : 'match-to-grant'}`,
        body: bodyOf(decision, view, task.version),
        key: newKey(),
        decision,
      });
      dispatch({ kind: 'gone', taskId: task.id });
    },
    [userId],
  );

  return {
    desk,
    failure,
    outbox: { state, count: outbox.count },
    settled,
    linked,
    change: (decision) => {
      const current = latest.current.tasks[0];
      if (current) drafts.keep(idOf(current), decision);
      dispatch({ kind: 'changed', decision });
    },
    decide,
    next: (taskId) => {
      drafts.drop(taskId);
      dispatch({ kind: 'gone', taskId });
    },
    open: (queued) =>
      dispatch({ kind: 'opened', held: held(queued, drafts.of(queued.task.id) ?? undefined) }),
    reload,
    forward: (taskId) => dispatch({ kind: 'forward', taskId }),
    fetchAgain,
    retry: () => {
      outbox.retry();
      if (failure) fetchAgain();
    },
  };
}

interface Told {
  readonly linkId?: number | null;
  readonly outcome?: string;
  readonly caseNo?: string | null;
}

function linkOf({ decision }: Letter, body: unknown): number | null {
  return decision.isNone ? null : (((body ?? {}) as Told).linkId ?? null);
}

function saidOf({ accountNo }: Letter, body: unknown): Said {
  const { outcome = 'LINKED', caseNo = null } = (body ?? {}) as Told;
  return { key: `work.said.${outcome}`, values: { accountNo, caseNo } };
}
