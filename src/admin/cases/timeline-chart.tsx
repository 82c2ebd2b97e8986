import { useTranslation } from 'adminjs';
import React from 'react';
import type { CitizenTimeline } from '../../modules/task-packages/index.js';
import { Block, LANE_HEIGHT, YearNames, Years } from '../work/evidence/ribbon-parts.js';
import { timelineOf } from './timeline.js';

const COLOURS = { grant: 'grant-focus', account: 'claim', case: 'bar-total' } as const;

/** Grants, accounts and cases under each other on one line of time. The tables below say the same in words. */
export function TimelineChart({ citizen }: { readonly citizen: CitizenTimeline }): React.ReactElement | null {
  const { t } = useTranslation();
  const timeline = timelineOf(citizen);
  if (timeline === null) return null;
  return (
    <section className="tk-panel tk-work-ribbon" aria-label={t('citizen.timeline')} data-testid="timeline">
      <h2>{t('citizen.timeline')}</h2>
      <div className="tk-work-lanes" aria-hidden="true">
        <span />
        <YearNames years={timeline.years} />
        {timeline.lanes.map(({ kind, no, bars }) => (
          <React.Fragment key={`${kind} ${no}`}>
            <span className="tk-work-lane-name">{t(`citizen.lane.${kind}`, { no })}</span>
            <svg width="100%" height={LANE_HEIGHT}>
              <Years years={timeline.years} />
              {bars.map((bar, index) => (
                <Block key={index} stretch={bar} name={COLOURS[kind]} />
              ))}
            </svg>
          </React.Fragment>
        ))}
      </div>
      <p className="tk-muted">{t('citizen.timelineHelp')}</p>
    </section>
  );
}
