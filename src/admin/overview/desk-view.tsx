import { useTranslation } from 'adminjs';
import React from 'react';
import type { DeskOverview } from '../../modules/task-packages/index.js';
import { MY_TASKS, OPEN_ESCALATIONS, TASKS_AWAITING_APPROVAL, UNASSIGNED_TASKS } from './addresses.js';
import { Figure } from './figure.js';
import { LoadNews } from './load-news.js';
import { PackageCard } from './package-card.js';

/** Caseworker and coordinator: what is mine, what waits for somebody, and how far the package has come. */
export function DeskView({ overview }: { readonly overview: DeskOverview }): React.ReactElement {
  const { t } = useTranslation();
  const { mine, coordination, packages, awaitingLoad } = overview;
  return (
    <>
      <div className="tk-figures">
        <Figure name="mine" label={t('overview.mine')} value={mine} to={MY_TASKS} />
        {coordination ? <Coordination counts={coordination} /> : null}
      </div>
      {coordination ? <LoadNews /> : null}
      <h2>{t('overview.packages')}</h2>
      {awaitingLoad.map((code) => (
        <p key={code} className="tk-panel" data-testid="awaiting-load">
          {t('overview.awaitingLoad', { code })}
        </p>
      ))}
      {packages.length === 0 && awaitingLoad.length === 0 ? (
        <p className="tk-panel tk-empty">{t('overview.noPackage')}</p>
      ) : (
        packages.map((standing) => <PackageCard key={standing.packageId} standing={standing} />)
      )}
    </>
  );
}

function Coordination({
  counts,
}: {
  readonly counts: NonNullable<DeskOverview['coordination']>;
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <Figure
        name="unassigned"
        label={t('overview.unassigned')}
        value={counts.unassigned}
        to={UNASSIGNED_TASKS}
      />
      <Figure
        name="awaitingApproval"
        label={t('overview.awaitingApproval')}
        value={counts.awaitingApproval}
        to={TASKS_AWAITING_APPROVAL}
        isUrgent
      />
      <Figure
        name="openEscalations"
        label={t('overview.openEscalations')}
        value={counts.openEscalations}
        to={OPEN_ESCALATIONS}
      />
    </>
  );
}
