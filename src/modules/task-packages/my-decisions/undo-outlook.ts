import type { Actor } from '../../shared/index.js';
import type { DecidedLink } from './decided-links.js';
import type { Sentence, UndoOutlook } from './my-decision.js';

/**
 * What undoing these links together would do, by the rules of LinkUndoService (design.md 11, "Undo"), which decides again
 * when somebody presses. Links that have ended are past.
 */
export function undoOutlook(links: readonly DecidedLink[], actor: Actor, isGroup: boolean): UndoOutlook {
  const active = links.filter(({ endedAt }) => endedAt === null);
  const why = refusalOf(active, actor, isGroup);
  if (why) return { undoable: false, why, reverses: [] };
  if (active.some(({ isCompleted }) => isCompleted))
    return { undoable: true, why: null, reverses: [{ code: 'proposes', values: {} }] };
  return { undoable: true, why: null, reverses: [reversal(active), ...waitAgain(active)] };
}

function refusalOf(active: readonly DecidedLink[], actor: Actor, isGroup: boolean): Sentence | null {
  const because = (code: string, values: Sentence['values'] = {}): Sentence => ({ code, values });
  if (active.length === 0) return because('linking.link_already_ended');
  const processed = active.find(({ isProcessed }) => isProcessed);
  if (processed) return because('linking.postings_processed', { accountNo: processed.accountNo });
  const waiting = active.find(({ awaitsApproval }) => awaitsApproval);
  if (waiting) return because('linking.proposal_open', { accountNo: waiting.accountNo });
  if (active.some(({ isCompleted }) => isCompleted)) {
    if (isGroup) return because('packages.package_completed');
    if (actor.role !== 'COORDINATOR') return because('linking.proposer_must_be_coordinator');
  }
  const foreign = active.find(({ decidedBy }) => decidedBy !== actor.userId);
  if (foreign && actor.role !== 'COORDINATOR')
    return because('linking.link_of_other', { by: foreign.decidedByName });
  return null;
}

/** What becomes of the accounts and their case; twins share one case. */
function reversal(active: readonly DecidedLink[]): Sentence {
  const [first] = active;
  const others = (first?.linksOfCase ?? 0) - active.length;
  const values = {
    accountNo: first?.accountNo ?? '',
    count: active.length,
    caseNo: first?.caseNo ?? '',
    others,
  };
  const group = active.length > 1 ? 'Group' : '';
  if (first?.isCaseOfLinks !== true) return { code: `keepsCase${group}`, values };
  return others === 0 ? { code: `closesCase${group}`, values } : { code: `keepsUsedCase${group}`, values };
}

function waitAgain(active: readonly DecidedLink[]): Sentence[] {
  const count = active.reduce((sum, { released }) => sum + released, 0);
  return count > 0 ? [{ code: 'postingsWait', values: { count } }] : [];
}
