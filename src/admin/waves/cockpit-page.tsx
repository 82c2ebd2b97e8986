import { useTranslation } from 'adminjs';
import React, { useEffect } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router-dom';
import type { Cockpit } from '../../modules/task-packages/index.js';
import { LoadFailure } from '../kit/components/load-failure.js';
import { useApi } from '../kit/components/use-api.js';
import { addressOf, filterOf, isShown, type CockpitFilter } from './cockpit-filter.js';
import { MunicipalityRows } from './municipality-rows.js';
import { StageMatrix } from './stage-matrix.js';
import { TileMap } from './tile-map.js';

/** "Bølgeoverblik": the 98 municipalities and how far each has come, as a map and as tables. */
export default function CockpitPage(): React.ReactElement {
  const { t } = useTranslation();
  const { data, failure, retry } = useApi<Cockpit>('waves');
  return (
    <main className="tk-page tk-overview tk-cockpit">
      <header className="tk-header tk-title">
        <h1>{t('cockpit.title')}</h1>
        <Link className="tk-button" to="/admin/pages/waves">
          {t('cockpit.toPlan')}
        </Link>
      </header>
      {failure === null ? null : <LoadFailure code={failure} retry={retry} />}
      {data === null && failure === null ? <p role="status">{t('panel.loading')}</p> : null}
      {data === null ? null : <Body cockpit={data} />}
    </main>
  );
}

function Body({ cockpit }: { readonly cockpit: Cockpit }): React.ReactElement {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const filter = filterOf(query);
  const rows = cockpit.municipalities.filter((one) => isShown(one, filter));
  useScrollToHash();
  return (
    <>
      <p className="tk-intro">{t(`cockpit.k98.${cockpit.k98}`, { task: cockpit.klikTask })}</p>
      <TileMap municipalities={cockpit.municipalities} filter={filter} />
      <StageMatrix cockpit={cockpit} />
      <h2 id="raekker">
        {t('cockpit.rows', { count: rows.length })}
        <Chosen filter={filter} />
      </h2>
      <MunicipalityRows rows={rows} />
    </>
  );
}

function Chosen({ filter }: { readonly filter: CockpitFilter }): React.ReactElement | null {
  const { t } = useTranslation();
  const words = [
    ...(filter.wave === null
      ? []
      : [filter.wave === 0 ? t('cockpit.noWave') : t('cockpit.waveNumber', { number: filter.wave })]),
    ...(filter.stage === null ? [] : [t(`cockpit.stage.${filter.stage}`)]),
  ];
  if (words.length === 0) return null;
  return (
    <small>
      {words.join(', ')} <Link to={addressOf({ stage: null, wave: null })}>{t('cockpit.showAll')}</Link>
    </small>
  );
}

/** The panel's router changes the address only; where it points to is looked up here, also when the rows come late. */
function useScrollToHash(): void {
  const { hash, key } = useLocation();
  useEffect(() => {
    if (hash === '') return;
    const target = document.getElementById(hash.slice(1));
    target?.scrollIntoView({ block: target.tagName === 'TR' ? 'center' : 'start' });
  }, [hash, key]);
}
