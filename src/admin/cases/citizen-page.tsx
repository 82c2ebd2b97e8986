import { useTranslation } from 'adminjs';
import React, { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { CitizenTimeline } from '../../modules/task-packages/index.js';
import { LoadFailure } from '../kit/components/load-failure.js';
import { newKey } from '../kit/components/send-command.js';
import { ask } from '../work/state/work-api.js';
import { CitizenTables } from './citizen-tables.js';
import { TimelineChart } from './timeline-chart.js';

/** One citizen, reached from what is worked on: grants, accounts and cases on one line of time, and as tables. */
export default function CitizenPage(): React.ReactElement {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const { citizen, failure, look } = useCitizen(query.get('from') ?? '', Number(query.get('id')));
  return (
    <main className="tk-page tk-resolved tk-citizen">
      <header className="tk-header">
        <div className="tk-title">
          <h1>{citizen === null ? t('citizen.title') : citizen.name}</h1>
        </div>
      </header>
      {failure === null ? null : <LoadFailure code={failure} retry={look} />}
      {citizen === null && failure === null ? <p role="status">{t('panel.loading')}</p> : null}
      {citizen === null ? null : (
        <>
          <p className="tk-muted">
            <span className="tk-tabular">{citizen.cprMasked}</span>
            {citizen.otherNumbers.length > 0
              ? ` · ${t('citizen.otherNumbers', { numbers: citizen.otherNumbers.join(', ') })}`
              : ''}
            {citizen.addressProtected ? ` · ${t('matching.addressProtected')}` : ''}
            {` · ${t('citizen.logged', { purpose: citizen.purpose })}`}
          </p>
          <TimelineChart citizen={citizen} />
          <CitizenTables citizen={citizen} />
        </>
      )}
    </main>
  );
}

/** Each time it is shown is a look-up of its own. */
function useCitizen(
  from: string,
  id: number,
): { citizen: CitizenTimeline | null; failure: string | null; look: () => void } {
  const [citizen, setCitizen] = useState<CitizenTimeline | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const look = useCallback((): void => {
    setFailure(null);
    void ask<CitizenTimeline>(`citizens/of/${encodeURIComponent(from)}/${id}`, {
      body: {},
      key: newKey(),
    }).then((answer) => {
      if (answer.kind === 'ok') return setCitizen(answer.body);
      if (answer.kind === 'loggedOut') return window.location.assign('/admin/login');
      setFailure(answer.kind === 'refused' ? answer.refusal.code : 'shared.database_unavailable');
    });
  }, [from, id]);
  useEffect(look, [look]);
  return { citizen, failure, look };
}
