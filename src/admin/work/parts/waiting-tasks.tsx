import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import { filteredList } from '../../kit/components/filtered-list.js';

export interface Waiting {
  readonly awaitingKy: number;
  readonly failedInKy: number;
  readonly awaitingApproval: number;
  readonly awaitingNetcompany: number;
}

const STATUS: Readonly<Record<keyof Waiting, string>> = {
  awaitingKy: 'AWAITING_KY',
  failedInKy: 'FAILED',
  awaitingApproval: 'AWAITING_APPROVAL',
  awaitingNetcompany: 'AWAITING_NETCOMPANY',
};

/** What is not in the queue, or came back to it, because somebody else has the word; left in the package all the same. */
export function WaitingTasks({ counts }: { readonly counts: Waiting }): React.ReactElement | null {
  const { t } = useTranslation();
  const waiting = (Object.keys(STATUS) as (keyof Waiting)[]).filter((name) => counts[name] > 0);
  if (waiting.length === 0) return null;
  return (
    <p className="tk-work-waiting" data-testid="waiting-tasks">
      {waiting.map((name) => (
        <Link key={name} to={filteredList('tasks', { status: STATUS[name] })}>
          {t(`work.waiting.${name}`)}: {counts[name]}
        </Link>
      ))}
    </p>
  );
}
