import { CaseStepFailed } from '../../modules/cases/index.js';
import { NotFound, type Actor } from '../../modules/shared/index.js';
import type { TaskDecisionResult } from '../../modules/task-packages/index.js';
import { recordPath, type CommandOutcome } from '../kit/index.js';

/** Back to the task, which shows what happened. The failed KY step is stored on the task and told like a refusal. */
export function outcomeOf(result: TaskDecisionResult, taskId: number): CommandOutcome {
  if (result.kind === 'KY_FAILED') throw new CaseStepFailed();
  return {
    redirectUrl: recordPath('tasks', taskId),
    details: result.kind === 'LINKED' ? { caseNo: result.caseNo } : {},
  };
}

/** Deciding roles have one municipality; anybody else finds nothing. */
export function municipalityOf(actor: Actor): string {
  if (actor.municipalityCode === null) throw new NotFound();
  return actor.municipalityCode;
}
