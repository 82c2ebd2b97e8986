import { useTranslation } from 'adminjs';
import React, { useState } from 'react';
import type { CockpitMunicipality, CockpitWave, MoveConflict } from '../../modules/task-packages/index.js';
import { danishDate } from '../kit/components/formats.js';
import { Refusal } from './refusal.js';
import { useWaveCommand } from './use-wave-command.js';

interface Props {
  readonly municipality: CockpitMunicipality;
  readonly waves: readonly CockpitWave[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Another wave for a municipality: choose, see the conflicts, then move. Another choice hides what was shown. */
export function MoveForm({ municipality, waves, onDone, onCancel }: Props): React.ReactElement {
  const { t } = useTranslation();
  const { isBusy, refused, send } = useWaveCommand();
  const [to, setTo] = useState('');
  const [conflicts, setConflicts] = useState<readonly MoveConflict[] | null>(null);
  const move = {
    municipalityCode: municipality.code,
    fromWaveId: municipality.waveId ?? 0,
    toWaveId: Number(to),
  };
  const submit = async (): Promise<void> => {
    if (conflicts === null) {
      const shown = await send<{ conflicts: readonly MoveConflict[] }>('waves/moves/preview', move);
      setConflicts(shown?.conflicts ?? null);
      return;
    }
    const seen = conflicts.map(({ code }) => code);
    if ((await send('waves/moves', { ...move, seen })) === null) setConflicts(null);
    else onDone();
  };
  return (
    <form
      className="tk-form tk-wave-form"
      data-testid="move-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void submit();
      }}
    >
      <h2>{t('waves.move', { municipality: municipality.name, number: municipality.waveNumber })}</h2>
      <Refusal refused={refused} />
      <div className="tk-input">
        <label htmlFor="move-to">{t('waves.moveTo')}</label>
        <select
          id="move-to"
          name="toWaveId"
          required
          value={to}
          disabled={isBusy}
          onChange={(event) => {
            setTo(event.target.value);
            setConflicts(null);
          }}
        >
          <option value="">{t('panel.choose')}</option>
          {waves
            .filter(({ id }) => id !== municipality.waveId)
            .map(({ id, number, name }) => (
              <option key={id} value={id}>
                {t('cockpit.waveName', { number, name, interpolation: { escapeValue: false } })}
              </option>
            ))}
        </select>
      </div>
      {conflicts === null ? null : <Conflicts conflicts={conflicts} />}
      <div className="tk-buttons">
        <button type="submit" className="tk-button tk-button-primary" disabled={isBusy}>
          {t(
            conflicts === null
              ? 'waves.showConflicts'
              : conflicts.length > 0
                ? 'waves.moveAnyway'
                : 'waves.moveNow',
          )}
        </button>
        <button type="button" className="tk-button tk-button-quiet" disabled={isBusy} onClick={onCancel}>
          {t('waves.cancel')}
        </button>
      </div>
    </form>
  );
}

function Conflicts({ conflicts }: { readonly conflicts: readonly MoveConflict[] }): React.ReactElement {
  const { t } = useTranslation();
  if (conflicts.length === 0)
    return (
      <p className="tk-banner" role="status" data-testid="no-conflicts">
        {t('waves.noConflicts')}
      </p>
    );
  return (
    <div className="tk-conflicts" role="alert" data-testid="conflicts">
      <p>{t('waves.conflicts', { count: conflicts.length })}</p>
      <ul>
        {conflicts.map(({ code, from, to }) => (
          <li key={code}>
            {t(`waves.conflict.${code}`, {
              from: from === null ? '' : danishDate(from),
              to: to === null ? '' : danishDate(to),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
