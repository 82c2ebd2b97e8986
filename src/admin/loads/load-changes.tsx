import { useTranslation } from 'adminjs';
import React from 'react';
import type { LoadView } from '../../modules/imports/index.js';
import { groupThousands, kroner } from '../kit/components/formats.js';

/** What came in and what changed, by file and column, and the links that the machine made. */
export function LoadChanges({
  changes,
  outcomes,
}: Pick<LoadView, 'changes' | 'outcomes'>): React.ReactElement {
  const { t, tl } = useTranslation();
  const files = Object.entries(changes).filter(([, rows]) => rows.added + rows.changed > 0);
  return (
    <section className="tk-panel" data-testid="load-changes">
      <h2>{t('loads.changes')}</h2>
      {files.length === 0 ? <p className="tk-empty">{t('loads.unchanged')}</p> : null}
      {files.length === 0 ? null : (
        <table className="tk-table">
          <thead>
            <tr>
              <th scope="col">{t('loads.file')}</th>
              <th scope="col" className="tk-numeric">
                {t('loads.added')}
              </th>
              <th scope="col" className="tk-numeric">
                {t('loads.changed')}
              </th>
              <th scope="col">{t('loads.columns')}</th>
            </tr>
          </thead>
          <tbody>
            {files.map(([file, { added, changed, columns }]) => (
              <tr key={file}>
                <th scope="row">{tl(`file.${file}`, 'rejects')}</th>
                <td className="tk-numeric">{groupThousands(added)}</td>
                <td className="tk-numeric">{groupThousands(changed)}</td>
                <td>
                  <ChangedColumns columns={columns} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Outcomes outcomes={outcomes} />
    </section>
  );
}

function ChangedColumns({
  columns,
}: {
  readonly columns: Readonly<Record<string, number>>;
}): React.ReactElement {
  const { t } = useTranslation();
  const sorted = Object.entries(columns).sort(([, a], [, b]) => b - a);
  return (
    <span className="tk-changed-columns">
      {sorted.map(([column, count]) => (
        <span key={column}>
          {t(`loads.column.${column}`, { defaultValue: column })} <b>{groupThousands(count)}</b>
        </span>
      ))}
    </span>
  );
}

function Outcomes({ outcomes }: Pick<LoadView, 'outcomes'>): React.ReactElement | null {
  const { t, tl } = useTranslation();
  const made = Object.entries(outcomes);
  if (made.length === 0) return null;
  return (
    <>
      <h3>{t('loads.outcomes')}</h3>
      <table className="tk-table">
        <thead>
          <tr>
            <th scope="col">{t('loads.outcome')}</th>
            <th scope="col" className="tk-numeric">
              {t('loads.count')}
            </th>
            <th scope="col" className="tk-numeric">
              {t('loads.kroner')}
            </th>
          </tr>
        </thead>
        <tbody>
          {made.map(([outcome, { count, oere }]) => (
            <tr key={outcome}>
              <th scope="row">{tl(`outcome.${outcome}`, 'accounts')}</th>
              <td className="tk-numeric">{groupThousands(count)}</td>
              <td className="tk-numeric">{kroner(oere)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
