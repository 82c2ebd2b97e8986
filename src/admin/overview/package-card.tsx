import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { PackageStanding } from '../../modules/task-packages/index.js';
import { danishDate, groupThousands } from '../kit/components/formats.js';
import { tasksLeftOf } from './addresses.js';
import { DeadlineText } from './deadline-text.js';
import { StateBadge } from './state-badge.js';

/** One package of the municipality: state, what is left, the deadline, and the way on. */
export function PackageCard({ standing }: { readonly standing: PackageStanding }): React.ReactElement {
  const { t } = useTranslation();
  const { packageId, title, state, tasksLeft, endDate } = standing;
  const page = `/admin/resources/packages/records/${packageId}`;
  const tasks = tasksLeftOf(title);
  return (
    <section className="tk-panel tk-package" data-testid={`package-${packageId}`}>
      <h3>
        <Link to={`${page}/show`}>{title}</Link>
        <StateBadge state={state} />
      </h3>
      <Progress standing={standing} />
      <p className="tk-package-facts">
        {tasksLeft > 0 ? (
          <Link to={tasks} data-testid="figure-tasksLeft">
            {t('overview.left', { count: tasksLeft, amount: groupThousands(tasksLeft) })}
          </Link>
        ) : null}
        <span className="tk-tabular">{t('overview.deadline', { date: danishDate(endDate) })}</span>
        <DeadlineText standing={standing} />
      </p>
      {state === 'READY_TO_COMPLETE' ? <p className="tk-intro">{t('overview.ready')}</p> : null}
      {tasksLeft > 0 ? (
        <Link className="tk-button tk-button-primary" to={tasks}>
          {t('overview.toTasks')}
        </Link>
      ) : null}
      {state === 'READY_TO_COMPLETE' ? (
        <Link className="tk-button tk-button-primary" to={`${page}/markCompleted`}>
          {t('overview.complete')}
        </Link>
      ) : null}
    </section>
  );
}

function Progress({ standing }: { readonly standing: PackageStanding }): React.ReactElement {
  const { t } = useTranslation();
  const { tasksTotal, tasksLeft } = standing;
  if (tasksTotal === 0) return <p className="tk-empty">{t('overview.noTasks')}</p>;
  const done = tasksTotal - tasksLeft;
  return (
    <label className="tk-progress">
      <progress max={tasksTotal} value={done} />
      <span className="tk-tabular">
        {t('overview.resolved', { done: groupThousands(done), total: groupThousands(tasksTotal) })}
      </span>
    </label>
  );
}
