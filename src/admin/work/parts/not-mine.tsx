import { useTranslation } from 'adminjs';
import React from 'react';
import type { QueuedTask } from '../state/queued-task.js';

interface Props {
  readonly queued: QueuedTask;
  readonly onTakeOver: () => void;
  readonly onNext: () => void;
}

/** The task may be read and not decided: who has it or what became of it, and the ways on. */
export function NotMine({ queued, onTakeOver, onNext }: Props): React.ReactElement {
  const { t } = useTranslation();
  const { owner, status } = queued.task;
  const isOthers = owner !== null && !owner.isMe;
  return (
    <div className="tk-banner tk-work-not-mine" role="status">
      <p>
        {isOthers
          ? t(`work.owner.${owner.how}`, { name: owner.name })
          : t('work.closed', { status: t(`resources.tasks.labels.status.${status}`) })}
      </p>
      <div className="tk-buttons">
        <button type="button" className="tk-button tk-button-primary" onClick={onNext}>
          {t('work.toNext')} <kbd aria-hidden="true">Enter</kbd>
        </button>
        {isOthers && owner.how === 'LEASED' ? (
          <button type="button" className="tk-button" onClick={onTakeOver}>
            {t('work.dialog.takeOverConfirm')}
          </button>
        ) : null}
      </div>
    </div>
  );
}
