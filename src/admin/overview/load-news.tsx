import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { HeldLoad, LoadNews as News } from '../../modules/imports/index.js';
import { filteredList } from '../kit/components/filtered-list.js';
import { danishDate, danishMoment, groupThousands, kroner } from '../kit/components/formats.js';
import { LoadFailure } from '../kit/components/load-failure.js';
import { useApi } from '../kit/components/use-api.js';
import { NewsLine } from './news-line.js';

/** "Nyt siden sidste indlæsning": what the latest delivery meant for the municipality, each number with its rows. */
export function LoadNews(): React.ReactElement | null {
  const { data, failure, retry } = useApi<{
    readonly news: News | null;
    readonly held: readonly HeldLoad[];
  }>('loads/news');
  if (failure !== null) return <LoadFailure code={failure} retry={retry} />;
  return (
    <>
      {data?.held.map((load) => (
        <Held key={load.runId} load={load} />
      ))}
      {data?.news ? <Shown news={data.news} /> : null}
    </>
  );
}

/** A delivery that came while the municipality is frozen (A-14). */
function Held({ load }: { readonly load: HeldLoad }): React.ReactElement {
  const { t } = useTranslation();
  const { runId, municipalityCode, accounts, oere, until } = load;
  return (
    <p className="tk-panel tk-news" data-testid="load-held">
      <Link to={`/admin/resources/loads/records/${runId}-${municipalityCode}/show`}>
        {t('overview.newsLoad', { run: runId })}
      </Link>{' '}
      {t('overview.held', {
        count: accounts,
        amount: groupThousands(accounts),
        kroner: kroner(oere),
        until: danishDate(until),
      })}
    </p>
  );
}

function Shown({ news }: { readonly news: News }): React.ReactElement {
  const { t } = useTranslation();
  const { runId, municipalityCode, finishedAt, tasks, linked, rejected, packages } = news;
  const page = `/admin/resources/loads/records/${runId}-${municipalityCode}/show`;
  const tasksOf = (loadEffect: string): string =>
    filteredList('tasks', { loadRun: String(runId), loadEffect });
  const changed = changedRows(news);
  const isQuiet =
    tasks.added + tasks.reopened + tasks.checks + linked + rejected + changed + packages.length === 0;
  return (
    <section data-testid="load-news">
      <h2>{t('overview.news')}</h2>
      <div className="tk-panel tk-news">
        <p className="tk-note">
          <Link to={page}>{t('overview.newsLoad', { run: runId })}</Link> {danishMoment(finishedAt)}
        </p>
        {isQuiet ? <p>{t('overview.noNews')}</p> : null}
        <ul>
          {packages.map(({ packageId, title, reason }) => (
            <li key={packageId} className="tk-news-urgent" data-testid="news-package">
              <Link to={`/admin/resources/packages/records/${packageId}/show`}>{title}</Link>{' '}
              {t('overview.newsReopened', { reason })}
            </li>
          ))}
          <NewsLine name="added" count={tasks.added} to={tasksOf('ADDED')} />
          <NewsLine name="reopened" count={tasks.reopened} to={tasksOf('REOPENED')} />
          <NewsLine name="checks" count={tasks.checks} to={tasksOf('CHECK')} isUrgent />
          <NewsLine name="linked" count={linked} to={page} />
          <NewsLine name="changed" count={changed} to={page}>
            <ChangedColumns changes={news.changes} />
          </NewsLine>
          <NewsLine name="rejected" count={rejected} to={page} isUrgent />
        </ul>
      </div>
    </section>
  );
}

/** Rows of master data that were there before and are different now. */
function changedRows({ changes }: News): number {
  return Object.values(changes).reduce((sum, { changed }) => sum + changed, 0);
}

function ChangedColumns({ changes }: Pick<News, 'changes'>): React.ReactElement {
  const { t, tl } = useTranslation();
  const files = Object.entries(changes).filter(([, { changed }]) => changed > 0);
  return (
    <small>
      {files
        .map(([file, { columns }]) => {
          const parts = Object.entries(columns)
            .sort(([, a], [, b]) => b - a)
            .map(([column, count]) => `${t(`loads.column.${column}`)} ${groupThousands(count)}`);
          return `${tl(`file.${file}`, 'rejects')}: ${parts.join(', ')}`;
        })
        .join(' · ')}
    </small>
  );
}
