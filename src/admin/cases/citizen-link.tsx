import { useCurrentAdmin, useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { CitizenOrigin } from '../../modules/task-packages/index.js';

/** The roles of `persons.viewTimeline`; the API refuses the others. */
const READERS = ['CASEWORKER', 'COORDINATOR'];

/** To the citizen behind what is shown, which stands in the look-up log as the purpose; nothing for who may not. */
export function CitizenLink({
  from,
  id,
}: {
  readonly from: CitizenOrigin;
  readonly id: string | number;
}): React.ReactElement | null {
  const { t } = useTranslation();
  const [user] = useCurrentAdmin();
  if (!READERS.includes(String(user?.['role']))) return null;
  return (
    <p className="tk-receipt">
      <Link className="tk-button" to={`/admin/pages/citizenDetail?from=${from}&id=${id}`}>
        {t('citizen.show')}
      </Link>{' '}
      <small className="tk-muted">{t('linking.i.logged')}</small>
    </p>
  );
}
