import { previewQuery } from '../../matching/components/decision.js';
import { useKyPreview, type KyAnswer } from '../../matching/components/use-ky-preview.js';
import type { Held } from '../state/desk.js';
import { knownPreview } from '../state/readiness.js';

/** What KY will do: at once for a listed answer, asked for otherwise. */
export function useKy({ queued, decision }: Held): KyAnswer {
  const { view, task } = queued;
  const known = knownPreview(decision, view);
  const query = known === null ? previewQuery(decision, view) : null;
  const asked = useKyPreview(String(task.id), query, view.receiptHash);
  return known === null ? asked : { state: 'ready', preview: known, failure: null, retry: asked.retry };
}
