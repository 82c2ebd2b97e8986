import { useState } from 'react';
import { Refused, postJson } from '../resolved/get-json.js';

export interface Review {
  readonly send: (path: string, body: object) => Promise<void>;
  readonly isSending: boolean;
  /** The code of the last refusal, else null. */
  readonly refusal: string | null;
}

/** Sends something to the review of a description and says when it is done. */
export function useReview(address: string, onDone: () => void): Review {
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = async (path: string, body: object): Promise<void> => {
    setSending(true);
    setRefusal(null);
    try {
      await postJson(`/api/v1/klik-descriptions/${address}${path}`, body);
      onDone();
    } catch (error) {
      setRefusal(error instanceof Refused ? error.code : 'shared.database_unavailable');
    } finally {
      setSending(false);
    }
  };
  return { send, isSending, refusal };
}
