import type { ChangeUser } from '../../modules/identity/index.js';
import { InvalidInput } from '../../modules/shared/index.js';
import type { CommandCall } from '../kit/index.js';

/** Which user, and in which version they were seen. */
export function userOf({ recordId, version }: CommandCall<object>): ChangeUser {
  if (version === null) throw new InvalidInput({ field: 'version' });
  return { userId: Number(recordId), version };
}
