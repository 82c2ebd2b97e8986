import type { CitizenTimeline } from '../../modules/task-packages/index.js';
import type { OpenSpan } from '../work/evidence/periods.js';
import { timeScale, type Stretch, type TimeScale } from '../work/evidence/time-scale.js';

export interface TimelineLane {
  readonly kind: 'grant' | 'account' | 'case';
  readonly no: string;
  readonly spans: readonly OpenSpan[];
  readonly bars: readonly Stretch[];
}

export interface Timeline {
  readonly years: TimeScale['years'];
  readonly lanes: readonly TimelineLane[];
}

/** Grants with their periods, accounts with those of their claims, cases from the day they were opened. Null where nothing has a date. */
export function timelineOf({ grants, accounts, cases }: CitizenTimeline): Timeline | null {
  const lanes: Omit<TimelineLane, 'bars'>[] = [
    ...grants.map(({ grantNo, periodFrom, periodTo }) => ({
      kind: 'grant' as const,
      no: grantNo,
      spans: [{ from: periodFrom, to: periodTo }],
    })),
    ...accounts.map(({ accountNo, established, spans }) => ({
      kind: 'account' as const,
      no: accountNo,
      spans: spans.length > 0 ? spans : [{ from: established, to: established }],
    })),
    ...cases.map(({ caseNo, opened, status }) => ({
      kind: 'case' as const,
      no: caseNo,
      spans: [{ from: opened, to: status === 'CLOSED' ? opened : null }],
    })),
  ];
  const scale = timeScale(lanes.flatMap(({ spans }) => spans));
  if (scale === null) return null;
  return {
    years: scale.years,
    lanes: lanes.map((lane) => ({
      ...lane,
      bars: lane.spans.map(({ from, to }) => scale.place({ from, to: to ?? scale.end })),
    })),
  };
}
