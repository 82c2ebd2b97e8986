import { useTranslation } from 'adminjs';
import React from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import { FILTER_NAMES } from '../state/filters.js';
import type { Work } from '../state/use-work.js';
import { RefusalText } from './refusal-text.js';

/** No task on the screen: loading, refused, or nothing left for this filter. */
export function EmptyQueue({ work }: { readonly work: Work }): React.ReactElement {
  const { t } = useTranslation();
  const [query, setQuery] = useSearchParams();
  const { desk, failure, fetchAgain } = work;
  if (failure?.kind === 'refused' || failure?.kind === 'unreachable')
    return (
      <div className="tk-refusal" role="alert">
        <RefusalText
          refusal={
            failure.kind === 'refused'
              ? failure.refusal
              : { code: 'shared.database_unavailable', title: t('work.unreachable'), details: {} }
          }
        />
        <p>
          <button type="button" className="tk-button" onClick={fetchAgain}>
            {t('panel.retry')}
          </button>
        </p>
      </div>
    );
  if (!desk.isExhausted) return <p className="tk-empty">{failure === null ? t('matching.loading') : ''}</p>;
  const isFiltered = FILTER_NAMES.some((name) => query.has(name));
  return (
    <section className="tk-panel tk-work-empty" data-testid="queue-empty">
      <h2>{t(isFiltered ? 'work.emptyFiltered' : 'work.empty')}</h2>
      <p>{t(isFiltered ? 'work.emptyFilteredText' : 'work.emptyText')}</p>
      <div className="tk-buttons">
        {isFiltered ? (
          <button type="button" className="tk-button tk-button-primary" onClick={() => setQuery({})}>
            {t('work.clearFilter')}
          </button>
        ) : (
          <Link className="tk-button tk-button-primary" to="/admin">
            {t('work.toOverview')}
          </Link>
        )}
        <button type="button" className="tk-button" onClick={fetchAgain}>
          {t('work.lookAgain')}
        </button>
      </div>
    </section>
  );
}
