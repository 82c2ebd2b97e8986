import { useCurrentAdmin, useTranslation } from 'adminjs';
import React, { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { SearchHits } from './search-hits.js';
import { useSearch } from './use-search.js';

/** Roles that find persons, too (design.md 2); the others find numbers. */
const SEES_PERSONS = ['CASEWORKER', 'COORDINATOR'];

/** One box for the whole register. Enter searches, arrow down goes to the results, Escape closes them. */
export function SearchBox(): React.ReactElement {
  const { t } = useTranslation();
  const [user] = useCurrentAdmin();
  const [text, setText] = useState('');
  const { groups, failure, isSearching, search, clear } = useSearch();
  const box = useRef<HTMLFormElement>(null);
  const { pathname } = useLocation();
  useEffect(clear, [pathname]);
  const seesPersons = SEES_PERSONS.includes(String(user?.['role']));
  const isOpen = isSearching || groups !== null || failure !== null;
  return (
    <form
      ref={box}
      className="tk-box"
      role="search"
      aria-label={t('search.label')}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' && !isSearching) void search(text);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') clear();
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(event, box.current);
      }}
      onBlur={(event) => {
        if (isOpen && event.relatedTarget !== null && !box.current?.contains(event.relatedTarget)) clear();
      }}
    >
      <input
        type="search"
        autoComplete="off"
        aria-label={t('search.label')}
        title={seesPersons ? t('search.logged') : undefined}
        placeholder={t(seesPersons ? 'search.placeholder' : 'search.placeholderNumbers')}
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="tk-button tk-button-quiet">
        {t('search.button')}
      </button>
      {isOpen ? (
        <SearchHits groups={groups} failure={failure} seesPersons={seesPersons} onLeave={clear} />
      ) : null}
    </form>
  );
}

/** Up and down among the field and the results. */
function moveFocus(event: React.KeyboardEvent, box: HTMLElement | null): void {
  const stops = [...(box?.querySelectorAll<HTMLElement>('input, a') ?? [])];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
}
