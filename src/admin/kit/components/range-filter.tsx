import { useTranslation, type FilterPropertyProps } from 'adminjs';
import React from 'react';

/** From and to, both included: dates, whole numbers or kroner. */
export default function RangeFilter({ property, filter, onChange }: FilterPropertyProps): React.ReactElement {
  const { translateProperty, t } = useTranslation();
  const isDate = property.type === 'date' || property.type === 'datetime';
  const values = filter as unknown as Record<string, string | undefined>;
  return (
    <fieldset className="tk-range">
      <legend>{translateProperty(property.label, property.resourceId)}</legend>
      {(['from', 'to'] as const).map((bound) => {
        const key = `${property.path}~~${bound}`;
        return (
          <label key={bound}>
            <span>{t(`panel.${bound}`)}</span>
            <input
              type={isDate ? 'date' : 'text'}
              inputMode={isDate ? undefined : 'decimal'}
              name={key}
              value={values[key] ?? ''}
              onChange={(event) => onChange(key, event.target.value)}
            />
          </label>
        );
      })}
    </fieldset>
  );
}
