import { findFrozenZone, frozenZonesOf, type Wave } from '../../municipalities/index.js';
import { packageDates, type DeadlineSettings } from '../deadline.js';

/** What is known of a municipality when somebody wants to move it; dates 'YYYY-MM-DD'. */
export interface MovedMunicipality {
  readonly today: string;
  /** The day its first load was finished, and whether one is under way. */
  readonly loadedOn: string | null;
  readonly loadUnderWay: boolean;
  /** The day of the first finished automatic run. */
  readonly anchor: string | null;
  /** With a wave (K98 = Nej). */
  readonly klikPublished: boolean;
  /** Of its package that is not completed. */
  readonly deadline: string | null;
  readonly hasPackage: boolean;
}

export const MOVE_CONFLICT_CODES = [
  'FROZEN_NOW',
  'DEADLINE_IN_FROZEN_ZONE',
  'DEADLINE_CHANGES',
  'LOADED_OUTSIDE_WINDOW',
  'LOAD_WINDOW_PASSED',
  'LOAD_UNDER_WAY',
  'ALREADY_PUBLISHED',
  'NOT_PUBLISHED_YET',
] as const;
export type MoveConflictCode = (typeof MOVE_CONFLICT_CODES)[number];

/** One thing that moving brings along; `from` and `to` are the dates it is about. */
export interface MoveConflict {
  readonly code: MoveConflictCode;
  readonly from: string | null;
  readonly to: string | null;
}

/**
 * What somebody must know before a municipality changes its wave: frozen zone, deadline and load (issue D). None of it
 * forbids the move; a deadline that is set stays as it is (design.md 11, "Deadline anchor").
 */
export function moveConflicts(
  municipality: MovedMunicipality,
  target: Wave & { readonly isPublished: boolean },
  settings: DeadlineSettings,
): readonly MoveConflict[] {
  const { today, loadedOn, anchor, deadline, hasPackage } = municipality;
  const zones = frozenZonesOf(target);
  const conflicts: MoveConflict[] = [];
  const add = (code: MoveConflictCode, from: string | null = null, to: string | null = null): void => {
    conflicts.push({ code, from, to });
  };

  if (findFrozenZone(today, zones)) add('FROZEN_NOW', target.frozenFrom, target.frozenTo);
  if (deadline !== null && findFrozenZone(deadline, zones))
    add('DEADLINE_IN_FROZEN_ZONE', target.frozenFrom, target.frozenTo);
  if (anchor !== null && !hasPackage) {
    const before = packageDates(anchor, settings).endDate;
    const after = packageDates(anchor, { ...settings, frozenZones: zones }).endDate;
    if (before !== after) add('DEADLINE_CHANGES', before, after);
  }
  if (municipality.loadUnderWay) add('LOAD_UNDER_WAY');
  if (loadedOn === null) {
    if (!municipality.loadUnderWay && today > target.loadTo)
      add('LOAD_WINDOW_PASSED', target.loadFrom, target.loadTo);
  } else if (loadedOn < target.loadFrom || loadedOn > target.loadTo)
    add('LOADED_OUTSIDE_WINDOW', loadedOn, loadedOn);
  if (municipality.klikPublished && !target.isPublished) add('ALREADY_PUBLISHED');
  if (!municipality.klikPublished && target.isPublished) add('NOT_PUBLISHED_YET');
  return conflicts;
}
