import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { LoadView, QueueOrigin } from '../../modules/imports/index.js';
import { groupThousands, kroner } from '../kit/components/formats.js';
import { NOTHING, codesOf } from './queue-figures.js';
import { QueuePicture } from './queue-picture.js';
import { tasksOf } from './tasks-of.js';

/** "Hvor kommer køen fra": this municipality's reasons as bars, and every municipality of the run in one picture. */
export function QueueOrigins({ load }: { readonly load: LoadView }): React.ReactElement {
  const { t } = useTranslation();
  const own = load.origins.filter((one) => one.municipalityCode === load.municipalityCode);
  return (
    <section className="tk-panel" data-testid="load-origins">
      <h2>{t('loads.origins')}</h2>
      <p className="tk-note">{t('loads.originsNote')}</p>
      {own.map((origin) => (
        <OwnReasons key={origin.municipalityCode} origin={origin} />
      ))}
      {load.origins.length > 1 && codesOf(load.origins).length > 0 ? (
        <QueuePicture origins={load.origins} />
      ) : null}
    </section>
  );
}

function OwnReasons({ origin }: { readonly origin: QueueOrigin }): React.ReactElement {
  const { t, tl } = useTranslation();
  const codes = codesOf([origin]);
  if (codes.length === 0) return <p className="tk-empty">{t('loads.noQueue')}</p>;
  const most = Math.max(...codes.map((code) => (origin.reasons[code] ?? NOTHING).count));
  return (
    <table className="tk-table">
      <caption>{t('loads.ownReasons', { municipality: origin.municipality })}</caption>
      <thead>
        <tr>
          <th scope="col">{t('loads.code')}</th>
          <th scope="col">{t('loads.reason')}</th>
          <th scope="col" className="tk-numeric">
            {t('loads.count')}
          </th>
          <th scope="col" className="tk-numeric">
            {t('loads.kroner')}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {codes.map((code) => {
          const { count, oere } = origin.reasons[code] ?? NOTHING;
          return (
            <tr key={code}>
              <td className="tk-tabular">{code}</td>
              <th scope="row">{tl(`reasons.${code}`, 'tasks')}</th>
              <td className="tk-numeric">
                <Link to={tasksOf(origin.municipality, code)}>{groupThousands(count)}</Link>
              </td>
              <td className="tk-numeric">{kroner(oere)}</td>
              <td className="tk-bar-cell">
                <span className="tk-bar" style={{ width: `${(100 * count) / most}%` }} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
