import { useQueryParams, useTranslation } from 'adminjs';
import React, { useState } from 'react';

const FILTER = 'search';

/** One field that searches the columns the resource names for it; at least three characters. */
export function QuickSearch(): React.ReactElement {
  const { t } = useTranslation();
  const { filters, storeParams } = useQueryParams();
  const current = (filters as Record<string, string> | undefined)?.[FILTER] ?? '';
  const [text, setText] = useState(current);
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
        apply(text.trim());
      }}
    >
      <input
        type="search"
        aria-label={t('panel.search')}
        placeholder={`${t('panel.search')} …`}
        title={t('panel.searchHelp')}
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
        disabled={text.trim().length > 0 && text.trim().length < 3}
      >
        {t('panel.search')}
      </button>
    </form>
  );
}
