import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { Cockpit, CockpitMunicipality } from '../../modules/task-packages/index.js';
import { danishDate } from '../kit/components/formats.js';
import { addressOf, isShown, type CockpitFilter } from './cockpit-filter.js';
import { SHOWN_STAGES } from './stages.js';

const COLUMNS = [...SHOWN_STAGES, 'OVERDUE'] as const;

/** How many municipalities of each wave stand at each stage; every number opens its rows. */
export function StageMatrix({ cockpit }: { readonly cockpit: Cockpit }): React.ReactElement {
  const { t } = useTranslation();
  const { waves, municipalities } = cockpit;
  const hasNoWave = municipalities.some(({ waveId }) => waveId === null);
  return (
    <section className="tk-panel tk-overview-table tk-matrix">
      <table>
        <caption>{t('cockpit.matrix')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('cockpit.wave')}</th>
            {COLUMNS.map((stage) => (
              <th key={stage} scope="col" className="tk-numeric">
                {t(`cockpit.stage.${stage}`)}
              </th>
            ))}
            <th scope="col" className="tk-numeric">
              {t('cockpit.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {waves.map((wave) => (
            <Numbers key={wave.id} wave={wave.number} municipalities={municipalities}>
              {t('cockpit.waveName', {
                number: wave.number,
                name: wave.name,
                interpolation: { escapeValue: false },
              })}
              <small>
                <span>{t('cockpit.windowFrom', { from: danishDate(wave.loadFrom) })}</span>{' '}
                <span>{t('cockpit.windowTo', { to: danishDate(wave.loadTo) })}</span>
                {wave.isFrozen ? <b> {t('cockpit.frozenNow')}</b> : null}
              </small>
            </Numbers>
          ))}
          {hasNoWave ? (
            <Numbers wave={0} municipalities={municipalities}>
              {t('cockpit.noWave')}
            </Numbers>
          ) : null}
        </tbody>
        <tfoot>
          <Numbers wave={null} municipalities={municipalities}>
            {t('cockpit.total')}
          </Numbers>
        </tfoot>
      </table>
    </section>
  );
}

function Numbers({
  wave,
  municipalities,
  children,
}: {
  readonly wave: number | null;
  readonly municipalities: readonly CockpitMunicipality[];
  readonly children: React.ReactNode;
}): React.ReactElement {
  return (
    <tr>
      <th scope="row">{children}</th>
      {[...COLUMNS, null].map((stage) => (
        <td key={stage ?? 'all'} className="tk-number">
          <Count filter={{ stage, wave }} municipalities={municipalities} />
        </td>
      ))}
    </tr>
  );
}

function Count({
  filter,
  municipalities,
}: {
  readonly filter: CockpitFilter;
  readonly municipalities: readonly CockpitMunicipality[];
}): React.ReactElement {
  const count = municipalities.filter((one) => isShown(one, filter)).length;
  if (count === 0) return <span className="tk-empty">0</span>;
  return (
    <Link
      className={filter.stage === 'OVERDUE' ? 'tk-late' : undefined}
      to={`${addressOf(filter)}#raekker`}
      data-testid={`count-${filter.wave ?? 'all'}-${filter.stage ?? 'all'}`}
    >
      {count}
    </Link>
  );
}
