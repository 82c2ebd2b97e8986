import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { BurnUp } from '../../modules/task-packages/index.js';
import { danishDate, groupThousands } from '../kit/components/formats.js';
import { resolvedTasksOf, tasksLeftOf, tasksOf } from './addresses.js';
import { FRAME, burnUpPaths, type BurnUpPaths } from './burn-up-paths.js';

/** How far the package has come on its way to the deadline; the numbers beside it open their tasks. */
export function BurnUpChart({ burnUp }: { readonly burnUp: BurnUp }): React.ReactElement {
  const { t } = useTranslation();
  const { title, endDate, days } = burnUp;
  const { total, resolved } = days.at(-1) ?? { total: 0, resolved: 0 };
  const paths = burnUpPaths(burnUp);
  const label = t('overview.burnUpLabel', {
    resolved: groupThousands(resolved),
    total: groupThousands(total),
    date: danishDate(endDate),
  });
  return (
    <figure className="tk-panel tk-burn-up" data-testid={`burn-up-${burnUp.packageId}`}>
      <figcaption>
        <strong>{title}</strong>
        <ul className="tk-burn-keys">
          <Key name="resolved" value={resolved} to={resolvedTasksOf(title)} />
          <Key name="left" value={total - resolved} to={tasksLeftOf(title)} />
          <Key name="total" value={total} to={tasksOf(title)} />
        </ul>
      </figcaption>
      <svg viewBox={`0 0 ${FRAME.width} ${FRAME.height}`} role="img" aria-label={String(label)}>
        <Scale paths={paths} />
        <path className="tk-burn-resolved" d={paths.resolved} />
        <path className="tk-burn-pace" d={paths.pace} />
        <path className="tk-burn-total" d={paths.total} />
        <Deadline paths={paths} date={endDate} />
      </svg>
      <p className="tk-note">{t('overview.burnUpNote')}</p>
    </figure>
  );
}

function Key({
  name,
  value,
  to,
}: {
  readonly name: 'resolved' | 'left' | 'total';
  readonly value: number;
  readonly to: string;
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <li className={`tk-burn-key-${name}`}>
      {t(`overview.burnUp.${name}`)}{' '}
      <Link to={to} data-testid={`burn-${name}`}>
        {groupThousands(value)}
      </Link>
    </li>
  );
}

function Scale({ paths }: { readonly paths: BurnUpPaths }): React.ReactElement {
  return (
    <g className="tk-burn-scale">
      {paths.marks.map(({ value, y }) => (
        <React.Fragment key={value}>
          <line x1={FRAME.left} x2={FRAME.width - FRAME.right} y1={y} y2={y} />
          <text x={FRAME.left - 8} y={y + 4} textAnchor="end">
            {groupThousands(value)}
          </text>
        </React.Fragment>
      ))}
    </g>
  );
}

function Deadline({
  paths,
  date,
}: {
  readonly paths: BurnUpPaths;
  readonly date: string;
}): React.ReactElement {
  const { t } = useTranslation();
  const { deadlineX, todayX, baseline } = paths;
  const isNear = Math.abs(deadlineX - todayX) < 190;
  return (
    <>
      <line className="tk-burn-today" x1={todayX} x2={todayX} y1={FRAME.top} y2={baseline} />
      <line className="tk-burn-deadline" x1={deadlineX} x2={deadlineX} y1={FRAME.top} y2={baseline} />
      <text className="tk-burn-text" x={deadlineX} y={baseline + 20} textAnchor="end">
        {t('overview.deadline', { date: danishDate(date) })}
      </text>
      {isNear ? null : (
        <text className="tk-burn-text" x={todayX} y={baseline + 20} textAnchor="middle">
          {t('overview.today')}
        </text>
      )}
    </>
  );
}
