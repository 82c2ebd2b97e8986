import { useTranslation } from 'adminjs';
import React from 'react';
import type { PackageStanding } from '../../modules/task-packages/index.js';

/** How much time is left, in working days; how much too late, in days. Nothing once the package is completed. */
export function DeadlineText({
  standing,
}: {
  readonly standing: PackageStanding;
}): React.ReactElement | null {
  const { t } = useTranslation();
  const { state, overdueDays, workingDaysLeft } = standing;
  if (state === 'COMPLETED') return null;
  if (overdueDays > 0)
    return <span className="tk-badge tk-badge-bad">{t('overview.overdueBy', { count: overdueDays })}</span>;
  return (
    <span className="tk-tabular">
      {workingDaysLeft === 0 ? t('overview.lastDay') : t('overview.daysLeft', { count: workingDaysLeft })}
    </span>
  );
}
