import { RecordsTable, useQueryParams, useRecords, useTranslation, type ActionProps } from 'adminjs';
import React from 'react';
import { groupThousands } from './formats.js';
import { QuickSearch } from './quick-search.js';

/** Lists count exactly up to here (kit/resource/select-statement.ts). */
const COUNT_LIMIT = 1_000;

/** A list: quick search, table, and paging that says "1.000+" instead of counting everything. */
export default function ListPage({ resource, action }: ActionProps): React.ReactElement {
  const { t } = useTranslation();
  const { storeParams } = useQueryParams();
  const list = useRecords(resource.id);
  const { records, loading, page, perPage, total } = list;
  const goTo = (target: number): void =>
    storeParams({ page: String(target) } as Parameters<typeof storeParams>[0]);
  const first = (page - 1) * perPage + 1;
  const counted = total > COUNT_LIMIT ? `${groupThousands(COUNT_LIMIT)}+` : groupThousands(total);
  const hasMore = total > COUNT_LIMIT ? records.length === perPage : first - 1 + records.length < total;
  return (
    <div className="tk-panel tk-list">
      {action.custom['search'] === true ? <QuickSearch key={resource.id} /> : null}
      <RecordsTable
        resource={resource}
        records={records}
        actionPerformed={() => void list.fetchData()}
        direction={list.direction}
        sortBy={list.sortBy}
        isLoading={loading}
      />
      {records.length > 0 ? (
        <nav
          className="tk-paging"
          aria-label={String(
            t('panel.rows', { from: first, to: first + records.length - 1, total: counted }),
          )}
        >
          <span className="tk-tabular">
            {t('panel.rows', {
              from: groupThousands(first),
              to: groupThousands(first + records.length - 1),
              total: counted,
            })}
          </span>
          <button
            type="button"
            className="tk-button tk-button-quiet"
            disabled={page <= 1}
            onClick={() => goTo(1)}
          >
            {t('panel.first')}
          </button>
          <button
            type="button"
            className="tk-button tk-button-quiet"
            disabled={page <= 1}
            onClick={() => goTo(page - 1)}
          >
            {t('panel.previous')}
          </button>
          <button
            type="button"
            className="tk-button tk-button-quiet"
            disabled={!hasMore}
            onClick={() => goTo(page + 1)}
          >
            {t('panel.next')}
          </button>
        </nav>
      ) : null}
    </div>
  );
}
