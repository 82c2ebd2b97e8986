import { useTranslation } from 'adminjs';
import React, { useState } from 'react';
import { Link } from 'react-router-dom';
import type {
  CockpitMunicipality,
  CockpitWave,
  KlikPublicationResult,
  WavePackagesResult,
} from '../../modules/task-packages/index.js';
import { danishDate } from '../kit/components/formats.js';
import { addressOf } from './cockpit-filter.js';
import { PackagesOutcome } from './packages-outcome.js';
import { Refusal } from './refusal.js';
import { useWaveCommand } from './use-wave-command.js';

interface Props {
  readonly wave: CockpitWave;
  readonly members: readonly CockpitMunicipality[];
  readonly isByWave: boolean;
  readonly change: () => void;
  readonly add: () => void;
  readonly move: (municipality: CockpitMunicipality) => void;
  readonly look: () => void;
}

/** One wave: when, who, what is published, and the two acts of Netcompany. */
export function WaveCard({ wave, members, isByWave, change, add, move, look }: Props): React.ReactElement {
  const { t } = useTranslation();
  const { isBusy, refused, send } = useWaveCommand();
  const [klik, setKlik] = useState<KlikPublicationResult | null>(null);
  const [packages, setPackages] = useState<WavePackagesResult | null>(null);
  const publish = async (): Promise<void> => {
    setPackages(null);
    setKlik(await send<KlikPublicationResult>('waves/publications', { waveId: wave.id }));
    look();
  };
  const create = async (): Promise<void> => {
    setKlik(null);
    setPackages(await send<WavePackagesResult>(`waves/${wave.id}/packages`, {}));
    look();
  };
  return (
    <section className="tk-panel tk-wave" data-testid={`wave-${wave.number}`}>
      <div className="tk-title">
        <h2>
          {t('cockpit.waveName', {
            number: wave.number,
            name: wave.name,
            interpolation: { escapeValue: false },
          })}
          {wave.isFrozen ? <span className="tk-badge tk-badge-warning">{t('waves.frozenNow')}</span> : null}
        </h2>
        <div className="tk-actions">
          <button type="button" className="tk-button tk-button-quiet" onClick={change}>
            {t('waves.changeButton')}
          </button>
          <button type="button" className="tk-button tk-button-quiet" onClick={add}>
            {t('waves.addButton')}
          </button>
          {isByWave ? (
            <button type="button" className="tk-button" disabled={isBusy} onClick={() => void publish()}>
              {t('waves.publish')}
            </button>
          ) : null}
          <button
            type="button"
            className="tk-button tk-button-primary"
            disabled={isBusy}
            onClick={() => void create()}
          >
            {t(isBusy ? 'waves.working' : 'waves.createPackages')}
          </button>
        </div>
      </div>
      <p className="tk-wave-facts">
        <span>{t('cockpit.window', { from: danishDate(wave.loadFrom), to: danishDate(wave.loadTo) })}</span>
        <span>{frozenText(t, wave)}</span>
        <span>{t('waves.klikPublished', { published: wave.klikPublished, count: wave.municipalities })}</span>
        <Link to={`${addressOf({ stage: null, wave: wave.number })}#raekker`}>{t('waves.toCockpit')}</Link>
      </p>
      <Refusal refused={refused} />
      {klik === null ? null : (
        <p className="tk-banner" role="status" data-testid="klik-published">
          {t('waves.published', { count: klik.published, existing: klik.existing })}
        </p>
      )}
      {packages === null ? null : <PackagesOutcome result={packages} />}
      <Members members={members} move={move} />
    </section>
  );
}

function frozenText(
  t: (key: string, values?: Record<string, string>) => string,
  { frozenFrom, frozenTo }: CockpitWave,
): string {
  if (frozenFrom === null || frozenTo === null) return t('waves.noFrozenZone');
  return t('waves.frozenZone', { from: danishDate(frozenFrom), to: danishDate(frozenTo) });
}

function Members({ members, move }: Pick<Props, 'members' | 'move'>): React.ReactElement {
  const { t } = useTranslation();
  if (members.length === 0) return <p className="tk-empty">{t('waves.noMembers')}</p>;
  return (
    <ul className="tk-members" aria-label={t('waves.municipalities')}>
      {members.map((one) => (
        <li key={one.code}>
          <button
            type="button"
            onClick={() => move(one)}
            title={String(t('waves.moveButton', { municipality: one.name }))}
            aria-label={String(t('waves.moveButton', { municipality: one.name }))}
          >
            {one.name}
          </button>
        </li>
      ))}
    </ul>
  );
}
