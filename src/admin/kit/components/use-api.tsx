import { useCallback, useEffect, useState } from 'react';

export interface ApiAnswer<T> {
  /** Null while it is under way, and when it failed. */
  readonly data: T | null;
  /** The code of the refusal, else null. */
  readonly failure: string | null;
  readonly retry: () => void;
}

/** Reads what stands behind /api/v1 under this address, once and again on demand. */
export function useApi<T>(address: string): ApiAnswer<T> {
  const [answer, setAnswer] = useState<Omit<ApiAnswer<T>, 'retry'>>({ data: null, failure: null });
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    setAnswer({ data: null, failure: null });
    void read<T>(address).then((found) => {
      if (isCurrent) setAnswer(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [address, round]);
  return { ...answer, retry: useCallback(() => setRound((before) => before + 1), []) };
}

async function read<T>(address: string): Promise<Omit<ApiAnswer<T>, 'retry'>> {
  try {
    const response = await fetch(`/api/v1/${address}`, {
      credentials: 'same-origin',
      headers: { Accept: 'application/json' },
    });
    if (response.status === 401) window.location.assign('/admin/login');
    const body = (await response.json()) as T & { readonly code?: string };
    return response.ok
      ? { data: body, failure: null }
      : { data: null, failure: body.code ?? 'shared.database_unavailable' };
  } catch {
    return { data: null, failure: 'shared.database_unavailable' };
  }
}
