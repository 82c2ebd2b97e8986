import { useTranslation } from 'adminjs';
import React from 'react';
import { looksLikeCpr } from '../../kit/components/looks-like-cpr.js';
import type { GrantSearchFields as Fields } from './use-grant-search.js';

interface Props {
  readonly fields: Fields;
  readonly benefitTypes: readonly { readonly code: string; readonly name: string }[];
  readonly inputRef?: React.Ref<HTMLInputElement> | undefined;
  /** Enough is filled in, and no search is under way. */
  readonly isReady: boolean;
  readonly onChange: (fields: Fields) => void;
}

/** Text, period and benefit type; a CPR number stands alone. */
export function GrantSearchFields(props: Props): React.ReactElement {
  const { fields, benefitTypes, inputRef, isReady, onChange } = props;
  const { t } = useTranslation();
  const isPerson = looksLikeCpr(fields.text);
  const set = (name: keyof Fields) => (event: { target: { value: string } }) =>
    onChange({ ...fields, [name]: event.target.value });
  return (
    <>
      <label className="tk-search-text">
        {t('matching.search')}{' '}
        <input
          ref={inputRef}
          type="search"
          autoComplete="off"
          value={fields.text}
          maxLength={60}
          onChange={set('text')}
        />
      </label>
      <button type="submit" className="tk-button" disabled={!isReady}>
        {t('matching.searchButton')}
      </button>
      <details className="tk-search-more">
        <summary>{t('matching.searchMoreFields')}</summary>
        <div>
          <label>
            {t('matching.searchFrom')}{' '}
            <input type="date" value={fields.from} disabled={isPerson} onChange={set('from')} />
          </label>
          <label>
            {t('matching.searchTo')}{' '}
            <input type="date" value={fields.to} disabled={isPerson} onChange={set('to')} />
          </label>
          {benefitTypes.length === 0 ? null : (
            <label>
              {t('matching.benefitType')}{' '}
              <select value={fields.benefitType} disabled={isPerson} onChange={set('benefitType')}>
                <option value="">{t('matching.searchAnyType')}</option>
                {benefitTypes.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
      </details>
    </>
  );
}
