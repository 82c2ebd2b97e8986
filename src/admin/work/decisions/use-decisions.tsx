import { useCallback, useEffect, useRef, useState } from 'react';
import type { MyDecisions } from '../../../modules/task-packages/index.js';
import { ask } from '../state/work-api.js';

export interface Decisions {
  /** Null until the first answer; the last one stays while a newer is fetched. */
  readonly data: MyDecisions | null;
  readonly failure: string | null;
  /** Fetches anew and answers with it; null where nobody answered. */
  readonly fetchAgain: () => Promise<MyDecisions | null>;
}

/** One page of "Mine afgørelser", fetched anew with every round. */
export function useDecisions(page: number, round: number): Decisions {
  const [data, setData] = useState<MyDecisions | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const latest = useRef(0);
  const fetchAgain = useCallback(async (): Promise<MyDecisions | null> => {
    const turn = ++latest.current;
    const answer = await ask<MyDecisions>(`work-queue/decisions?page=${page}`);
    const found = answer.kind === 'ok' ? answer.body : null;
    if (turn === latest.current) {
      if (found) setData(found);
      setFailure(
        found ? null : answer.kind === 'refused' ? answer.refusal.code : 'shared.database_unavailable',
      );
    }
    return found;
  }, [page]);
  useEffect(() => void fetchAgain(), [fetchAgain, round]);
  return { data, failure, fetchAgain };
}
