import { useEffect, useState } from 'react';
import type { TwinOffer, TwinsApplied } from '../../../modules/task-packages/index.js';
import { newKey } from '../../kit/components/send-command.js';
import { ask, type Refused } from '../state/work-api.js';

interface Applying {
  readonly applied: TwinsApplied | null;
  readonly refusal: Refused | null;
  readonly isSending: boolean;
  readonly apply: () => void;
}

/** Sends the ticked twins as they were shown; another choice is another command, the same one sent again is not. */
export function useApplyTwins(
  linkId: number,
  twins: TwinOffer['twins'],
  ticked: ReadonlySet<number>,
  onDone: (applied: TwinsApplied) => void,
): Applying {
  const [key, setKey] = useState(newKey);
  const [state, setState] = useState<Omit<Applying, 'apply'>>({
    applied: null,
    refusal: null,
    isSending: false,
  });
  useEffect(() => setKey(newKey()), [ticked]);

  const send = async (): Promise<void> => {
    setState({ applied: null, refusal: null, isSending: true });
    const chosen = twins
      .filter(({ taskId }) => ticked.has(taskId))
      .map(({ taskId, version, receiptHash }) => ({ taskId, version, receiptHash }));
    const answer = await ask<TwinsApplied>(`links/${linkId}/twins`, { body: { twins: chosen }, key });
    if (answer.kind === 'loggedOut') window.location.assign('/admin/login');
    if (answer.kind !== 'ok') {
      const refusal = answer.kind === 'refused' ? answer.refusal : NOBODY;
      return setState({ applied: null, refusal, isSending: false });
    }
    setState({ applied: answer.body, refusal: null, isSending: false });
    onDone(answer.body);
  };
  return { ...state, apply: () => void (state.isSending || ticked.size === 0 || send()) };
}

const NOBODY: Refused = { code: 'shared.database_unavailable', title: '', details: {} };
