import { useTranslation } from 'adminjs';
import React, { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { ResolvedItem } from '../../modules/task-packages/index.js';
import { FilterForm } from './filter-form.js';
import { getJson, kroner } from './format.js';
import { downloadCsv, filterOf } from './download-csv.js';
import { ResolvedTable } from './resolved-table.js';

interface Answer {
  readonly rows: readonly ResolvedItem[];
  readonly count?: number;
  readonly totalOere?: number;
}

const PAGE_SIZE = 50;

/** "Afsluttede opgaver": the address holds the filter, so a list can be sent to a colleague. */
export default function ResolvedPage(): React.ReactElement {
  const { t } = useTranslation();
  const [query, setQuery] = useSearchParams();
  const [data, setData] = useState<Answer | null>(null);
  const [isFailed, setFailed] = useState(false);
  const address = addressOf(query);
  useEffect(() => {
    let isCurrent = true;
    setData(null);
    setFailed(false);
    getJson<Answer>(address).then(
      (answer) => isCurrent && setData(answer),
      () => isCurrent && setFailed(true),
    );
    return () => {
      isCurrent = false;
    };
  }, [address]);
  const page = Number(query.get('page') ?? '1');
  const goTo = (next: number): void => setQuery({ ...Object.fromEntries(query), page: String(next) });
  return (
    <main className="tk-page">
      <h1>{t('resolved.title')}</h1>
      <FilterForm query={query} onSubmit={setQuery} />
      {isFailed && (
        <p className="tk-refusal" role="alert">
          {t('resolved.failed')}
        </p>
      )}
      {!data && !isFailed && <p role="status">{t('resolved.loading')}</p>}
      {data && (
        <>
          {data.count !== undefined && (
            <p role="status">
              {t('resolved.totals', { rows: data.count, amount: kroner(data.totalOere ?? 0) })}
            </p>
          )}
          <button
            type="button"
            className="tk-button"
            onClick={() => void downloadCsv(filterOf(query)).catch(() => setFailed(true))}
          >
            {t('resolved.export')}
          </button>
          {data.rows.length === 0 ? (
            <p className="tk-empty">{t('resolved.empty')}</p>
          ) : (
            <ResolvedTable rows={data.rows} />
          )}
          {data.count !== undefined && data.count > PAGE_SIZE && (
            <p className="tk-paging">
              <button type="button" className="tk-button" disabled={page <= 1} onClick={() => goTo(page - 1)}>
                {t('resolved.previous')}
              </button>
              <button
                type="button"
                className="tk-button"
                disabled={page * PAGE_SIZE >= data.count}
                onClick={() => goTo(page + 1)}
              >
                {t('resolved.next')}
              </button>
            </p>
          )}
        </>
      )}
    </main>
  );
}

/** With number and seed it is a sample. */
function addressOf(query: URLSearchParams): string {
  const sent = new URLSearchParams(filterOf(query));
  const [n, seed] = [query.get('n'), query.get('seed')];
  if (n && seed)
    return `/api/v1/resolved/sample?${new URLSearchParams({ ...Object.fromEntries(sent), n, seed })}`;
  const page = query.get('page');
  if (page) sent.set('page', page);
  return `/api/v1/resolved?${sent}`;
}
