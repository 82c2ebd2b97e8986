import { useCurrentAdmin, useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import { OverviewBody } from '../overview/overview-body.js';

/** The first page: what waits for this role. An administrator sees no citizen's data, so there is nothing to count. */
export default function WelcomePage(): React.ReactElement {
  const [user] = useCurrentAdmin();
  const { t } = useTranslation();
  return (
    <main className="tk-page tk-overview">
      <header className="tk-header">
        <h1>{t('overview.title')}</h1>
      </header>
      {user?.['role'] === 'ADMIN' ? (
        <section className="tk-panel">
          <p className="tk-intro">{t('overview.admin')}</p>
          <p className="tk-buttons">
            <Link className="tk-button tk-button-primary" to="/admin/resources/users">
              {t('overview.toUsers')}
            </Link>
            <Link className="tk-button" to="/admin/resources/auditEvents">
              {t('overview.toAudit')}
            </Link>
          </p>
        </section>
      ) : (
        <OverviewBody />
      )}
    </main>
  );
}
