import { useTranslation, type FilterPropertyProps } from 'adminjs';
import React from 'react';

/** A text to look for; how it is compared stands in the column's definition. */
export default function TextFilter({ property, filter, onChange }: FilterPropertyProps): React.ReactElement {
  const { translateProperty, t } = useTranslation();
  const values = filter as unknown as Record<string, string | undefined>;
  const contains = property.custom['filter'] === 'text';
  return (
    <label className="tk-choice">
      <span>{translateProperty(property.label, property.resourceId)}</span>
      <input
        name={property.path}
        value={values[property.path] ?? ''}
        maxLength={100}
        minLength={contains ? 3 : undefined}
        placeholder={contains ? String(t('panel.searchHelp')) : undefined}
        onChange={(event) => onChange(property.path, event.target.value)}
      />
    </label>
  );
}
