import { useTranslation } from 'adminjs';
import React from 'react';
import type { Work } from '../state/use-work.js';

/** What of the decisions is under way; a connection or login that is gone, and the way on. */
export function OutboxNote({ work }: { readonly work: Work }): React.ReactElement {
  const { t } = useTranslation();
  const { state, count } = work.outbox;
  const isLoggedOut = state === 'loggedOut' || work.failure?.kind === 'loggedOut';
  if (isLoggedOut)
    return (
      <div className="tk-refusal tk-work-outbox" role="alert" data-outbox="loggedOut">
        <p>{t(count > 0 ? 'work.outbox.loggedOut' : 'work.outbox.loggedOutNothing', { count })}</p>
        <a className="tk-button" href="/admin/login" target="_blank" rel="noreferrer">
          {t('work.outbox.logIn')}
        </a>{' '}
        <button type="button" className="tk-button tk-button-quiet" onClick={work.retry}>
          {t('panel.retry')}
        </button>
      </div>
    );
  if (state === 'unreachable')
    return (
      <div className="tk-banner tk-work-outbox" role="alert" data-outbox="unreachable">
        <p>{t('work.outbox.unreachable', { count })}</p>
        <button type="button" className="tk-button tk-button-quiet" onClick={work.retry}>
          {t('work.outbox.now')}
        </button>
      </div>
    );
  return (
    <span className="tk-muted tk-work-outbox" data-outbox={state}>
      {state === 'sending' ? t('work.outbox.sending', { count }) : ''}
    </span>
  );
}
