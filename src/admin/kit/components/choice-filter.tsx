import { useTranslation, type FilterPropertyProps } from 'adminjs';
import React from 'react';

/** One of the codes of a column, or yes and no. */
export default function ChoiceFilter({
  property,
  filter,
  onChange,
}: FilterPropertyProps): React.ReactElement {
  const { translateProperty, t, tl } = useTranslation();
  const values = filter as unknown as Record<string, string | undefined>;
  const codes = (property.custom['values'] ?? []) as readonly string[];
  const options = codes.map(
    (code) => [code, tl(`${property.path}.${code}`, property.resourceId, { defaultValue: code })] as const,
  );
  const yesNo = [
    ['true', t('panel.yes')],
    ['false', t('panel.no')],
  ] as const;
  return (
    <label className="tk-choice">
      <span>{translateProperty(property.label, property.resourceId)}</span>
      <select
        name={property.path}
        value={values[property.path] ?? ''}
        onChange={(event) => onChange(property.path, event.target.value)}
      >
        <option value="">{t('panel.any')}</option>
        {(codes.length > 0 ? options : yesNo).map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
