import { useTranslation } from 'adminjs';
import React, { useState } from 'react';
import type { CockpitWave } from '../../modules/task-packages/index.js';
import { Refusal } from './refusal.js';
import { useWaveCommand } from './use-wave-command.js';

const DATES = ['loadFrom', 'loadTo', 'frozenFrom', 'frozenTo'] as const;
type Values = Record<'number' | 'name' | (typeof DATES)[number], string>;

interface Props {
  /** Null for a new one. */
  readonly wave: CockpitWave | null;
  readonly nextNumber: number;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Number, name, load window and frozen zone of a wave. */
export function WaveForm({ wave, nextNumber, onDone, onCancel }: Props): React.ReactElement {
  const { t } = useTranslation();
  const { isBusy, refused, send } = useWaveCommand();
  const [values, setValues] = useState<Values>(() => valuesOf(wave, nextNumber));
  const field = (name: keyof Values, type: string, isRequired: boolean): React.ReactElement => (
    <div className="tk-input" key={name}>
      <label htmlFor={`wave-${name}`}>
        {t(`waves.${name}`)}
        {isRequired ? <small> ({t('panel.required')})</small> : null}
      </label>
      <input
        id={`wave-${name}`}
        name={name}
        type={type}
        required={isRequired}
        maxLength={100}
        {...(type === 'number' ? { min: 1, max: 98 } : {})}
        value={values[name]}
        onChange={(event) => setValues({ ...values, [name]: event.target.value })}
      />
    </div>
  );
  const submit = async (): Promise<void> => {
    const { number, frozenFrom, frozenTo, ...rest } = values;
    const body = {
      ...rest,
      number: Number(number),
      frozenFrom: frozenFrom === '' ? null : frozenFrom,
      frozenTo: frozenTo === '' ? null : frozenTo,
    };
    const path = wave === null ? 'waves' : `waves/${wave.id}`;
    const done = await send(path, wave === null ? body : { ...body, version: wave.version });
    if (done !== null) onDone();
  };
  return (
    <form
      className="tk-form tk-wave-form"
      data-testid="wave-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) void submit();
      }}
    >
      <h2>{wave === null ? t('waves.new') : t('waves.change', { number: wave.number })}</h2>
      <Refusal refused={refused} />
      <div className="tk-pair">
        {field('number', 'number', true)}
        {field('name', 'text', true)}
      </div>
      <div className="tk-pair">{DATES.slice(0, 2).map((name) => field(name, 'date', true))}</div>
      <div className="tk-pair">{DATES.slice(2).map((name) => field(name, 'date', false))}</div>
      <p className="tk-note">{t('waves.frozenHelp')}</p>
      <div className="tk-buttons">
        <button type="submit" className="tk-button tk-button-primary" disabled={isBusy}>
          {t(isBusy ? 'waves.saving' : 'waves.save')}
        </button>
        <button type="button" className="tk-button tk-button-quiet" disabled={isBusy} onClick={onCancel}>
          {t('waves.cancel')}
        </button>
      </div>
    </form>
  );
}

function valuesOf(wave: CockpitWave | null, nextNumber: number): Values {
  if (wave === null)
    return {
      number: String(nextNumber),
      name: '',
      loadFrom: '',
      loadTo: '',
      frozenFrom: '',
      frozenTo: '',
    };
  return {
    number: String(wave.number),
    name: wave.name,
    loadFrom: wave.loadFrom,
    loadTo: wave.loadTo,
    frozenFrom: wave.frozenFrom ?? '',
    frozenTo: wave.frozenTo ?? '',
  };
}
