import { useCallback, useEffect, useRef, useState } from 'react';
import type { LoadJob, LyingDelivery } from '../../modules/imports/index.js';

export interface Deliveries {
  readonly deliveries: readonly LyingDelivery[];
  readonly maxUploadBytes: number;
  readonly jobs: readonly LoadJob[];
}

export interface Watched {
  /** Null until the first answer. */
  readonly data: Deliveries | null;
  /** The code of what went wrong with the last question; what was known before stays on the screen. */
  readonly failure: string | null;
  readonly look: () => void;
}

const BUSY_MS = 1_500;
const QUIET_MS = 15_000;

/** Looks again and again: often while something moves, seldom else. */
export function useDeliveries(): Watched {
  const [data, setData] = useState<Deliveries | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const busy = useRef(true);
  useEffect(() => {
    let isCurrent = true;
    let timer: number | undefined;
    const again = (): void => {
      timer = window.setTimeout(() => setRound((before) => before + 1), busy.current ? BUSY_MS : QUIET_MS);
    };
    void ask().then((answer) => {
      if (!isCurrent) return;
      if (typeof answer === 'string') setFailure(answer);
      else {
        busy.current = isMoving(answer);
        setData(answer);
        setFailure(null);
      }
      again();
    });
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [round]);
  return { data, failure, look: useCallback(() => setRound((before) => before + 1), []) };
}

function isMoving({ deliveries, jobs }: Deliveries): boolean {
  return jobs.some(({ finishedAt }) => finishedAt === null) || deliveries.some(({ hash }) => hash === null);
}

/** Everything, or the code of a refusal. */
async function ask(): Promise<Deliveries | string> {
  const answers = await Promise.all([get('deliveries'), get('load-jobs')]);
  const refused = answers.find((answer) => typeof answer === 'string');
  return typeof refused === 'string' ? refused : (Object.assign({}, ...answers) as Deliveries);
}

async function get(address: string): Promise<object | string> {
  try {
    const response = await fetch(`/api/v1/${address}`, {
      credentials: 'same-origin',
      headers: { Accept: 'application/json' },
    });
    if (response.status === 401) window.location.assign('/admin/login');
    const body = (await response.json()) as { readonly code?: string };
    return response.ok ? body : (body.code ?? 'shared.database_unavailable');
  } catch {
    return 'shared.database_unavailable';
  }
}
