import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { CockpitMunicipality } from '../../modules/task-packages/index.js';
import { danishDate, groupThousands } from '../kit/components/formats.js';
import { filteredList } from '../kit/components/filtered-list.js';
import { tasksLeftOf } from '../overview/addresses.js';
import { stageNumber } from './stages.js';

const COLUMNS = ['municipality', 'wave', 'stageColumn', 'loaded', 'linked', 'klik'] as const;

/** The municipalities that were chosen, one line each; numbers and dates open what is behind them. */
export function MunicipalityRows({
  rows,
}: {
  readonly rows: readonly CockpitMunicipality[];
}): React.ReactElement {
  const { t } = useTranslation();
  if (rows.length === 0) return <p className="tk-panel tk-empty">{t('cockpit.noRows')}</p>;
  return (
    <div className="tk-panel tk-overview-table tk-rows">
      <table data-testid="cockpit-rows">
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {t(`cockpit.${name}`)}
              </th>
            ))}
            <th scope="col" className="tk-numeric">
              {t('cockpit.tasksLeft')}
            </th>
            <th scope="col">{t('cockpit.deadline')}</th>
            <th scope="col">{t('cockpit.responsible')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <Row key={one.code} one={one} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ one }: { readonly one: CockpitMunicipality }): React.ReactElement {
  const { t } = useTranslation();
  const { package: made, stage } = one;
  const loads = filteredList('loads', { municipality: one.name });
  const day = (date: string | null): React.ReactElement | string =>
    date === null ? '–' : <Link to={loads}>{danishDate(date)}</Link>;
  return (
    <tr id={`kommune-${one.code}`}>
      <th scope="row">{one.name}</th>
      <td className="tk-tabular">{one.waveNumber ?? '–'}</td>
      <td className="tk-stage-cell">
        <i className={`tk-swatch tk-stage-${stageNumber(stage)}`} aria-hidden="true">
          {stageNumber(stage)}
        </i>
        {made ? (
          <Link to={`/admin/resources/packages/records/${made.packageId}/show`}>
            {t(`cockpit.stage.${stage}`)}
          </Link>
        ) : (
          t(`cockpit.stage.${stage}`)
        )}
        {one.isReopened ? <small>{t('cockpit.reopened')}</small> : null}
      </td>
      <td className="tk-tabular">{one.loadUnderWay ? t('cockpit.loading') : day(one.loadedOn)}</td>
      <td className="tk-tabular">{day(one.linkedOn)}</td>
      <td className="tk-tabular">{one.klikPublishedOn === null ? '–' : danishDate(one.klikPublishedOn)}</td>
      <td className="tk-number">
        {made === null ? '–' : <Left count={made.tasksLeft} total={made.tasksTotal} title={made.title} />}
      </td>
      <td>{made === null ? '–' : <Deadline one={one} made={made} />}</td>
      <td>{one.responsible ?? '–'}</td>
    </tr>
  );
}

function Left({
  count,
  total,
  title,
}: {
  readonly count: number;
  readonly total: number;
  readonly title: string;
}): React.ReactElement {
  const { t } = useTranslation();
  const of = <small> {t('cockpit.of', { total: groupThousands(total) })}</small>;
  return (
    <>
      {count === 0 ? '0' : <Link to={tasksLeftOf(title)}>{groupThousands(count)}</Link>}
      {of}
    </>
  );
}

function Deadline({
  one,
  made,
}: {
  readonly one: CockpitMunicipality;
  readonly made: NonNullable<CockpitMunicipality['package']>;
}): React.ReactElement {
  const { t } = useTranslation();
  const left = (): string =>
    made.workingDaysLeft === 0
      ? t('overview.lastDay')
      : t('overview.daysLeft', { count: made.workingDaysLeft });
  return (
    <>
      <span className="tk-tabular">{danishDate(made.endDate)}</span>{' '}
      {one.isOverdue ? (
        <span className="tk-badge tk-badge-bad">{t('cockpit.overdueBy', { count: made.overdueDays })}</span>
      ) : one.stage === 'COMPLETED' ? null : (
        <small>{left()}</small>
      )}
    </>
  );
}
