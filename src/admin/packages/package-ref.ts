import type { PackageRef } from '../../modules/task-packages/index.js';
import type { CommandCall } from '../kit/index.js';

/** The package of a command, as the screen showed it. */
export function packageRef(call: Pick<CommandCall<object>, 'record' | 'recordId' | 'version'>): PackageRef {
  return {
    municipalityCode: String(call.record['municipalityCode']),
    packageId: Number(call.recordId),
    version: call.version ?? 0,
  };
}
