import type { EntityManager } from 'typeorm';
import { PackageCompleted } from '../packages.errors.js';
import { lockPackage } from '../packages/package-rows.js';
import { lockTask } from '../tasks/task-rows.js';
import { leaveToAPerson, placeOf, type AccountRef } from './account-place.js';

/** Locks package and task, undoes, and leaves the account to a person. */
export async function undoInPackage<Result extends { readonly kind: string }>(
  em: EntityManager,
  ref: AccountRef,
  undo: (options: { packageCompleted: boolean }) => Promise<Result>,
): Promise<Result> {
  const { municipalityCode } = ref;
  const { packageId, taskId } = await placeOf(em, ref);
  const locked = packageId === null ? null : await lockPackage(em, municipalityCode, packageId);
  // A proposal is decided on its task: without one, the coordinator reopens the package first.
  if (taskId === null && locked?.completed) throw new PackageCompleted();
  const task = taskId === null ? null : await lockTask(em, { municipalityCode, taskId });
  const result = await undo({ packageCompleted: locked?.completed ?? false });
  // A draft was invisible above. One that was published while this undo waited has no task for the account yet.
  if (result.kind !== 'PROPOSED')
    await leaveToAPerson(em, ref, packageId ?? (await placeOf(em, ref)).packageId, task);
  return result;
}
