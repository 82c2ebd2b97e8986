import { useTranslation } from 'adminjs';
import React, { useState } from 'react';
import type { CockpitMunicipality, CockpitWave } from '../../modules/task-packages/index.js';
import { Refusal } from './refusal.js';
import { useWaveCommand } from './use-wave-command.js';

interface Props {
  readonly wave: CockpitWave;
  /** Those that are in no wave. */
  readonly municipalities: readonly CockpitMunicipality[];
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Puts municipalities that are in no wave yet into this one. */
export function AddForm({ wave, municipalities, onDone, onCancel }: Props): React.ReactElement {
  const { t } = useTranslation();
  const { isBusy, refused, send } = useWaveCommand();
  const [codes, setCodes] = useState<readonly string[]>([]);
  const submit = async (): Promise<void> => {
    if ((await send(`waves/${wave.id}/municipalities`, { codes })) !== null) onDone();
  };
  return (
    <form
      className="tk-form tk-wave-form"
      data-testid="add-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy && codes.length > 0) void submit();
      }}
    >
      <h2>{t('waves.addTo', { number: wave.number })}</h2>
      <Refusal refused={refused} />
      {municipalities.length === 0 ? <p className="tk-empty">{t('waves.allPlaced')}</p> : null}
      <fieldset className="tk-many">
        <legend className="tk-hidden">{t('waves.municipalities')}</legend>
        {municipalities.map(({ code, name }) => (
          <label className="tk-check" key={code}>
            <input
              type="checkbox"
              name="codes"
              value={code}
              checked={codes.includes(code)}
              onChange={(event) =>
                setCodes(event.target.checked ? [...codes, code] : codes.filter((other) => other !== code))
              }
            />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <div className="tk-buttons">
        <button type="submit" className="tk-button tk-button-primary" disabled={isBusy || codes.length === 0}>
          {t('waves.addCount', { count: codes.length })}
        </button>
        <button type="button" className="tk-button tk-button-quiet" disabled={isBusy} onClick={onCancel}>
          {t('waves.cancel')}
        </button>
      </div>
    </form>
  );
}
