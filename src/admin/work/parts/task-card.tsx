import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import { danishDate, kroner } from '../../kit/components/formats.js';
import { AccountPanel } from '../../matching/components/account-panel.js';
import { CaseList } from '../../matching/components/case-list.js';
import type { QueuedTask } from '../state/queued-task.js';

interface Props {
  readonly queued: QueuedTask;
  /** The case that the decision names or KY will use; null while there is none. */
  readonly usedCase: number | null;
}

/** The task's own side: why it is next, account, debtor, claims, what is blocked, and all the citizen's cases. */
export function TaskCard({ queued, usedCase }: Props): React.ReactElement {
  const { t } = useTranslation();
  const { task, view } = queued;
  return (
    <section className="tk-panel tk-work-task" aria-label={t('matching.account')}>
      <p className="tk-work-place">
        <Place place={queued.place} />
        <Link to={`/admin/resources/tasks/records/${task.id}/show`}>{t('work.openTask')}</Link>
      </p>
      <AccountPanel view={view} taskNo={task.taskNo} taskId={String(task.id)} />
      <CaseList cases={view.citizenCases} chosen={usedCase} />
    </section>
  );
}

/** Why the task stands where it stands in the queue. */
function Place({ place }: Pick<QueuedTask, 'place'>): React.ReactElement {
  const { t } = useTranslation();
  const { endDate, limitationDate, pendingOere, balanceOere, reason, parkedUntil } = place.values;
  return (
    <span data-place={place.code}>
      {t(`work.place.${place.code}`, {
        endDate: danishDate(endDate),
        limitationDate: limitationDate === null ? '' : danishDate(limitationDate),
        pending: kroner(pendingOere),
        balance: kroner(balanceOere),
        reason,
        parkedUntil: parkedUntil === null ? '' : danishDate(parkedUntil),
      })}
    </span>
  );
}
