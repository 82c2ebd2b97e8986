import { useState } from 'react';
import type { SearchGroup } from '../../modules/task-packages/index.js';
import { newKey } from '../kit/components/send-command.js';

export interface Searching {
  readonly groups: readonly SearchGroup[] | null;
  /** The code of the refusal, else null. */
  readonly failure: string | null;
  readonly isSearching: boolean;
  readonly search: (text: string) => Promise<void>;
  readonly clear: () => void;
}

const NOTHING = { groups: null, failure: null, isSearching: false } as const;

/** One search at a time; the text goes in the body and stands in no address. */
export function useSearch(): Searching {
  const [state, setState] = useState<Omit<Searching, 'search' | 'clear'>>(NOTHING);
  const search = async (text: string): Promise<void> => {
    setState({ ...NOTHING, isSearching: true });
    setState({ ...(await ask(text)), isSearching: false });
  };
  return { ...state, search, clear: () => setState(NOTHING) };
}

async function ask(text: string): Promise<Pick<Searching, 'groups' | 'failure'>> {
  try {
    const response = await fetch('/api/v1/search', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
      body: JSON.stringify({ text }),
    });
    if (response.status === 401) window.location.assign('/admin/login');
    const body = (await response.json()) as { groups?: readonly SearchGroup[]; code?: string };
    return response.ok
      ? { groups: body.groups ?? [], failure: null }
      : { groups: null, failure: body.code ?? 'panel.unexpected' };
  } catch {
    return { groups: null, failure: 'shared.database_unavailable' };
  }
}
