/** What the queue is narrowed to, as the API takes it; amounts in øre. */
export interface QueueFilters {
  readonly reason?: string;
  readonly benefitType?: string;
  readonly minOere?: number;
  readonly maxOere?: number;
  readonly assignee?: 'me' | 'nobody' | number;
}

/** The names in the page's own address; amounts stand there in whole kroner. */
export const FILTER_NAMES = ['reason', 'benefitType', 'min', 'max', 'assignee'] as const;

/** The page's address is its state: what cannot be read in it counts as not said. */
export function filtersOf(query: URLSearchParams): QueueFilters {
  const reason = query.get('reason');
  const benefitType = query.get('benefitType');
  const [minOere, maxOere] = [oereOf(query.get('min')), oereOf(query.get('max'))];
  const assignee = assigneeOf(query.get('assignee'));
  return {
    ...(reason ? { reason } : {}),
    ...(benefitType ? { benefitType } : {}),
    ...(minOere === null ? {} : { minOere }),
    ...(maxOere === null ? {} : { maxOere }),
    ...(assignee === null ? {} : { assignee }),
  };
}

/** The address with another filter; the task on the screen belongs to the old one and is left out. */
export function withFilter(query: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(query);
  next.delete('task');
  if (value.trim() === '') next.delete(name);
  else next.set(name, value.trim());
  return next;
}

/** The task that the address names. */
export function taskOf(query: URLSearchParams): number | null {
  const text = query.get('task') ?? '';
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

function oereOf(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) * 100 : null;
}

function assigneeOf(text: string | null): QueueFilters['assignee'] | null {
  if (text === 'me' || text === 'nobody') return text;
  return text !== null && /^[1-9]\d{0,9}$/.test(text) ? Number(text) : null;
}
