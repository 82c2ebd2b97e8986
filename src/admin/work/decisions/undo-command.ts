import type { UndoResult } from '../../../modules/linking/index.js';
import type { MyDecision } from '../../../modules/task-packages/index.js';
import { ask, type Answer } from '../state/work-api.js';

type Undone = Partial<UndoResult>;

/** Undoes exactly what was shown. What waits for a second person is taken back without a reason: nothing was linked. */
export function sendUndo(decision: MyDecision, reason: string, key: string): Promise<Answer<Undone>> {
  const { linkId, groupId, proposalId, linkIds, taskId } = decision;
  if (proposalId !== null) return ask(`work-queue/proposals/${proposalId}/undo`, { body: { taskId }, key });
  if (groupId !== null) return ask(`work-queue/groups/${groupId}/undo`, { body: { reason, linkIds }, key });
  return ask(`work-queue/decisions/${linkId}/undo`, { body: { reason }, key });
}

/** The key of the sentence that tells what was done. */
export function saidOf(decision: MyDecision, { kind }: Undone): string {
  if (decision.kind === 'PROPOSAL') return 'decisions.said.takenBack';
  return kind === 'PROPOSED' ? 'decisions.said.proposed' : 'decisions.said.undone';
}

type Translate = (key: string, values?: Record<string, unknown>) => string;

/** What the decision is about: an account, or so many twins. */
export function whatOf({ accountNos }: MyDecision, t: Translate): string {
  const [accountNo] = accountNos;
  return accountNos.length > 1
    ? t('decisions.accounts', { count: accountNos.length })
    : t('decisions.account', { accountNo });
}
