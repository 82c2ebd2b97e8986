import { useTranslation } from 'adminjs';
import React, { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import type { Cockpit, CockpitMunicipality, CockpitWave } from '../../modules/task-packages/index.js';
import { LoadFailure } from '../kit/components/load-failure.js';
import { useApi } from '../kit/components/use-api.js';
import { AddForm } from './add-form.js';
import { MoveForm } from './move-form.js';
import { PublishToAll } from './publish-to-all.js';
import { WaveCard } from './wave-card.js';
import { WaveForm } from './wave-form.js';

type Open =
  | { readonly form: 'WAVE'; readonly wave: CockpitWave | null }
  | { readonly form: 'ADD'; readonly wave: CockpitWave }
  | { readonly form: 'MOVE'; readonly municipality: CockpitMunicipality };

/** "Bølgeplan": the waves, who is in them, and publishing by them. */
export default function WavesPage(): React.ReactElement {
  const { t } = useTranslation();
  const { data, failure, retry } = useApi<Cockpit>('waves');
  const shown = useLast(data);
  const [open, setOpen] = useState<Open | null>(null);
  const done = (): void => {
    setOpen(null);
    retry();
  };
  return (
    <main className="tk-page tk-overview tk-waves">
      <header className="tk-header tk-title">
        <h1>{t('waves.title')}</h1>
        <Link className="tk-button" to="/admin/pages/cockpit">
          {t('waves.toCockpit')}
        </Link>
        <button
          type="button"
          className="tk-button tk-button-primary"
          onClick={() => setOpen({ form: 'WAVE', wave: null })}
        >
          {t('waves.new')}
        </button>
      </header>
      {failure === null ? null : <LoadFailure code={failure} retry={retry} />}
      {shown === null && failure === null ? <p role="status">{t('panel.loading')}</p> : null}
      {shown === null ? null : (
        <>
          <p className="tk-intro">{t(`cockpit.k98.${shown.k98}`, { task: shown.klikTask })}</p>
          {shown.k98 === 'JA' ? <PublishToAll cockpit={shown} look={retry} /> : null}
          {open === null ? null : (
            <OpenForm open={open} cockpit={shown} onDone={done} onCancel={() => setOpen(null)} />
          )}
          {shown.waves.length === 0 ? <p className="tk-panel tk-empty">{t('waves.none')}</p> : null}
          {shown.waves.map((wave) => (
            <WaveCard
              key={wave.id}
              wave={wave}
              members={shown.municipalities.filter(({ waveId }) => waveId === wave.id)}
              isByWave={shown.k98 === 'NEJ'}
              change={() => setOpen({ form: 'WAVE', wave })}
              add={() => setOpen({ form: 'ADD', wave })}
              move={(municipality) => setOpen({ form: 'MOVE', municipality })}
              look={retry}
            />
          ))}
        </>
      )}
    </main>
  );
}

interface FormProps {
  readonly open: Open;
  readonly cockpit: Cockpit;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

function OpenForm({ open, cockpit, onDone, onCancel }: FormProps): React.ReactElement {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' });
    place.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, [open]);
  const next = Math.max(0, ...cockpit.waves.map(({ number }) => number)) + 1;
  const free = cockpit.municipalities.filter(({ waveId }) => waveId === null);
  const both = { onDone, onCancel };
  return (
    <div ref={place}>
      {open.form === 'WAVE' ? (
        <WaveForm key={open.wave?.id ?? 'new'} wave={open.wave} nextNumber={next} {...both} />
      ) : null}
      {open.form === 'ADD' ? (
        <AddForm key={open.wave.id} wave={open.wave} municipalities={free} {...both} />
      ) : null}
      {open.form === 'MOVE' ? (
        <MoveForm
          key={open.municipality.code}
          municipality={open.municipality}
          waves={cockpit.waves}
          {...both}
        />
      ) : null}
    </div>
  );
}

/** While the page looks again, what it showed stays, and with it the outcome of the act on its card. */
function useLast(data: Cockpit | null): Cockpit | null {
  const last = useRef<Cockpit | null>(null);
  if (data !== null) last.current = data;
  return data ?? last.current;
}
