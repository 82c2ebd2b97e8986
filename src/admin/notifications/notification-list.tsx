import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { Notification } from '../../modules/task-packages/index.js';
import { filteredList } from '../kit/components/filtered-list.js';
import { danishDate, danishMoment } from '../kit/components/formats.js';

interface Props {
  readonly items: readonly Notification[];
  /** Whoever looks across is told of whom each is. */
  readonly isNational: boolean;
}

/** Each notification is a link to what it is about. */
export function NotificationList({ items, isNational }: Props): React.ReactElement {
  const { t } = useTranslation();
  return (
    <ul className="tk-panel tk-notices-list" data-testid="notifications">
      {items.map((one) => (
        <li key={`${one.municipalityCode}-${one.id}`} className={one.isRead ? undefined : 'tk-unread'}>
          <span className="tk-tabular">{danishMoment(one.madeAt)}</span>
          <Link to={addressOf(one)} data-kind={one.kind}>
            {isNational ? `${one.municipality}: ` : ''}
            {t(textOf(one), {
              title: one.packageTitle,
              task: one.taskNo,
              date: one.endDate === null ? '' : danishDate(one.endDate),
              run: one.runId,
              count: one.count ?? 0,
              interpolation: { escapeValue: false },
            })}
          </Link>
          {one.isRead ? null : <span className="tk-badge tk-badge-info">{t('notifications.new')}</span>}
        </li>
      ))}
    </ul>
  );
}

function textOf({ kind, taskNo }: Notification): string {
  return `notifications.text.${kind === 'ANSWERED' && taskNo !== null ? 'ANSWERED_TASK' : kind}`;
}

function addressOf({ kind, packageId, escalationId, runId }: Notification): string {
  switch (kind) {
    case 'ANSWERED':
      return `/admin/resources/escalations/records/${escalationId}/show`;
    case 'CHECKS_ADDED':
      return filteredList('tasks', { loadRun: String(runId), loadEffect: 'CHECK' });
    case 'PACKAGE_PUBLISHED':
    case 'DEADLINE_NEAR':
    case 'DEADLINE_PASSED':
    case 'REOPENED':
      return `/admin/resources/packages/records/${packageId}/show`;
  }
}
