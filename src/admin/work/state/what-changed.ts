import type { CandidateView } from '../../../modules/linking/index.js';
import type { QueuedTask } from './queued-task.js';

/** One difference between what was shown and what holds now; the texts are `work.changed.*`. */
export interface Change {
  readonly code:
    | 'status'
    | 'balance'
    | 'claims'
    | 'pending'
    | 'cases'
    | 'newGrant'
    | 'goneGrant'
    | 'score'
    | 'ky'
    | 'nothing';
  readonly values: Readonly<Record<string, string | number>>;
}

/** What of a task is not as it was when the decision was made, each as one sentence; `nothing` when all is the same. */
export function whatChanged(before: QueuedTask, now: QueuedTask): Change[] {
  const changes: Change[] = [];
  const [old, fresh] = [before.view, now.view];
  const add = (code: Change['code'], values: Change['values'] = {}): void =>
    void changes.push({ code, values });
  if (before.task.status !== now.task.status) add('status', { status: now.task.status });
  if (old.account.balanceOere !== fresh.account.balanceOere)
    add('balance', { before: old.account.balanceOere, now: fresh.account.balanceOere });
  if (print(old.claims) !== print(fresh.claims))
    add('claims', { before: old.claims.length, now: fresh.claims.length });
  if (print(old.pendingPostings) !== print(fresh.pendingPostings))
    add('pending', { count: fresh.pendingPostings.count });
  if (print(old.citizenCases) !== print(fresh.citizenCases))
    add('cases', { before: old.citizenCases.length, now: fresh.citizenCases.length });
  for (const candidate of fresh.candidates) {
    const earlier = old.candidates.find((one) => grantNo(one) === grantNo(candidate));
    if (!earlier) add('newGrant', { grantNo: grantNo(candidate) });
    else if (earlier.score !== candidate.score)
      add('score', { grantNo: grantNo(candidate), before: earlier.score, now: candidate.score });
    else if (print(earlier.kyPreview) !== print(candidate.kyPreview))
      add('ky', { grantNo: grantNo(candidate) });
  }
  for (const candidate of old.candidates)
    if (!fresh.candidates.some((one) => grantNo(one) === grantNo(candidate)))
      add('goneGrant', { grantNo: grantNo(candidate) });
  return changes.length === 0 ? [{ code: 'nothing', values: {} }] : changes;
}

/** Empty for "no direct grant". */
function grantNo({ grant }: CandidateView): string {
  return grant?.grantNo ?? '';
}

function print(value: unknown): string {
  return JSON.stringify(value);
}
