import type { ClaimRef } from '../../modules/task-packages/index.js';
import type { CommandCall } from '../kit/index.js';
import { municipalityOf } from '../matching/decision-outcome.js';

/** The claim of a command, as the screen showed it. */
export function claimRef(call: Pick<CommandCall<object>, 'actor' | 'recordId' | 'version'>): ClaimRef {
  return {
    municipalityCode: municipalityOf(call.actor),
    claimId: Number(call.recordId),
    version: call.version ?? undefined,
  };
}
