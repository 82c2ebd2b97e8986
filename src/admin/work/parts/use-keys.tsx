import { useCallback, useEffect, useRef, useState } from 'react';
import { pressKey, type Asking, type Command, type KeyPress } from '../state/keys.js';

/** The one button that asks and confirms carries this attribute; Enter on it counts as Enter on the page. */
export const DECIDES = 'data-decides';

interface Keys {
  readonly isAsking: boolean;
  /** The deciding button was pressed by mouse, touch or a screen reader. */
  readonly press: () => void;
  /** Nothing is asked any more: another task is on the screen, or the answer is another. */
  readonly stopAsking: () => void;
}

/** Listens on the whole document, so that the keys work wherever the focus is. */
export function useKeys(isReady: boolean, run: (command: Command) => void): Keys {
  const [isAsking, setAsking] = useState(false);
  const asking = useRef<Asking>(null);
  const latest = useRef({ isReady, run });
  latest.current = { isReady, run };

  const take = useCallback((press: KeyPress): boolean => {
    const answer = pressKey(asking.current, press, latest.current.isReady);
    asking.current = answer.asking;
    setAsking(answer.asking !== null);
    if (answer.command) latest.current.run(answer.command);
    return answer.command !== null;
  }, []);

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const press = pressOf(event);
      const isTaken = take(press);
      if (isTaken || (press.key === 'Enter' && isDeciding(event.target))) event.preventDefault();
    };
    document.addEventListener('keydown', listen);
    document.addEventListener('keyup', listen);
    return () => {
      document.removeEventListener('keydown', listen);
      document.removeEventListener('keyup', listen);
    };
  }, [take]);

  const stopAsking = useCallback(() => {
    asking.current = null;
    setAsking(false);
  }, []);
  const press = useCallback(
    () =>
      void take({
        type: 'click',
        key: '',
        at: performance.now(),
        isRepeat: false,
        hasModifier: false,
        place: 'page',
      }),
    [take],
  );
  return { isAsking, press, stopAsking };
}

function pressOf(event: KeyboardEvent): KeyPress {
  return {
    type: event.type === 'keyup' ? 'up' : 'down',
    key: event.key,
    at: performance.now(),
    isRepeat: event.repeat || event.isComposing,
    hasModifier: event.ctrlKey || event.altKey || event.metaKey,
    place: placeOf(event.target),
  };
}

const FIELDS =
  'input:not([type=radio]):not([type=checkbox]):not([type=button]), textarea, select, [contenteditable]';
const CONTROLS = 'a[href], button, summary, [role=button]';

function placeOf(target: EventTarget | null): KeyPress['place'] {
  if (document.querySelector('dialog[open]')) return 'dialog';
  if (!(target instanceof Element)) return 'page';
  if (target.closest(FIELDS)) return 'field';
  return target.closest(CONTROLS) && !isDeciding(target) ? 'control' : 'page';
}

function isDeciding(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`[${DECIDES}]`) !== null;
}
