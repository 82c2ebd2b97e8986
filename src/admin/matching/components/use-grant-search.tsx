import { useState } from 'react';
import type { FoundGrants } from '../../../modules/grants/index.js';
import { looksLikeCpr } from '../../kit/components/looks-like-cpr.js';
import { newKey } from '../../kit/components/send-command.js';

/** What is typed and chosen in the search form; empty where nothing is. */
export interface GrantSearchFields {
  readonly text: string;
  readonly from: string;
  readonly to: string;
  readonly benefitType: string;
}

export interface GrantSearchState {
  readonly found: FoundGrants | null;
  /** The code of the refusal, else null. */
  readonly failure: string | null;
  readonly isSearching: boolean;
  readonly search: (fields: GrantSearchFields) => Promise<void>;
}

type Answer = Partial<FoundGrants> & { readonly code?: string };

/** Searches for grants of one task's municipality. A CPR number goes by a POST of its own, which is registered. */
export function useGrantSearch(taskId: string): GrantSearchState {
  const [state, setState] = useState<Omit<GrantSearchState, 'search'>>({
    found: null,
    failure: null,
    isSearching: false,
  });
  const search = async (fields: GrantSearchFields): Promise<void> => {
    setState((before) => ({ ...before, isSearching: true }));
    setState({ ...(await ask(taskId, fields)), isSearching: false });
  };
  return { ...state, search };
}

async function ask(
  taskId: string,
  fields: GrantSearchFields,
): Promise<Pick<GrantSearchState, 'found' | 'failure'>> {
  try {
    const response = await (looksLikeCpr(fields.text) ? byCpr(taskId, fields.text) : byFacts(taskId, fields));
    if (response.status === 401) window.location.assign('/admin/login');
    const { grants = [], more = false, code }: Answer = (await response.json()) as Answer;
    return response.ok
      ? { found: { grants, more }, failure: null }
      : { found: null, failure: code ?? 'panel.unexpected' };
  } catch {
    return { found: null, failure: 'shared.database_unavailable' };
  }
}

function byFacts(taskId: string, fields: GrantSearchFields): Promise<Response> {
  const given = Object.entries(fields).filter(([, value]) => value.trim() !== '');
  return fetch(`${addressOf(taskId)}?${new URLSearchParams(given).toString()}`, {
    credentials: 'same-origin',
  });
}

function byCpr(taskId: string, cpr: string): Promise<Response> {
  return fetch(`${addressOf(taskId)}/by-cpr`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
    body: JSON.stringify({ cpr }),
  });
}

function addressOf(taskId: string): string {
  return `/api/v1/tasks/${encodeURIComponent(taskId)}/grants`;
}
