import React from 'react';
import type { Stretch, TimeScale } from './time-scale.js';

export const LANE_HEIGHT = 18;

/** The years above the lanes. */
export function YearNames({ years }: Pick<TimeScale, 'years'>): React.ReactElement {
  return (
    <svg width="100%" height="14">
      {years.map(({ year, left }) => (
        <text key={year} x={`${left}%`} y="11" textAnchor={left > 93 ? 'end' : 'start'}>
          {year}
        </text>
      ))}
    </svg>
  );
}

/** New year as a thin line through a lane. */
export function Years({ years }: Pick<TimeScale, 'years'>): React.ReactElement {
  return (
    <>
      {years.map(({ year, left }) => (
        <line key={year} className="tk-work-year" x1={`${left}%`} x2={`${left}%`} y1="0" y2={LANE_HEIGHT} />
      ))}
    </>
  );
}

/** A stretch of time in a lane; never thinner than can be seen. */
export function Block({
  stretch,
  name,
}: {
  readonly stretch: Stretch;
  readonly name: string;
}): React.ReactElement {
  return (
    <rect
      className={`tk-work-${name}`}
      x={`${stretch.left}%`}
      width={`${Math.max(stretch.width, 0.6)}%`}
      y="3"
      height={LANE_HEIGHT - 6}
      rx="1.5"
    />
  );
}
