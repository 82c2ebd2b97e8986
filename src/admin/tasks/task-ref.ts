import type { TaskRef } from '../../modules/task-packages/index.js';
import { municipalityOf } from '../matching/decision-outcome.js';
import type { CommandCall } from '../kit/index.js';

/** The task of a command, as the screen showed it. */
export function taskRef(call: Pick<CommandCall<object>, 'actor' | 'recordId' | 'version'>): TaskRef {
  return {
    municipalityCode: municipalityOf(call.actor),
    taskId: Number(call.recordId),
    version: call.version ?? undefined,
  };
}
