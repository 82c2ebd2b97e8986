import { useTranslation } from 'adminjs';
import React from 'react';
import type { GrantView, MatchingView } from '../../../modules/linking/index.js';
import { groupThousands } from '../../kit/components/formats.js';
import { period } from '../../matching/components/period.js';
import { daysOf, type Span } from './periods.js';
import { ribbonOf, type GrantLane, type Ribbon } from './ribbon.js';
import { Block, LANE_HEIGHT as HEIGHT, YearNames, Years } from './ribbon-parts.js';

interface Props {
  readonly view: MatchingView;
  readonly focus: GrantView | null;
}

/** Claim periods above all grant periods of the citizen; the same facts as text for who cannot see it. */
export function PeriodRibbon({ view, focus }: Props): React.ReactElement | null {
  const { t } = useTranslation();
  const ribbon = ribbonOf(view, focus);
  if (ribbon === null) return null;
  return (
    <section className="tk-work-ribbon" aria-label={t('work.periods')}>
      <h3>{t('work.periods')}</h3>
      <div className="tk-work-lanes" aria-hidden="true">
        <span />
        <YearNames years={ribbon.years} />
        <span className="tk-work-lane-name">{t('work.claimPeriods')}</span>
        <ClaimLane ribbon={ribbon} />
        {ribbon.lanes.map((lane) => (
          <Lane
            key={lane.grant.grantId}
            lane={lane}
            ribbon={ribbon}
            isFocus={lane.grant.grantId === focus?.grantId}
          />
        ))}
      </div>
      <Facts ribbon={ribbon} focus={focus} />
    </section>
  );
}

function ClaimLane({ ribbon }: { readonly ribbon: Ribbon }): React.ReactElement {
  return (
    <svg width="100%" height={HEIGHT}>
      <defs>
        <pattern
          id="work-outside"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" className="tk-work-outside-ground" />
          <line x1="0" y1="0" x2="0" y2="5" className="tk-work-outside-line" />
        </pattern>
      </defs>
      <Years years={ribbon.years} />
      {ribbon.gaps.map((gap) => (
        <line
          key={gap.left}
          className="tk-work-gap"
          x1={`${gap.left}%`}
          x2={`${gap.left + gap.width}%`}
          y1={HEIGHT / 2}
          y2={HEIGHT / 2}
        />
      ))}
      {ribbon.claims.map((claim) => (
        <Block key={claim.left} stretch={claim} name="claim" />
      ))}
      {ribbon.outside.map((part) => (
        <Block key={part.left} stretch={part} name="outside" />
      ))}
    </svg>
  );
}

interface LaneProps {
  readonly lane: GrantLane;
  readonly ribbon: Ribbon;
  readonly isFocus: boolean;
}

function Lane({ lane, ribbon, isFocus }: LaneProps): React.ReactElement {
  return (
    <>
      <span className={`tk-work-lane-name${isFocus ? ' tk-work-lane-focus' : ''}`}>{lane.grant.grantNo}</span>
      <svg width="100%" height={HEIGHT}>
        <Years years={ribbon.years} />
        {isFocus
          ? ribbon.claims.map((claim) => (
              <rect
                key={claim.left}
                className="tk-work-shade"
                x={`${claim.left}%`}
                width={`${claim.width}%`}
                y="0"
                height={HEIGHT}
              />
            ))
          : null}
        <Block stretch={lane.bar} name={isFocus ? 'grant-focus' : 'grant'} />
        {lane.overlap.map((part) => (
          <Block key={part.left} stretch={part} name="overlap" />
        ))}
        {lane.isOpen ? (
          <text className="tk-work-open" x="100%" y={HEIGHT - 4} textAnchor="end">
            …
          </text>
        ) : null}
      </svg>
    </>
  );
}

/** What the drawing shows, in words; the first two lines are of use to everybody. */
function Facts({
  ribbon,
  focus,
}: {
  readonly ribbon: Ribbon;
  readonly focus: GrantView | null;
}): React.ReactElement {
  const { t } = useTranslation();
  const { claimSpans, claimDays, outsideSpans, gapSpans, lanes } = ribbon;
  const spans = (list: readonly Span[]): string => list.map(({ from, to }) => period(from, to)).join(', ');
  const days = (list: readonly Span[]): number => list.reduce((sum, span) => sum + daysOf(span), 0);
  if (claimSpans.length === 0) return <p className="tk-muted">{t('work.noClaimPeriods')}</p>;
  const outsideDays = days(outsideSpans);
  return (
    <>
      <p className={outsideDays > 0 ? 'tk-work-fact-against' : 'tk-muted'}>
        {outsideDays > 0
          ? t(focus === null ? 'work.outsideAll' : 'work.outsideGrant', {
              count: outsideDays,
              days: groupThousands(claimDays),
              spans: spans(outsideSpans),
            })
          : t(focus === null ? 'work.insideAny' : 'work.insideGrant', { days: groupThousands(claimDays) })}
      </p>
      <ul className="tk-hidden">
        <li>{t('work.claimSpans', { spans: spans(claimSpans), days: groupThousands(claimDays) })}</li>
        {gapSpans.length === 0 ? null : (
          <li>{t('work.gapSpans', { spans: spans(gapSpans), days: groupThousands(days(gapSpans)) })}</li>
        )}
        {lanes.map(({ grant, daysInside }) => (
          <li key={grant.grantId}>
            {t('work.grantSpan', {
              grantNo: grant.grantNo,
              span: period(grant.periodFrom, grant.periodTo),
              inside: groupThousands(daysInside),
              days: groupThousands(claimDays),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}
