import { useCallback, useEffect, useState } from 'react';
import type { MatchingView } from '../../../modules/linking/index.js';
import type { CommandAnswer } from '../../kit/components/send-command.js';

/** What `GET /api/v1/tasks/:id/matching` answers with. */
export interface MatchingData {
  readonly task: { readonly id: number; readonly taskNo: string; readonly version: number };
  readonly benefitTypes: readonly { readonly code: string; readonly name: string }[];
  readonly view: MatchingView;
}

/** Loads the screen's data, and again on demand. */
export function useMatching(taskId: string): {
  data: MatchingData | null;
  failure: CommandAnswer | null;
  reload: () => void;
} {
  const [data, setData] = useState<MatchingData | null>(null);
  const [failure, setFailure] = useState<CommandAnswer | null>(null);
  const load = useCallback(async (): Promise<void> => {
    try {
      const response = await fetch(`/api/v1/tasks/${encodeURIComponent(taskId)}/matching`, {
        credentials: 'same-origin',
        headers: { Accept: 'application/json' },
      });
      const body = (await response.json()) as MatchingData & { code?: string };
      if (response.ok) setData(body);
      else setFailure(body.code === undefined ? {} : { code: body.code });
    } catch {
      setFailure({ code: 'shared.database_unavailable' });
    }
  }, [taskId]);
  useEffect(() => void load(), [load]);
  return { data, failure, reload: () => void load() };
}
