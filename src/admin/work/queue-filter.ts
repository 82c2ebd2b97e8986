import type { QueueFilter } from '../../modules/task-packages/index.js';
import type { QueueFilterDto } from './next.dto.js';

/** The filter as the queue takes it; a colleague's id as a number. */
export function filterOf({ assignee, ...filter }: QueueFilterDto = {}): QueueFilter {
  if (assignee === undefined || assignee === 'me' || assignee === 'nobody') return { ...filter, assignee };
  return { ...filter, assignee: Number(assignee) };
}
