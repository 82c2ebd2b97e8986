import { useCallback, useEffect, useRef, useState } from 'react';
import { usePlainKey } from './use-plain-key.js';

interface Rail {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** Where the focus goes when the rail opens. */
  readonly top: React.RefObject<HTMLButtonElement>;
}

const REMEMBERED = 'tilknyt.recent';
/** From here the rail is a column of its own; below it lies over the work, and is closed until it is asked for. */
const HAS_ROOM = '(min-width: 1600px)';

/** Whether the side rail is open: by the width at first, then as the reader left it. `d` opens and closes it. */
export function useRail(): Rail {
  const [isOpen, setOpen] = useState(openAtFirst);
  const top = useRef<HTMLButtonElement>(null);
  const set = useCallback((next: boolean): void => {
    setOpen(next);
    if (window.matchMedia(HAS_ROOM).matches)
      window.localStorage.setItem(REMEMBERED, next ? 'open' : 'closed');
    if (next) top.current?.focus();
  }, []);
  const toggle = useCallback(() => set(!isOpen), [set, isOpen]);
  usePlainKey('d', toggle);

  useEffect(() => {
    if (!isOpen) return undefined;
    const close = (event: KeyboardEvent): void => {
      const isOver = !window.matchMedia(HAS_ROOM).matches && !document.querySelector('dialog[open]');
      if (event.key === 'Escape' && isOver) setOpen(false);
    };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  }, [isOpen]);
  return { isOpen, toggle, top };
}

function openAtFirst(): boolean {
  return window.matchMedia(HAS_ROOM).matches && window.localStorage.getItem(REMEMBERED) !== 'closed';
}
