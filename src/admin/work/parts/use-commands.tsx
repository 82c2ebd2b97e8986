import { useCallback, useState } from 'react';
import type { DialogName } from './work-dialogs.js';
import { chosen } from './candidate-rows.js';
import type { Held } from '../state/desk.js';
import type { Command } from '../state/keys.js';
import type { Lack } from '../state/readiness.js';
import type { Said } from '../state/said.js';
import type { Work } from '../state/use-work.js';

export type Opened = DialogName | 'help' | null;

interface Options {
  readonly held: Held;
  readonly work: Work;
  readonly isMine: boolean;
  readonly lack: Lack;
  readonly say: (said: Said) => void;
  readonly onUndo: () => void;
  /** Moves the focus: to the task's heading, the search, or the field that the decision lacks. */
  readonly focus: (place: 'top' | 'search' | Exclude<Lack, null>) => void;
}

interface Commands {
  readonly opened: Opened;
  readonly open: (dialog: Opened) => void;
  readonly run: (command: Command) => void;
}

/** What only whoever may decide on the task can ask for. */
const DECIDING: readonly string[] = ['choose', 'noGrant', 'skip', 'park', 'escalate', 'search'];

/** Carries out what a key, the mouse or a screen reader asks for. */
export function useCommands(options: Options): Commands {
  const { held, work, isMine, lack, say, onUndo, focus } = options;
  const [opened, setOpened] = useState<Opened>(null);
  const { view, task } = held.queued;

  const choose = (index: number | null): void => {
    const candidate =
      index === null
        ? view.candidates.find(({ grant }) => grant === null)
        : view.candidates.filter(({ grant }) => grant !== null)[index];
    if (candidate) work.change(chosen(candidate, held.decision));
  };
  const tellWhatLacks = (): void => {
    if (!isMine) return work.next(task.id);
    if (lack === null) return;
    focus(lack);
    say({ key: `work.lack.${lack}`, values: {} });
  };
  const run = (command: Command): void => {
    if (!isMine && DECIDING.includes(command.kind)) return;
    switch (command.kind) {
      case 'choose':
        return choose(command.index);
      case 'noGrant':
        return choose(null);
      case 'ask':
        return say({ key: 'work.said.asked', values: {} });
      case 'confirm':
        return work.decide(held);
      case 'missing':
        return tellWhatLacks();
      case 'cancel':
        return focus('top');
      case 'search':
        return focus('search');
      case 'undo':
        return onUndo();
      case 'skip':
      case 'park':
      case 'escalate':
      case 'help':
        return setOpened(command.kind);
    }
  };
  return { opened, open: useCallback((dialog: Opened) => setOpened(dialog), []), run };
}
