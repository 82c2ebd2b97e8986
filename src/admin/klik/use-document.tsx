import { useEffect, useRef } from 'react';
import type { KlikDocument } from '../../modules/task-packages/index.js';
import { useApi, type ApiAnswer } from '../kit/components/use-api.js';

/** The document; while it is read again, what was there stays, so that nobody loses his place in it. */
export function useDocument(id: string): ApiAnswer<KlikDocument> {
  const answer = useApi<KlikDocument>(`klik-descriptions/${encodeURIComponent(id)}/document`);
  const last = useRef<KlikDocument | null>(null);
  useEffect(() => {
    if (answer.data !== null) last.current = answer.data;
  }, [answer.data]);
  const shown = answer.data ?? (last.current?.id === Number(id) ? last.current : null);
  return { ...answer, data: shown };
}
