import { useTranslation } from 'adminjs';
import React, { useEffect, useRef } from 'react';
import type { Assignment } from '../../modules/task-packages/index.js';
import { danishMoment, groupThousands } from '../kit/components/formats.js';
import { Refusal } from '../waves/refusal.js';
import { useWaveCommand } from '../waves/use-wave-command.js';
import { SelectedTasks } from './selected-tasks.js';
import { ShareTable } from './share-table.js';
import { StayingTasks } from './staying-tasks.js';

interface Props {
  readonly assignment: Assignment;
  readonly onDone: (applied: Assignment) => void;
  readonly onChange: () => void;
  readonly onMore: () => void;
}

/** What would happen, and after the button what did. */
export function AssignmentView({ assignment, onMore, ...rest }: Props): React.ReactElement {
  const { t } = useTranslation();
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), [assignment]);
  const { state, shares, tasks } = assignment;
  const isApplied = state === 'APPLIED';
  const count = shares.reduce((sum, share) => sum + share.count, 0);
  return (
    <section
      className="tk-panel tk-assignment"
      data-testid="assignment"
      data-state={state}
      tabIndex={-1}
      ref={place}
    >
      <h2>{t('assign.shown')}</h2>
      {isApplied ? (
        <p className="tk-done" role="status" data-testid="assigned">
          {count === 0 ? t('assign.doneNone') : t('assign.done', { count, amount: groupThousands(count) })}
        </p>
      ) : (
        <Counted assignment={assignment} />
      )}
      <ShareTable shares={shares} isApplied={isApplied} />
      <StayingTasks tasks={tasks} isApplied={isApplied} />
      <SelectedTasks tasks={tasks} isApplied={isApplied} />
      {isApplied ? (
        <div className="tk-buttons">
          <button type="button" className="tk-button tk-button-primary" onClick={onMore}>
            {t('assign.more')}
          </button>
        </div>
      ) : (
        <Confirm assignment={assignment} count={count} {...rest} />
      )}
    </section>
  );
}

function Counted({ assignment }: { readonly assignment: Assignment }): React.ReactElement {
  const { t } = useTranslation();
  const { matching, tasks } = assignment;
  return (
    <p>
      {t('assign.counted', { count: matching, amount: groupThousands(matching) })}{' '}
      {matching > tasks.length ? t('assign.cut', { amount: groupThousands(tasks.length) }) : null}
    </p>
  );
}

function Confirm({
  assignment,
  count,
  onDone,
  onChange,
}: Omit<Props, 'onMore'> & { readonly count: number }): React.ReactElement {
  const { t } = useTranslation();
  const { isBusy, refused, send } = useWaveCommand();
  const apply = async (): Promise<void> => {
    const applied = await send<Assignment>(`assignments/${assignment.selectionId}/apply`, {});
    if (applied !== null) onDone(applied);
  };
  return (
    <>
      <Refusal refused={refused} />
      {count === 0 ? <p>{t('assign.nothing')}</p> : null}
      <div className="tk-buttons">
        {count === 0 ? null : (
          <button
            type="button"
            className="tk-button tk-button-primary"
            disabled={isBusy}
            onClick={() => void apply()}
          >
            {t('assign.apply', { count, amount: groupThousands(count) })}
          </button>
        )}
        <button type="button" className="tk-button tk-button-quiet" disabled={isBusy} onClick={onChange}>
          {t('assign.change')}
        </button>
      </div>
      <p className="tk-note">{t('assign.expires', { moment: danishMoment(assignment.expiresAt) })}</p>
    </>
  );
}
