import { useTranslation } from 'adminjs';
import React from 'react';
import type { FormField } from '../action/form-field.js';
import { ServerSelect } from './server-select.js';

export type FieldValue = string | boolean;
export type AskedField = FormField & { readonly kind: Exclude<FormField['kind'], 'id'> };

interface Props {
  readonly field: AskedField;
  readonly texts: string;
  readonly value: FieldValue;
  readonly first: boolean;
  readonly onChange: (value: FieldValue) => void;
}

const NO_TEXT = '';

/** One field of the generic form; `texts` is the key under which its texts lie. */
export function CommandField({ field, texts, value, first, onChange }: Props): React.ReactElement {
  const { t } = useTranslation();
  const id = `field-${field.name}`;
  const help = t(`${texts}.${field.name}.help`, { defaultValue: NO_TEXT });
  const described = help === NO_TEXT ? undefined : `${id}-help`;
  const common = {
    id,
    name: field.name,
    required: field.required,
    'aria-describedby': described,
    autoFocus: first,
  };
  if (field.kind === 'checkbox') {
    return (
      <label className="tk-check" htmlFor={id}>
        <input
          {...common}
          type="checkbox"
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>{t(`${texts}.${field.name}.label`)}</span>
      </label>
    );
  }
  return (
    <div className="tk-input">
      <label htmlFor={id}>
        {t(`${texts}.${field.name}.label`)}
        {field.required ? <small> ({t('panel.required')})</small> : null}
      </label>
      <FieldControl field={field} texts={texts} value={String(value)} common={common} onChange={onChange} />
      {described ? <small id={described}>{help}</small> : null}
    </div>
  );
}

interface ControlProps {
  readonly field: AskedField;
  readonly texts: string;
  readonly value: string;
  readonly common: React.HTMLAttributes<HTMLElement> & { readonly name: string; readonly required?: boolean };
  readonly onChange: (value: string) => void;
}

const INPUT_TYPES = { text: 'text', password: 'password', date: 'date', number: 'number' } as const;

function FieldControl({ field, texts, value, common, onChange }: ControlProps): React.ReactElement {
  const { t } = useTranslation();
  if (field.kind === 'note') {
    return (
      <textarea
        {...common}
        rows={4}
        maxLength={field.maxLength ?? 2000}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  if (field.choices !== undefined) {
    return (
      <ServerSelect
        common={common}
        address={field.choices}
        none={t(`${texts}.${field.name}.none`)}
        value={value}
        onChange={onChange}
      />
    );
  }
  if (field.kind === 'select') {
    return (
      <select {...common} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('panel.choose')}</option>
        {(field.options ?? []).map((option) => (
          <option key={option} value={option}>
            {field.plain ? option : t(`${texts}.${field.name}.${option}`, { defaultValue: option })}
          </option>
        ))}
      </select>
    );
  }
  const type = field.kind === 'checkbox' ? 'text' : INPUT_TYPES[field.kind];
  const autoComplete = field.kind === 'password' ? 'new-password' : 'off';
  return (
    <input
      {...common}
      type={type}
      autoComplete={autoComplete}
      maxLength={field.maxLength}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
