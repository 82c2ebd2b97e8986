import { useTranslation } from 'adminjs';
import React, { useState } from 'react';
import type { WaitingEscalation } from '../../modules/task-packages/index.js';
import { LoadFailure } from '../kit/components/load-failure.js';
import { useApi } from '../kit/components/use-api.js';
import { InboxTable } from './inbox-table.js';

/** "Indbakke": what waits for Netcompany, the oldest first, of all municipalities or of one. */
export default function EscalationInbox(): React.ReactElement {
  const { t } = useTranslation();
  const { data, failure, retry } = useApi<{ waiting: WaitingEscalation[] }>('escalations/inbox');
  const [municipality, setMunicipality] = useState('');
  const all = data?.waiting ?? [];
  const names = [...new Set(all.map((each) => each.municipality))].sort((a, b) => a.localeCompare(b, 'da'));
  const shown = all.filter((each) => municipality === '' || each.municipality === municipality);
  return (
    <main className="tk-page tk-inbox">
      <header className="tk-header">
        <h1>{t('escalations.inbox')}</h1>
      </header>
      <p className="tk-intro">{t('escalations.inboxIntro')}</p>
      {failure === null ? null : <LoadFailure code={failure} retry={retry} />}
      {data === null && failure === null ? <p role="status">{t('panel.loading')}</p> : null}
      {data === null ? null : (
        <>
          <div className="tk-inbox-bar">
            <label>
              {t('escalations.municipality')}{' '}
              <select value={municipality} onChange={(event) => setMunicipality(event.target.value)}>
                <option value="">{t('escalations.all')}</option>
                {names.map((name) => (
                  <option key={name}>{name}</option>
                ))}
              </select>
            </label>
            <p role="status">{t('escalations.count', { count: shown.length })}</p>
          </div>
          {shown.length === 0 ? (
            <p className="tk-panel">{t('escalations.nothing')}</p>
          ) : (
            <InboxTable waiting={shown} />
          )}
        </>
      )}
    </main>
  );
}
