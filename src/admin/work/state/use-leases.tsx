import { useEffect } from 'react';
import { newKey } from '../../kit/components/send-command.js';
import { idOf, isBegun, type Desk, type DeskAction } from './desk.js';
import { layBack } from './lay-aside.js';
import type { QueuedTask } from './queued-task.js';
import type { Said } from './said.js';
import { ask } from './work-api.js';

const HEARTBEAT_MS = 5 * 60_000;

interface Lost {
  readonly lost: readonly { readonly taskId: number; readonly owner: string | null }[];
}

/** Leases live while the page is open. When it is left, all are laid back but that of a task that is begun. */
export function useLeases(
  latest: React.RefObject<Desk>,
  dispatch: (action: DeskAction) => void,
  say: (said: Said) => void,
): void {
  useEffect(() => {
    const idsInHand = (): number[] => latest.current?.tasks.map(idOf) ?? [];
    const beat = async (): Promise<void> => {
      const taskIds = idsInHand();
      if (taskIds.length === 0 || document.visibilityState === 'hidden') return;
      const answer = await ask<Lost>('work-queue/heartbeat', { body: { taskIds }, key: newKey() });
      if (answer.kind !== 'ok') return;
      const [current] = idsInHand();
      for (const { taskId, owner } of answer.body.lost) {
        if (taskId !== current) dispatch({ kind: 'dropped', taskId });
        else if (owner !== null) {
          const fresh = await ask<QueuedTask>(`work-queue/tasks/${taskId}`);
          if (fresh.kind === 'ok') dispatch({ kind: 'refreshed', queued: fresh.body });
          say({ key: 'work.said.lost', values: { name: owner } });
        }
      }
    };
    const leave = (): void => {
      for (const one of latest.current?.tasks.filter((task, index) => index > 0 || !isBegun(task)) ?? [])
        void layBack(idOf(one), true);
    };
    const timer = setInterval(() => void beat(), HEARTBEAT_MS);
    const look = (): void => void beat();
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pagehide', leave);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [latest, dispatch, say]);
}
