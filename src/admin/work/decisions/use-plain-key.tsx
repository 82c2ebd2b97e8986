import { useEffect } from 'react';

/** A letter pressed anywhere outside fields and dialogs, as the keys of the work screen are. */
export function usePlainKey(letter: string, run: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== letter || !isPlain(event) || isTaken(event.target)) return;
      event.preventDefault();
      run();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [letter, run]);
}

export function isPlain(event: KeyboardEvent): boolean {
  return !event.repeat && !event.isComposing && !event.ctrlKey && !event.altKey && !event.metaKey;
}

function isTaken(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  const fields = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';
  return target instanceof Element && target.closest(fields) !== null;
}
