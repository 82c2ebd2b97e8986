import { useTranslation, type FilterPropertyProps } from 'adminjs';
import React from 'react';

export default function BooleanFilter({
  property,
  filter,
  onChange,
}: FilterPropertyProps): React.ReactElement {
  const { translateProperty, t } = useTranslation();
  const values = filter as unknown as Record<string, string | undefined>;
  return (
    <label className="tk-choice">
      <span>{translateProperty(property.label, property.resourceId)}</span>
      <select
        value={values[property.path] ?? ''}
        onChange={(event) => onChange(property.path, event.target.value)}
      >
        <option value="">{t('panel.any')}</option>
        <option value="true">{t('panel.yes')}</option>
        <option value="false">{t('panel.no')}</option>
      </select>
    </label>
  );
}
