import { useEffect, useState } from 'react';
import type { ChoicePreview } from '../../../modules/linking/index.js';
import type { CommandAnswer } from '../../kit/components/send-command.js';

/** What is known of KY's answer to the current choice; nothing at all while nothing is chosen. */
export interface KyAnswer {
  readonly state: 'none' | 'loading' | 'ready' | 'failed';
  readonly preview: ChoicePreview | null;
  readonly failure: CommandAnswer | null;
  readonly retry: () => void;
}

interface Asked {
  readonly url: string;
  readonly preview: ChoicePreview | null;
  readonly failure: CommandAnswer | null;
}

/** Asks what KY will do with the choice; an answer to an earlier choice is never shown for the current one. */
export function useKyPreview(taskId: string, query: string | null, screen: string): KyAnswer {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [attempt, setAttempt] = useState(0);
  const url = query === null ? null : `/api/v1/tasks/${encodeURIComponent(taskId)}/ky-preview?${query}`;
  useEffect(() => {
    if (url === null) return undefined;
    const request = new AbortController();
    setAsked(null);
    void ask(url, request.signal).then((answer) => {
      if (!request.signal.aborted) setAsked(answer);
    });
    return () => request.abort();
  }, [url, screen, attempt]);
  const answer = asked?.url === url ? asked : null;
  return {
    state: url === null ? 'none' : answer === null ? 'loading' : answer.preview ? 'ready' : 'failed',
    preview: answer?.preview ?? null,
    failure: answer?.failure ?? null,
    retry: () => setAttempt(attempt + 1),
  };
}

async function ask(url: string, signal: AbortSignal): Promise<Asked> {
  try {
    const response = await fetch(url, {
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'Accept-Language': document.documentElement.lang },
      signal,
    });
    const body = (await response.json()) as ChoicePreview & { code?: string; details?: object };
    if (response.ok) return { url, preview: body, failure: null };
    const notice = { message: body.code ?? '', options: { ...body.details } };
    return { url, preview: null, failure: body.code === undefined ? {} : { code: body.code, notice } };
  } catch {
    return { url, preview: null, failure: { code: 'shared.database_unavailable' } };
  }
}
