import { useCurrentAdmin, useTranslation } from 'adminjs';
import React from 'react';
import { danishMoment } from '../kit/components/formats.js';

/** On paper only: who printed it and when. */
export function Printed(): React.ReactElement {
  const { t } = useTranslation();
  const [user] = useCurrentAdmin();
  const at = danishMoment(new Date().toISOString());
  return (
    <p className="tk-printed">{t('resolved.printed', { at, by: String(user?.['displayName'] ?? '') })}</p>
  );
}
