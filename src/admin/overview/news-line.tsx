import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import { groupThousands } from '../kit/components/formats.js';

interface Props {
  readonly name: string;
  readonly count: number;
  readonly to: string;
  readonly isUrgent?: boolean;
  readonly children?: React.ReactNode;
}

/** One thing that a load brought, with its rows behind the number; nothing where there is none. */
export function NewsLine({
  name,
  count,
  to,
  isUrgent = false,
  children = null,
}: Props): React.ReactElement | null {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <li className={isUrgent ? 'tk-news-urgent' : undefined} data-testid={`news-${name}`}>
      <Link to={to}>{t(`overview.news_${name}`, { count, amount: groupThousands(count) })}</Link> {children}
    </li>
  );
}
