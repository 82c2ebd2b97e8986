import { useTranslation } from 'adminjs';
import React from 'react';
import type { Choice } from '../action/form-field.js';
import { LoadFailure } from './load-failure.js';
import { useApi } from './use-api.js';

interface Props {
  readonly common: React.SelectHTMLAttributes<HTMLSelectElement>;
  readonly address: string;
  /** What it means that there is nothing to choose. */
  readonly none: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A select whose choices come from the server; nothing is chosen beforehand, also where there is one only. */
export function ServerSelect({ common, address, none, value, onChange }: Props): React.ReactElement {
  const { t } = useTranslation();
  const { data, failure, retry } = useApi<{ readonly choices: readonly Choice[] }>(address);
  if (failure !== null) return <LoadFailure code={failure} retry={retry} />;
  const first = data === null ? t('panel.loading') : data.choices.length === 0 ? none : t('panel.choose');
  return (
    <select
      {...common}
      value={value}
      aria-busy={data === null}
      onChange={(event) => onChange(event.target.value)}
    >
      <option value="">{first}</option>
      {(data?.choices ?? []).map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.note === undefined ? choice.label : `${choice.label} (${t(choice.note)})`}
        </option>
      ))}
    </select>
  );
}
