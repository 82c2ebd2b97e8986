import { useCurrentAdmin, useTranslation } from 'adminjs';
import React from 'react';

/** The first page until a role has an overview of its own. */
export default function WelcomePage(): React.ReactElement {
  const [user] = useCurrentAdmin();
  const { t } = useTranslation();
  return (
    <div className="tk-page">
      <header className="tk-header">
        <div className="tk-title">
          <h1>{t('panel.welcome', { name: String(user?.['displayName'] ?? '') })}</h1>
        </div>
      </header>
      <div className="tk-panel">
        <p className="tk-intro">{t('panel.welcomeText')}</p>
      </div>
    </div>
  );
}
