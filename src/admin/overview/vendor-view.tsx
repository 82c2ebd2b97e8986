import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { VendorOverview } from '../../modules/task-packages/index.js';
import {
  DRAFT_PACKAGES,
  LOADS,
  OPEN_ESCALATIONS,
  OVERDUE_PACKAGES,
  TASKS_LEFT,
  municipalitiesAt,
} from './addresses.js';
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
      <Stages stages={overview.stages} loads={overview.loads} />
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

/** How far the 98 have come, and the loads that somebody should look at. */
function Stages({ stages, loads }: Pick<VendorOverview, 'stages' | 'loads'>): React.ReactElement {
  const { t } = useTranslation();
  const names = ['running', 'awaitingReason', 'failed'] as const;
  return (
    <>
      <h2>{t('overview.stages')}</h2>
      <div className="tk-figures tk-figures-small">
        {stages.map(({ stage, count }) => (
          <Figure
            key={stage}
            name={`stage-${stage}`}
            label={t(`cockpit.stage.${stage}`)}
            value={count}
            to={municipalitiesAt(stage)}
          />
        ))}
      </div>
      <h2>{t('overview.loads')}</h2>
      <div className="tk-figures tk-figures-small">
        {names.map((name) => (
          <Figure
            key={name}
            name={`loads-${name}`}
            label={t(`overview.load.${name}`)}
            value={loads[name]}
            to={LOADS[name]}
            isUrgent={name !== 'running'}
          />
        ))}
      </div>
    </>
  );
}
