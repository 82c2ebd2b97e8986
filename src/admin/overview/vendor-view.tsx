import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { VendorOverview } from '../../modules/task-packages/index.js';
import { DRAFT_PACKAGES, OPEN_ESCALATIONS, OVERDUE_PACKAGES, TASKS_LEFT } from './addresses.js';
import { Figure } from './figure.js';
import { LoadAlarms } from './load-alarms.js';
import { MunicipalityTable } from './municipality-table.js';

/** Netcompany: every municipality with its package, what is late and who waits for an answer. */
export function VendorView({ overview }: { readonly overview: VendorOverview }): React.ReactElement {
  const { t } = useTranslation();
  const { municipalities, openEscalations, overdue, drafts, tasksLeft } = overview;
  return (
    <>
      <LoadAlarms />
      <div className="tk-figures">
        <Figure
          name="openEscalations"
          label={t('overview.openEscalations')}
          value={openEscalations}
          to={OPEN_ESCALATIONS}
          isUrgent
        />
        <Figure name="overdue" label={t('overview.overdue')} value={overdue} to={OVERDUE_PACKAGES} isUrgent />
        <Figure name="drafts" label={t('overview.drafts')} value={drafts} to={DRAFT_PACKAGES} />
        <Figure name="tasksLeft" label={t('overview.tasksLeft')} value={tasksLeft} to={TASKS_LEFT} />
      </div>
      <h2>{t('overview.municipalities')}</h2>
      {municipalities.length === 0 ? (
        <p className="tk-panel tk-empty">{t('overview.noLoads')}</p>
      ) : (
        <MunicipalityTable rows={municipalities} />
      )}
      <p className="tk-buttons">
        <Link className="tk-button" to="/admin/resources/packages">
          {t('overview.toPackages')}
        </Link>
      </p>
    </>
  );
}
