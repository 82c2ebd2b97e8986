import { useQueryParams, useTranslation } from 'adminjs';
import React, { useState } from 'react';
import { looksLikeCpr } from './looks-like-cpr.js';

const FILTER = 'search';

/** One field that searches the columns the resource names for it; at least three characters. */
export function QuickSearch(): React.ReactElement {
  const { t } = useTranslation();
  const { filters, storeParams } = useQueryParams();
  const current = (filters as Record<string, string> | undefined)?.[FILTER] ?? '';
  const [text, setText] = useState(current);
  // What is searched for stands in the address, where no CPR number may be.
  const isPersonal = looksLikeCpr(text);
  const apply = (value: string): void => {
    const { [FILTER]: _previous, ...others } = (filters ?? {}) as Record<string, string>;
    storeParams({ filters: value === '' ? others : { ...others, [FILTER]: value }, page: '1' } as Parameters<
      typeof storeParams
    >[0]);
  };
  return (
    <form
      className="tk-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPersonal) apply(text.trim());
      }}
    >
      <input
        type="search"
        aria-label={t('panel.search')}
        placeholder={`${t('panel.search')} …`}
        title={isPersonal ? t('panel.searchNoCpr') : t('panel.searchHelp')}
        aria-invalid={isPersonal}
        aria-describedby={isPersonal ? 'tk-search-no-cpr' : undefined}
        value={text}
        maxLength={100}
        onChange={(event) => {
          setText(event.target.value);
          if (event.target.value === '' && current !== '') apply('');
        }}
      />
      <button
        type="submit"
        className="tk-button tk-button-quiet"
        disabled={isPersonal || (text.trim().length > 0 && text.trim().length < 3)}
      >
        {t('panel.search')}
      </button>
      {isPersonal ? <p id="tk-search-no-cpr">{t('panel.searchNoCpr')}</p> : null}
    </form>
  );
}
