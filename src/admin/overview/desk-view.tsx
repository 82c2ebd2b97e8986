import { useTranslation } from 'adminjs';
import React from 'react';
import type { DeskOverview } from '../../modules/task-packages/index.js';
import {
  MY_ANSWERS,
  MY_FAILED_TASKS,
  MY_PROPOSALS,
  MY_TASKS,
  OPEN_ESCALATIONS,
  TASKS_AWAITING_APPROVAL,
  UNASSIGNED_TASKS,
} from './addresses.js';
import { BurnUpChart } from './burn-up-chart.js';
import { Figure } from './figure.js';
import { LoadNews } from './load-news.js';
import { PackageCard } from './package-card.js';
import { PeopleTable } from './people-table.js';

/** Caseworker and coordinator: what is mine, what waits for somebody, and how far the package has come. */
export function DeskView({ overview }: { readonly overview: DeskOverview }): React.ReactElement {
  const { t } = useTranslation();
  const { mine, waiting, coordination, packages, awaitingLoad } = overview;
  return (
    <>
      <div className="tk-figures">
        <Figure name="mine" label={t('overview.mine')} value={mine} to={MY_TASKS} />
        {coordination ? <Coordination counts={coordination} /> : null}
        <Waiting counts={waiting} />
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
      {coordination && packages.length > 0 ? <Team counts={coordination} /> : null}
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

/** Whatever somebody else has sent back, or still has to decide; what there is none of takes no room. */
function Waiting({ counts }: { readonly counts: DeskOverview['waiting'] }): React.ReactElement {
  const { t } = useTranslation();
  const figures = [
    { name: 'failed', to: MY_FAILED_TASKS, isUrgent: true },
    { name: 'answered', to: MY_ANSWERS, isUrgent: true },
    { name: 'proposed', to: MY_PROPOSALS, isUrgent: false },
  ] as const;
  return (
    <>
      {figures
        .filter(({ name }) => counts[name] > 0)
        .map(({ name, to, isUrgent }) => (
          <Figure
            key={name}
            name={name}
            label={t(`overview.waiting.${name}`)}
            value={counts[name]}
            to={to}
            isUrgent={isUrgent}
          />
        ))}
    </>
  );
}

function Team({
  counts,
}: {
  readonly counts: NonNullable<DeskOverview['coordination']>;
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t('overview.burnUpTitle')}</h2>
      {counts.burnUps.map((burnUp) => (
        <BurnUpChart key={burnUp.packageId} burnUp={burnUp} />
      ))}
      <h2>{t('overview.people')}</h2>
      <PeopleTable people={counts.people} unassigned={counts.unassigned} />
    </>
  );
}
