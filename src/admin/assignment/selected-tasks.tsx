import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { SelectedTask } from '../../modules/task-packages/index.js';

interface Props {
  readonly tasks: readonly SelectedTask[];
  readonly isApplied: boolean;
}

/** Every task of the selection: from whom, to whom, and why not. */
export function SelectedTasks({ tasks, isApplied }: Props): React.ReactElement {
  const { t } = useTranslation();
  const [isOpen, setOpen] = React.useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('assign.tasks')}</summary>
      {isOpen ? (
        <div
          className="tk-overview-table tk-selected"
          tabIndex={0}
          role="region"
          aria-label={String(t('assign.tasks'))}
        >
          <table>
            <thead>
              <tr>
                <th scope="col">{t('assign.task')}</th>
                <th scope="col">{t('assign.benefitType')}</th>
                <th scope="col">{t('assign.from')}</th>
                <th scope="col">{t('assign.to')}</th>
                <th scope="col">{t(isApplied ? 'assign.result' : 'assign.status')}</th>
              </tr>
            </thead>
            <tbody>
              {tasks.map((task) => (
                <tr key={task.taskId}>
                  <th scope="row">
                    <Link to={`/admin/resources/tasks/records/${task.taskId}/show`}>{task.taskNo}</Link>
                  </th>
                  <td>{task.benefitTypeName}</td>
                  <td>{task.holder ?? t('assign.nobodyHas')}</td>
                  <td>{task.assignee}</td>
                  <td>
                    {whyOf(task, isApplied) === null ? null : t(`assign.why.${whyOf(task, isApplied)}`)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </details>
  );
}

function whyOf({ leftOut, result }: SelectedTask, isApplied: boolean): string | null {
  return isApplied ? result : leftOut;
}
