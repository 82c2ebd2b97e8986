/** What a key or a press of the deciding button asks the work screen to do. */
export type Command = { readonly kind: 'choose'; readonly index: number } | { readonly kind: Wish };

type Wish =
  | 'noGrant'
  | 'ask'
  | 'missing'
  | 'confirm'
  | 'cancel'
  | 'skip'
  | 'park'
  | 'escalate'
  | 'undo'
  | 'search'
  | 'help';

/** Null until it was asked; the confirming Enter counts only once the asking one is released. */
export type Asking = { readonly at: number; readonly isReleased: boolean } | null;

export interface KeyPress {
  readonly type: 'down' | 'up' | 'click';
  readonly key: string;
  readonly at: number;
  readonly isRepeat: boolean;
  /** Ctrl, Alt or Meta: those belong to browser, system and screen reader. AltGr counts as both of the first. */
  readonly hasModifier: boolean;
  /** Where the key went: a field takes letters, a control takes Enter, a dialog takes everything. */
  readonly place: 'page' | 'control' | 'field' | 'dialog';
}

/** A second Enter sooner than this is the same press, or one made before the question could be read. */
export const LEAST_PAUSE_MS = 400;

const LETTERS: Readonly<Record<string, Wish>> = {
  '0': 'noGrant',
  s: 'skip',
  p: 'park',
  e: 'escalate',
  u: 'undo',
  '/': 'search',
  '?': 'help',
};

interface Answer {
  readonly asking: Asking;
  readonly command: Command | null;
}

/**
 * The keyboard of the work screen, by the character that the layout gives and never by the key's place. `isReady` says
 * whether everything that the decision needs is there.
 */
export function pressKey(asking: Asking, press: KeyPress, isReady: boolean): Answer {
  const unchanged: Answer = { asking, command: null };
  if (press.type === 'up')
    return press.key === 'Enter' && asking
      ? { asking: { ...asking, isReleased: true }, command: null }
      : unchanged;
  if (press.place === 'dialog') return unchanged;
  if (press.type === 'click') return decide(asking && { ...asking, isReleased: true }, press, isReady);
  if (press.isRepeat || press.hasModifier) return unchanged;
  if (press.key === 'Escape') return { asking: null, command: { kind: 'cancel' } };
  if (press.place === 'field') return unchanged;
  if (press.key === 'Enter') return press.place === 'page' ? decide(asking, press, isReady) : unchanged;
  const command = commandOf(press.key);
  return command === null ? unchanged : { asking: null, command };
}

function decide(asking: Asking, press: KeyPress, isReady: boolean): Answer {
  if (asking === null)
    return isReady
      ? { asking: { at: press.at, isReleased: press.type === 'click' }, command: { kind: 'ask' } }
      : { asking: null, command: { kind: 'missing' } };
  if (!asking.isReleased || press.at - asking.at < LEAST_PAUSE_MS) return { asking, command: null };
  return { asking: null, command: { kind: 'confirm' } };
}

function commandOf(key: string): Command | null {
  if (/^[1-9]$/.test(key)) return { kind: 'choose', index: Number(key) - 1 };
  const wish = LETTERS[key.toLowerCase()];
  return wish === undefined ? null : { kind: wish };
}
