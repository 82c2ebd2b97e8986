import { useTranslation } from 'adminjs';
import React, { useEffect, useState } from 'react';
import type { ResolvedChoices } from '../../modules/task-packages/index.js';
import { filterFields, type FilterField } from './filter-fields.js';
import { queryOf } from './resolved-address.js';

interface Props {
  readonly choices: ResolvedChoices;
  readonly query: URLSearchParams;
  /** The field that the answer refused. */
  readonly refused: string | null;
  readonly onSubmit: (query: URLSearchParams) => void;
}

const SAMPLE_MAX = 500;

/** Every filter as a labelled field, and beside them the sample. The address holds what was asked for. */
export function FilterForm({ choices, query, refused, onSubmit }: Props): React.ReactElement {
  const { t, i18n } = useTranslation();
  const address = query.toString();
  const [values, setValues] = useState<Record<string, string>>({});
  useEffect(() => setValues(Object.fromEntries(new URLSearchParams(address))), [address]);
  const fields = filterFields(choices, (key) => t(key), i18n.language === 'en');
  const input = (name: string): FieldProps => ({
    name,
    value: values[name] ?? '',
    isRefused: name === refused,
    onChange: (value) => setValues({ ...values, [name]: value }),
  });
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    const { page: _page, ...filled } = values;
    onSubmit(queryOf(filled));
  };
  return (
    <form className="tk-filter" onSubmit={submit}>
      <div className="tk-filter-fields">
        {fields.map((field) => (
          <Field key={field.name} field={field} {...input(field.name)} />
        ))}
      </div>
      <div className="tk-filter-foot">
        <fieldset>
          <legend>{t('resolved.sample')}</legend>
          <Field field={{ name: 'n', kind: 'text' }} {...input('n')} max={SAMPLE_MAX} />
          <Field field={{ name: 'seed', kind: 'text' }} {...input('seed')} />
        </fieldset>
        <button type="submit" className="tk-button tk-button-primary">
          {t('resolved.search')}
        </button>
        <button
          type="button"
          className="tk-button tk-button-quiet"
          onClick={() => onSubmit(new URLSearchParams())}
        >
          {t('resolved.reset')}
        </button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly name: string;
  readonly value: string;
  readonly isRefused: boolean;
  readonly onChange: (value: string) => void;
}

function Field({
  field,
  name,
  value,
  isRefused,
  max,
  onChange,
}: FieldProps & { readonly field: FilterField; readonly max?: number }): React.ReactElement {
  const { t } = useTranslation();
  const common = {
    name,
    value,
    'aria-invalid': isRefused || undefined,
    onChange: (event: React.ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
      onChange(event.target.value),
  };
  return (
    <label className="tk-filter-field">
      <span>{t(`resolved.${name}`)}</span>
      {field.kind === 'choice' ? (
        <select {...common}>
          {field.isFixed ? null : <option value="">{t('resolved.any')}</option>}
          {field.options?.map(([code, text]) => (
            <option key={code} value={code}>
              {text}
            </option>
          ))}
        </select>
      ) : max === undefined ? (
        <input
          {...common}
          type={field.kind === 'date' ? 'date' : 'text'}
          inputMode={field.kind === 'amount' ? 'decimal' : undefined}
          placeholder={field.kind === 'amount' ? '0,00' : undefined}
        />
      ) : (
        <input {...common} type="number" min={1} max={max} />
      )}
    </label>
  );
}
