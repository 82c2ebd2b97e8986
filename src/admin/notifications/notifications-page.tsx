import { useCurrentAdmin, useTranslation } from 'adminjs';
import React, { useEffect, useState } from 'react';
import type { NotificationPage } from '../../modules/task-packages/index.js';
import { LoadFailure } from '../kit/components/load-failure.js';
import { useApi } from '../kit/components/use-api.js';
import { Refusal } from '../waves/refusal.js';
import { useWaveCommand } from '../waves/use-wave-command.js';
import { NotificationList } from './notification-list.js';
import { tellUnread } from './use-unread.js';

const PAGE_SIZE = 50;

/** "Beskeder": the newest first; reading is a decision of the reader. */
export default function NotificationsPage(): React.ReactElement {
  const { t } = useTranslation();
  const [user] = useCurrentAdmin();
  const [page, setPage] = useState(1);
  const { data, failure, retry } = useApi<NotificationPage>(`notifications?page=${page}`);
  const { isBusy, refused, send } = useWaveCommand();
  useEffect(() => {
    if (data !== null) tellUnread(data.unread);
  }, [data]);
  const newest = Math.max(0, ...(data?.items ?? []).map(({ id }) => id));
  const markRead = async (): Promise<void> => {
    if ((await send('notifications/read', { upTo: newest })) !== null) retry();
  };
  return (
    <main className="tk-page tk-overview tk-notifications">
      <header className="tk-header tk-title">
        <h1>{t('notifications.title')}</h1>
        {data !== null && data.unread > 0 && page === 1 ? (
          <button type="button" className="tk-button" disabled={isBusy} onClick={() => void markRead()}>
            {t('notifications.markRead')}
          </button>
        ) : null}
      </header>
      <Refusal refused={refused} />
      {failure === null ? null : <LoadFailure code={failure} retry={retry} />}
      {data === null && failure === null ? <p role="status">{t('panel.loading')}</p> : null}
      {data === null ? null : data.total === 0 ? (
        <p className="tk-panel tk-empty">{t('notifications.none')}</p>
      ) : (
        <NotificationList items={data.items} isNational={user?.['role'] === 'VENDOR'} />
      )}
      {data !== null && data.total > PAGE_SIZE ? (
        <Paging page={page} total={data.total} onGo={setPage} />
      ) : null}
    </main>
  );
}

function Paging({
  page,
  total,
  onGo,
}: {
  readonly page: number;
  readonly total: number;
  readonly onGo: (page: number) => void;
}): React.ReactElement {
  const { t } = useTranslation();
  const to = Math.min(page * PAGE_SIZE, total);
  const rows = t('notifications.rows', { from: (page - 1) * PAGE_SIZE + 1, to, total });
  return (
    <nav className="tk-paging" aria-label={String(rows)}>
      <span className="tk-tabular">{rows}</span>
      <button
        type="button"
        className="tk-button tk-button-quiet"
        disabled={page === 1}
        onClick={() => onGo(page - 1)}
      >
        {t('panel.previous')}
      </button>
      <button
        type="button"
        className="tk-button tk-button-quiet"
        disabled={to === total}
        onClick={() => onGo(page + 1)}
      >
        {t('panel.next')}
      </button>
    </nav>
  );
}
