import { useTranslation } from 'adminjs';
import React, { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { ResolvedChoices, ResolvedItem } from '../../modules/task-packages/index.js';
import { groupThousands, kroner } from '../kit/components/formats.js';
import { downloadCsv } from './download-csv.js';
import { FilterForm } from './filter-form.js';
import type { Refused } from './get-json.js';
import { RefusalNote } from './refusal-note.js';
import { addressOf, filterOf, isSample } from './resolved-address.js';
import { ResolvedTable } from './resolved-table.js';
import { asRefusal, useResolved } from './use-resolved.js';

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
  const choices = useResolved<ResolvedChoices>('/api/v1/resolved/choices');
  const { data, refusal } = useResolved<Answer>(addressOf(query));
  const failure = choices.refusal ?? refusal;
  return (
    <main className="tk-page tk-resolved">
      <header className="tk-header">
        <h1>{t('resolved.title')}</h1>
      </header>
      {choices.data ? (
        <FilterForm
          choices={choices.data}
          query={query}
          refused={refusal?.field ?? null}
          onSubmit={setQuery}
        />
      ) : null}
      {failure ? <RefusalNote refusal={failure} /> : null}
      {!data && !failure ? <p role="status">{t('resolved.loading')}</p> : null}
      {data && choices.data ? (
        <>
          <Summary answer={data} query={query} mayExport={choices.data.mayExport} />
          {data.rows.length === 0 ? (
            <p className="tk-panel tk-empty">{t('resolved.empty')}</p>
          ) : (
            <ResolvedTable rows={data.rows} choices={choices.data} list={query.toString()} />
          )}
          <Paging count={data.count ?? 0} query={query} onChange={setQuery} />
        </>
      ) : null}
    </main>
  );
}

/** Count and kroner of the whole filter, and the file of exactly these; a sample says how it was drawn. */
function Summary({
  answer,
  query,
  mayExport,
}: {
  readonly answer: Answer;
  readonly query: URLSearchParams;
  readonly mayExport: boolean;
}): React.ReactElement {
  const { t } = useTranslation();
  const [failure, setFailure] = useState<Refused | null>(null);
  const download = (): void => {
    setFailure(null);
    downloadCsv('resolved/export', filterOf(query), 'afsluttede-opgaver.csv').catch((error: unknown) =>
      setFailure(asRefusal(error)),
    );
  };
  const text = isSample(query)
    ? t('resolved.drawn', { rows: answer.rows.length, seed: query.get('seed') })
    : t('resolved.totals', {
        count: answer.count,
        rows: groupThousands(answer.count ?? 0),
        amount: kroner(answer.totalOere ?? 0),
      });
  return (
    <>
      <div className="tk-summary">
        <p role="status">{text}</p>
        {mayExport && !isSample(query) ? (
          <button type="button" className="tk-button" onClick={download}>
            {t('resolved.export')}
          </button>
        ) : null}
        <button type="button" className="tk-button tk-button-quiet" onClick={() => window.print()}>
          {t('resolved.print')}
        </button>
      </div>
      {failure ? <RefusalNote refusal={failure} /> : null}
    </>
  );
}

interface PagingProps {
  readonly count: number;
  readonly query: URLSearchParams;
  readonly onChange: (query: URLSearchParams) => void;
}

function Paging({ count, query, onChange }: PagingProps): React.ReactElement | null {
  const { t } = useTranslation();
  if (count <= PAGE_SIZE) return null;
  const page = Number(query.get('page') ?? '1');
  const last = Math.ceil(count / PAGE_SIZE);
  const button = (target: number, label: string): React.ReactElement => (
    <button
      type="button"
      className="tk-button tk-button-quiet"
      disabled={target < 1 || target > last}
      onClick={() => onChange(new URLSearchParams({ ...Object.fromEntries(query), page: String(target) }))}
    >
      {label}
    </button>
  );
  return (
    <nav className="tk-paging" aria-label={t('resolved.pages')}>
      <span>{t('resolved.pageOf', { page, last: groupThousands(last) })}</span>
      {button(page - 1, t('resolved.previous'))}
      {button(page + 1, t('resolved.next'))}
    </nav>
  );
}
