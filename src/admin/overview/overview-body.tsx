import { useTranslation } from 'adminjs';
import React from 'react';
import type { Overview } from '../../modules/task-packages/index.js';
import { LoadFailure } from '../kit/components/load-failure.js';
import { useApi } from '../kit/components/use-api.js';
import { AuditorView } from './auditor-view.js';
import { DeskView } from './desk-view.js';
import { VendorView } from './vendor-view.js';

/** The numbers of the role, as the server counts them for this person. */
export function OverviewBody(): React.ReactElement {
  const { t } = useTranslation();
  const { data, failure, retry } = useApi<Overview>('overview');
  if (failure !== null) return <LoadFailure code={failure} retry={retry} />;
  if (data === null) {
    return (
      <p className="tk-empty" role="status">
        {t('panel.loading')}
      </p>
    );
  }
  switch (data.kind) {
    case 'DESK':
      return <DeskView overview={data} />;
    case 'VENDOR':
      return <VendorView overview={data} />;
    case 'AUDITOR':
      return <AuditorView overview={data} />;
  }
}
