import type { BurnUp } from '../../modules/task-packages/index.js';

const DAY_MS = 86_400_000;

/** The size of the drawing, and the room for the scales beside and below it. */
export const FRAME = { width: 760, height: 240, left: 46, right: 14, top: 14, bottom: 28 } as const;

export interface BurnUpPaths {
  /** Tasks of the package, as steps. */
  readonly total: string;
  /** Resolved ones, as an area of steps. */
  readonly resolved: string;
  /** A steady pace from the start date to the deadline. */
  readonly pace: string;
  readonly deadlineX: number;
  readonly todayX: number;
  /** Marks of the scale of numbers, with their place. */
  readonly marks: readonly { readonly value: number; readonly y: number }[];
  readonly baseline: number;
}

/** Where everything lies; the scale reaches from the first day to the deadline or today, whichever is later. */
export function burnUpPaths({ days, startDate, endDate, today }: BurnUp): BurnUpPaths {
  const first = earliest([startDate, ...days.map(({ day }) => day)]);
  const last = latest([endDate, today]);
  const span = Math.max(1, daysFrom(first, last));
  const most = Math.max(1, ...days.map(({ total }) => total));
  const x = (day: string): number => FRAME.left + (daysFrom(first, day) / span) * plotWidth();
  const baseline = FRAME.height - FRAME.bottom;
  const y = (value: number): number => baseline - (value / most) * (baseline - FRAME.top);
  const end = { day: today, total: days.at(-1)?.total ?? 0, resolved: days.at(-1)?.resolved ?? 0 };
  const upToToday = [...days, end];
  const resolvedSteps = steps(upToToday.map((one) => [x(one.day), y(one.resolved)]));
  return {
    total: steps(upToToday.map((one) => [x(one.day), y(one.total)])),
    resolved: `${resolvedSteps}V${baseline}H${round(x(upToToday[0]?.day ?? today))}Z`,
    pace: `M${round(x(startDate))} ${baseline}L${round(x(endDate))} ${round(y(end.total))}`,
    deadlineX: round(x(endDate)),
    todayX: round(x(today)),
    marks: [...new Set([0, Math.round(most / 2), most])].map((value) => ({ value, y: round(y(value)) })),
    baseline,
  };
}

function plotWidth(): number {
  return FRAME.width - FRAME.left - FRAME.right;
}

/** Level until the next day on which something moved. */
function steps(points: readonly (readonly [number, number])[]): string {
  return points
    .map(([px, py], index) => (index === 0 ? `M${round(px)} ${round(py)}` : `H${round(px)}V${round(py)}`))
    .join('');
}

function daysFrom(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}

function earliest(days: readonly string[]): string {
  return days.reduce((a, b) => (b < a ? b : a));
}

function latest(days: readonly string[]): string {
  return days.reduce((a, b) => (b > a ? b : a));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
