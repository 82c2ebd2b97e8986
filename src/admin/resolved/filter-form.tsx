import { useTranslation } from 'adminjs';
import React from 'react';

const YES_NO = ['yes', 'no'];
const FIELDS: readonly (readonly [string, string | readonly string[]])[] = [
  ['municipality', 'text'],
  ['decidedFrom', 'date'],
  ['decidedTo', 'date'],
  ['claimFrom', 'date'],
  ['claimTo', 'date'],
  ['outcome', ['CREATED', 'LINKED', 'WITHDRAWN']],
  ['method', ['AUTOMATIC', 'MANUAL']],
  ['reason', 'text'],
  ['category', ['SPECIAL_SUPPORT', 'MANUAL_CLAIM', 'MULTIPLE_GRANTS', 'OTHER']],
  ['benefitType', 'text'],
  ['amountFrom', 'number'],
  ['amountTo', 'number'],
  ['band', ['STRONG', 'POSSIBLE', 'WEAK']],
  ['decidedBy', 'text'],
  ['secondPerson', YES_NO],
  ['undone', YES_NO],
  ['withdrawn', YES_NO],
  ['n', 'number'],
  ['seed', 'text'],
];

interface FilterFormProps {
  readonly query: URLSearchParams;
  readonly onSubmit: (query: URLSearchParams) => void;
}

/** Every filter as a labelled field; what is empty stays out of the address. With number and seed it draws a sample. */
export function FilterForm({ query, onSubmit }: FilterFormProps): React.ReactElement {
  const { t } = useTranslation();
  const submit = (event: React.FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const next = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget))
      if (typeof value === 'string' && value.trim() !== '') next.set(name, value.trim());
    onSubmit(next);
  };
  return (
    <form className="tk-fields" onSubmit={submit} key={query.toString()}>
      {FIELDS.map(([name, kind]) => (
        <label key={name} className="tk-field">
          {t(`resolved.${name}`)}
          {typeof kind === 'string' ? (
            <input className="tk-input" name={name} type={kind} defaultValue={query.get(name) ?? ''} />
          ) : (
            <select className="tk-input" name={name} defaultValue={query.get(name) ?? ''}>
              <option value="">{t('resolved.any')}</option>
              {kind.map((value) => (
                <option key={value} value={value}>
                  {t(`resolved.value.${value}`)}
                </option>
              ))}
            </select>
          )}
        </label>
      ))}
      <button type="submit" className="tk-button tk-button-primary">
        {t('resolved.search')}
      </button>
    </form>
  );
}
