import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { MunicipalityStanding } from '../../modules/task-packages/index.js';
import { danishDate, groupThousands } from '../kit/components/formats.js';
import { CREATE_PACKAGE, openEscalationsOf, tasksLeftOf } from './addresses.js';
import { DeadlineText } from './deadline-text.js';
import { StateBadge } from './state-badge.js';

/** One line per municipality; each number opens its rows. */
export function MunicipalityTable({
  rows,
}: {
  readonly rows: readonly MunicipalityStanding[];
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <div className="tk-panel tk-overview-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('overview.municipality')}</th>
            <th scope="col">{t('overview.state')}</th>
            <th scope="col" className="tk-numeric">
              {t('overview.tasksLeft')}
            </th>
            <th scope="col">{t('overview.endDate')}</th>
            <th scope="col">{t('overview.days')}</th>
            <th scope="col" className="tk-numeric">
              {t('overview.escalations')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MunicipalityRow key={`${row.municipality}-${row.package?.packageId ?? ''}`} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MunicipalityRow({ row }: { readonly row: MunicipalityStanding }): React.ReactElement {
  const { t } = useTranslation();
  const { municipality, package: standing, openEscalations } = row;
  return (
    <tr>
      <th scope="row">{municipality}</th>
      <td>
        {standing ? (
          <Link to={`/admin/resources/packages/records/${standing.packageId}/show`}>
            <StateBadge state={standing.state} />
          </Link>
        ) : (
          <Link to={CREATE_PACKAGE}>{t('overview.notCreated')}</Link>
        )}
      </td>
      <td className="tk-number">
        {standing ? <Count value={standing.tasksLeft} to={tasksLeftOf(standing.title)} /> : null}
      </td>
      <td className="tk-tabular">{standing ? danishDate(standing.endDate) : null}</td>
      <td>{standing ? <DeadlineText standing={standing} /> : null}</td>
      <td className="tk-number">
        <Count value={openEscalations} to={openEscalationsOf(municipality)} />
      </td>
    </tr>
  );
}

function Count({ value, to }: { readonly value: number; readonly to: string }): React.ReactElement {
  return value === 0 ? <>0</> : <Link to={to}>{groupThousands(value)}</Link>;
}
