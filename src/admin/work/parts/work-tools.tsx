import { useTranslation } from 'adminjs';
import React from 'react';
import type { DialogName } from './work-dialogs.js';

interface Props {
  readonly onOpen: (name: DialogName | 'help') => void;
  readonly onUndo: () => void;
}

const TOOLS = [
  ['skip', 's'],
  ['park', 'p'],
  ['escalate', 'e'],
] as const;

/** The same as the letters, for mouse and touch. */
export function WorkTools({ onOpen, onUndo }: Props): React.ReactElement {
  const { t } = useTranslation();
  return (
    <div className="tk-work-tools" role="group" aria-label={t('work.tools')}>
      {TOOLS.map(([name, key]) => (
        <Tool key={name} label={t(`work.tool.${name}`)} sign={key} onPress={() => onOpen(name)} />
      ))}
      <Tool label={t('work.tool.undo')} sign="u" onPress={onUndo} />
      <Tool label={t('work.tool.help')} sign="?" onPress={() => onOpen('help')} />
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  readonly sign: string;
  readonly onPress: () => void;
}

function Tool({ label, sign, onPress }: ToolProps): React.ReactElement {
  return (
    <button type="button" className="tk-button tk-button-quiet" aria-keyshortcuts={sign} onClick={onPress}>
      {label} <kbd aria-hidden="true">{sign}</kbd>
    </button>
  );
}
