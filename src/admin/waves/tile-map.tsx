import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { CockpitMunicipality } from '../../modules/task-packages/index.js';
import { TILES, tileLines } from './denmark-tiles.js';
import { isShown, type CockpitFilter } from './cockpit-filter.js';
import { SHOWN_STAGES, stageNumber } from './stages.js';

interface Props {
  readonly municipalities: readonly CockpitMunicipality[];
  readonly filter: CockpitFilter;
}

/** Denmark in squares: shade and number say how far each has come, a frame and "!" that it is overdue. The table says the same. */
export function TileMap({ municipalities, filter }: Props): React.ReactElement {
  const { t } = useTranslation();
  const byCode = new Map(municipalities.map((one) => [one.code, one]));
  return (
    <section className="tk-panel tk-map" aria-label={t('cockpit.map')}>
      <ul className="tk-tiles" data-testid="tiles">
        {TILES.map(({ code, row, column }) => {
          const one = byCode.get(code);
          if (!one) return null;
          return (
            <li key={code} style={{ gridRow: row, gridColumn: column }}>
              <MunicipalityTile one={one} isDimmed={!isShown(one, filter)} />
            </li>
          );
        })}
      </ul>
      <Legend />
    </section>
  );
}

function MunicipalityTile({
  one,
  isDimmed,
}: {
  readonly one: CockpitMunicipality;
  readonly isDimmed: boolean;
}): React.ReactElement {
  const { t } = useTranslation();
  const { code, name, stage, isOverdue, waveNumber } = one;
  const lines = tileLines(code, name);
  const words = [
    t(`cockpit.stage.${stage}`),
    ...(isOverdue ? [t('cockpit.stage.OVERDUE')] : []),
    waveNumber === null ? t('cockpit.noWave') : t('cockpit.waveNumber', { number: waveNumber }),
  ].join(', ');
  const classes = [
    'tk-tile',
    `tk-stage-${stageNumber(stage)}`,
    ...(isOverdue ? ['tk-tile-overdue'] : []),
    ...(isDimmed ? ['tk-tile-dimmed'] : []),
  ];
  return (
    <Link className={classes.join(' ')} to={`#kommune-${code}`} title={`${name}, ${words}`}>
      <span>
        {lines.map((line, at) => (
          <React.Fragment key={line}>
            {at === 0 ? null : <wbr />}
            {line}
          </React.Fragment>
        ))}
      </span>
      <b>
        {stageNumber(stage)}
        {isOverdue ? ' !' : ''}
      </b>
      <span className="tk-hidden">{words}</span>
    </Link>
  );
}

function Legend(): React.ReactElement {
  const { t } = useTranslation();
  return (
    <ul className="tk-legend" aria-label={t('cockpit.legend')}>
      {SHOWN_STAGES.map((stage, number) => (
        <li key={stage}>
          <i className={`tk-swatch tk-stage-${number}`} aria-hidden="true">
            {number}
          </i>
          {t(`cockpit.stage.${stage}`)}
        </li>
      ))}
      <li>
        <i className="tk-swatch tk-stage-4 tk-tile-overdue" aria-hidden="true">
          !
        </i>
        {t('cockpit.stage.OVERDUE')}
      </li>
    </ul>
  );
}
