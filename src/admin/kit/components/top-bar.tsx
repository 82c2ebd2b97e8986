import { Icon } from '@adminjs/design-system';
import { useCurrentAdmin, useTranslation } from 'adminjs';
import React, { useEffect } from 'react';
import { Bell } from '../../notifications/bell.js';
import { SearchBox } from '../../search/search-box.js';

interface Props {
  readonly toggleSidebar: () => void;
}

const COOKIE = 'tilknyt_sprog';
/** Whom something can be told (identity/policy, `notifications.view`). */
const NOTIFIED = ['CASEWORKER', 'COORDINATOR', 'VENDOR'];
const LANGUAGES = [
  ['da', 'Dansk'],
  ['en', 'English'],
] as const;

/** Who is logged in, as what and for whom; language; logging out, which is a POST. */
export default function TopBar({ toggleSidebar }: Props): React.ReactElement {
  const [user] = useCurrentAdmin();
  const { t, i18n } = useTranslation();
  useEffect(watchForEndedSession, []);
  return (
    <header className="tk-top">
      <button type="button" className="tk-menu" onClick={toggleSidebar} aria-label={t('panel.menu')}>
        <Icon icon="Menu" size={20} />
      </button>
      <span className="tk-place">{String(user?.['municipalityName'] ?? t('panel.allMunicipalities'))}</span>
      {user?.['role'] === 'ADMIN' ? null : <SearchBox />}
      {NOTIFIED.includes(String(user?.['role'])) ? <Bell /> : null}
      <span className="tk-user">
        <strong>{String(user?.['displayName'] ?? '')}</strong>
        <span>{t(`roles.${String(user?.['role'])}`)}</span>
      </span>
      <label className="tk-language">
        <span className="tk-hidden">{t('panel.language')}</span>
        <select value={i18n.language} onChange={(event) => chooseLanguage(event.target.value)}>
          {LANGUAGES.map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <form method="post" action="/admin/logout">
        <button type="submit" className="tk-button tk-button-quiet">
          {t('panel.logout')}
        </button>
      </form>
    </header>
  );
}

/** Kept for the next visit; the page is loaded again, so that texts from the server follow. */
function chooseLanguage(language: string): void {
  document.cookie = `${COOKIE}=${language}; path=/; max-age=31536000; samesite=strict`;
  window.location.reload();
}

/** AdminJS shows an ended session as a failed list; a 401 leads to the login page instead. */
function watchForEndedSession(): void {
  const open = XMLHttpRequest.prototype.open;
  XMLHttpRequest.prototype.open = function (this: XMLHttpRequest, ...args: Parameters<typeof open>): void {
    this.addEventListener('load', () => {
      if (this.status === 401) window.location.assign('/admin/login');
    });
    open.apply(this, args);
  } as typeof open;
}
