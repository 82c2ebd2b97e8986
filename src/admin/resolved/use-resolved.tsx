import { useEffect, useState } from 'react';
import { getJson, Refused } from './get-json.js';

export interface Loaded<T> {
  readonly data: T | null;
  readonly refusal: Refused | null;
}

/** The JSON behind an address, asked for again when the address changes; an older answer never overtakes a newer one. */
export function useResolved<T>(address: string): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ data: null, refusal: null });
  useEffect(() => {
    let isCurrent = true;
    setLoaded({ data: null, refusal: null });
    getJson<T>(address).then(
      (data) => isCurrent && setLoaded({ data, refusal: null }),
      (error: unknown) => isCurrent && setLoaded({ data: null, refusal: asRefusal(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [address]);
  return loaded;
}

/** A broken connection is no refusal of the API, but is shown in the same place. */
export function asRefusal(error: unknown): Refused {
  return error instanceof Refused ? error : new Refused('shared.unreachable', null);
}
