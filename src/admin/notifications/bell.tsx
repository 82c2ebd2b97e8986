import { Icon } from '@adminjs/design-system';
import { useTranslation } from 'adminjs';
import React from 'react';
import { Link, useLocation } from 'react-router-dom';
import { useUnread } from './use-unread.js';

const MOST_SHOWN = 99;

/** The bell in the top bar, with how many notifications are unread; it opens them. */
export function Bell(): React.ReactElement {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const unread = useUnread(pathname) ?? 0;
  const label = unread === 0 ? t('notifications.bell_zero') : t('notifications.bell', { count: unread });
  return (
    <Link
      className="tk-bell"
      to="/admin/pages/notifications"
      aria-label={String(label)}
      title={String(label)}
    >
      <Icon icon="Bell" size={20} />
      {unread === 0 ? null : <b data-testid="unread">{unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}</b>}
    </Link>
  );
}
