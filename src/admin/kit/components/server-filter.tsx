import { useTranslation, type FilterPropertyProps } from 'adminjs';
import React from 'react';
import type { Choice } from '../action/form-field.js';
import { useApi } from './use-api.js';

/** One of the choices that the server lists. */
export default function ServerFilter({
  property,
  filter,
  onChange,
}: FilterPropertyProps): React.ReactElement {
  const { translateProperty, t } = useTranslation();
  const { data } = useApi<{ readonly choices: readonly Choice[] }>(String(property.custom['choices']));
  const values = filter as unknown as Record<string, string | undefined>;
  return (
    <label className="tk-choice">
      <span>{translateProperty(property.label, property.resourceId)}</span>
      <select
        name={property.path}
        value={values[property.path] ?? ''}
        aria-busy={data === null}
        onChange={(event) => onChange(property.path, event.target.value)}
      >
        <option value="">{t('panel.any')}</option>
        {(data?.choices ?? []).map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
