import { useEffect, useState } from 'react';

const EVENT = 'tilknyt:notifications';

/** The number in the bell: asked for on every page, and told by the page of notifications when it changes. */
export function useUnread(place: string): number | null {
  const [unread, setUnread] = useState<number | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void ask().then((found) => {
      if (isCurrent && found !== null) setUnread(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [place]);
  useEffect(() => {
    const told = (event: Event): void => setUnread((event as CustomEvent<number>).detail);
    window.addEventListener(EVENT, told);
    return () => window.removeEventListener(EVENT, told);
  }, []);
  return unread;
}

export function tellUnread(unread: number): void {
  window.dispatchEvent(new CustomEvent(EVENT, { detail: unread }));
}

/** Null where it could not be read: the bell then shows no number, and the page itself says what is wrong. */
async function ask(): Promise<number | null> {
  try {
    const response = await fetch('/api/v1/notifications/unread', {
      credentials: 'same-origin',
      headers: { Accept: 'application/json' },
    });
    return response.ok ? ((await response.json()) as { unread: number }).unread : null;
  } catch {
    return null;
  }
}
