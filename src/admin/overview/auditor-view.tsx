import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { AuditorOverview, ResolvedSum } from '../../modules/task-packages/index.js';
import { groupThousands, kroner } from '../kit/components/formats.js';
import { resolvedList } from './addresses.js';
import { OutcomeTable } from './outcome-table.js';
import { VerificationCard } from './verification-card.js';

/** The auditor: what was decided lately and in all, in count and kroner, each number open to its rows. */
export function AuditorView({ overview }: { readonly overview: AuditorOverview }): React.ReactElement {
  const { t } = useTranslation();
  const { since, ways, outcomes } = overview;
  const lastDays = sumOf(ways.map((line) => line.lastDays));
  const total = sumOf(ways.map((line) => line.total));
  return (
    <>
      <h2>{t('overview.resolvedItems')}</h2>
      <p className="tk-intro">{t('overview.resolvedNote')}</p>
      {total.count === 0 ? (
        <p className="tk-panel tk-empty">{t('overview.nothingResolved')}</p>
      ) : (
        <div className="tk-panel tk-overview-table">
          <table>
            <Head />
            <tbody>
              {ways.map(({ way, ...line }) => (
                <tr key={way}>
                  <th scope="row">{t(`overview.ways.${way}`)}</th>
                  <Sum sum={line.lastDays} to={resolvedList(way, since)} />
                  <Sum sum={line.total} to={resolvedList(way)} />
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{t('overview.total')}</th>
                <Sum sum={lastDays} to={resolvedList(null, since)} />
                <Sum sum={total} to={resolvedList(null)} />
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      {total.count === 0 ? null : (
        <>
          <h2>{t('overview.outcomesTitle')}</h2>
          <OutcomeTable outcomes={outcomes} />
        </>
      )}
      <VerificationCard />
      <p className="tk-buttons">
        <Link className="tk-button" to="/admin/pages/resolved">
          {t('overview.toResolved')}
        </Link>
      </p>
    </>
  );
}

function Head(): React.ReactElement {
  const { t } = useTranslation();
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col">
          {t('overview.way')}
        </th>
        <th colSpan={2} scope="colgroup" className="tk-numeric">
          {t('overview.lastDays')}
        </th>
        <th colSpan={2} scope="colgroup" className="tk-numeric">
          {t('overview.total')}
        </th>
      </tr>
      <tr>
        {['lastDays', 'total'].map((period) => (
          <React.Fragment key={period}>
            <th scope="col" className="tk-numeric">
              {t('overview.count')}
            </th>
            <th scope="col" className="tk-numeric">
              {t('overview.kroner')}
            </th>
          </React.Fragment>
        ))}
      </tr>
    </thead>
  );
}

function Sum({ sum, to }: { readonly sum: ResolvedSum; readonly to: string }): React.ReactElement {
  return (
    <>
      <td className="tk-number">{sum.count === 0 ? 0 : <Link to={to}>{groupThousands(sum.count)}</Link>}</td>
      <td className="tk-number">{kroner(sum.oere)}</td>
    </>
  );
}

function sumOf(sums: readonly ResolvedSum[]): ResolvedSum {
  return sums.reduce(({ count, oere }, sum) => ({ count: count + sum.count, oere: oere + sum.oere }), {
    count: 0,
    oere: 0,
  });
}
