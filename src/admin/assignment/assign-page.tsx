import { useTranslation } from 'adminjs';
import React, { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Assignment, AssignmentDesk } from '../../modules/task-packages/index.js';
import { LoadFailure } from '../kit/components/load-failure.js';
import { useApi } from '../kit/components/use-api.js';
import { AssignForm } from './assign-form.js';
import { AssignmentView } from './assignment-view.js';

/** "Fordel opgaver": choose, see, do. The address may say whose tasks, or of which package: `?holder=7`, `?package=3`. */
export default function AssignPage(): React.ReactElement {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const { data, failure, retry } = useApi<AssignmentDesk>('assignments');
  const [shown, setShown] = useState<Assignment | null>(null);
  const again = (): void => {
    setShown(null);
    retry();
  };
  return (
    <main className="tk-page tk-overview tk-assign">
      <header className="tk-header">
        <h1>{t('assign.title')}</h1>
        <p className="tk-intro">{t('assign.intro')}</p>
      </header>
      {failure === null ? null : <LoadFailure code={failure} retry={retry} />}
      {data === null && failure === null ? <p role="status">{t('panel.loading')}</p> : null}
      {data === null ? null : data.packages.length === 0 ? (
        <p className="tk-panel tk-empty">{t('assign.noTasks')}</p>
      ) : (
        <AssignForm
          desk={data}
          holder={query.get('holder')}
          packageId={query.get('package')}
          isShown={shown !== null}
          onShown={setShown}
        />
      )}
      {shown === null ? null : (
        <AssignmentView assignment={shown} onDone={setShown} onChange={() => setShown(null)} onMore={again} />
      )}
    </main>
  );
}
