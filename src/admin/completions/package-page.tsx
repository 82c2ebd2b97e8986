import { useTranslation, type ActionProps } from 'adminjs';
import React from 'react';
import type { Completion } from '../../modules/task-packages/index.js';
import ShowPage from '../kit/components/show-page.js';
import { useApi } from '../kit/components/use-api.js';
import { Printed } from '../resolved/printed.js';
import { DeadlineCard } from '../steering/deadline-card.js';
import { PeopleCard } from '../steering/people-card.js';
import { CertificateView } from './certificate-view.js';

/** A package: its columns, then the certificate of each time it was completed, to read and to print. */
export default function PackagePage(props: ActionProps): React.ReactElement {
  const id = props.record?.id;
  return (
    <div className="tk-resolved">
      <ShowPage {...props} />
      {id === undefined ? null : (
        <React.Fragment key={id}>
          <DeadlineCard packageId={id} />
          <PeopleCard packageId={id} />
          <Completions packageId={id} />
        </React.Fragment>
      )}
    </div>
  );
}

function Completions({ packageId }: { readonly packageId: string }): React.ReactElement {
  const { t } = useTranslation();
  const { data, failure } = useApi<{ completions: Completion[] }>(
    `packages/${encodeURIComponent(packageId)}/completions`,
  );
  if (failure !== null)
    return (
      <div className="tk-refusal" role="alert">
        <p>{t('completions.failed')}</p>
        <small>{t('panel.errorCode', { code: failure })}</small>
      </div>
    );
  if (data === null) return <p role="status">{t('completions.loading')}</p>;
  return (
    <section data-testid="completions">
      <div className="tk-title">
        <h2>{t('completions.title')}</h2>
        <div className="tk-actions">
          <button type="button" className="tk-button" onClick={() => window.print()}>
            {t('completions.print')}
          </button>
        </div>
      </div>
      {data.completions.length === 0 ? <p className="tk-empty">{t('completions.none')}</p> : null}
      {data.completions.map((completion) => (
        <CertificateView key={completion.id} completion={completion} packageId={packageId} />
      ))}
      <Printed />
    </section>
  );
}
