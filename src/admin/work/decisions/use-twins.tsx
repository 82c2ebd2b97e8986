import { useEffect, useState } from 'react';
import type { TwinOffer } from '../../../modules/task-packages/index.js';
import { ask, type Refused } from '../state/work-api.js';

export interface TwinsOffered {
  readonly offer: TwinOffer | null;
  /** The decision cannot be applied to others; the reader is told why. */
  readonly refusal: Refused | null;
}

const NOTHING: TwinsOffered = { offer: null, refusal: null };

/** The twins of a decision that was just made. Where nobody answers nothing is offered: each can be decided by itself. */
export function useTwins(linkId: number): TwinsOffered {
  const [found, setFound] = useState<TwinsOffered>(NOTHING);
  useEffect(() => {
    const controller = new AbortController();
    setFound(NOTHING);
    void ask<TwinOffer>(`links/${linkId}/twins`, undefined, controller.signal).then((answer) => {
      if (controller.signal.aborted) return;
      if (answer.kind === 'ok') setFound({ offer: answer.body, refusal: null });
      if (answer.kind === 'refused') setFound({ offer: null, refusal: answer.refusal });
    });
    return () => controller.abort();
  }, [linkId]);
  return found;
}
