import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { AssignmentResult, SelectedTask } from '../../modules/task-packages/index.js';
import { groupThousands } from '../kit/components/formats.js';

interface Props {
  readonly tasks: readonly SelectedTask[];
  readonly isApplied: boolean;
}

/** Numbers beyond these stand in the table of single tasks. */
const SHOWN = 12;

/** What is not handed out, by reason. */
export function StayingTasks({ tasks, isApplied }: Props): React.ReactElement | null {
  const { t } = useTranslation();
  const byReason = new Map<AssignmentResult, SelectedTask[]>();
  for (const task of tasks) {
    const why = isApplied ? task.result : task.leftOut;
    if (why !== null && why !== 'ASSIGNED') byReason.set(why, [...(byReason.get(why) ?? []), task]);
  }
  const count = [...byReason.values()].flat().length;
  if (count === 0) return null;
  return (
    <div className="tk-conflicts" data-testid="staying">
      <p>{t('assign.stays', { count, amount: groupThousands(count) })}</p>
      <ul>
        {[...byReason].map(([why, staying]) => (
          <li key={why} data-why={why}>
            {t(`assign.why.${why}`)} ({groupThousands(staying.length)}):{' '}
            {staying.slice(0, SHOWN).map(({ taskId, taskNo }, index) => (
              <React.Fragment key={taskId}>
                {index > 0 ? ', ' : ''}
                <Link to={`/admin/resources/tasks/records/${taskId}/show`}>{taskNo}</Link>
              </React.Fragment>
            ))}
            {staying.length > SHOWN ? ' …' : ''}
          </li>
        ))}
      </ul>
    </div>
  );
}
