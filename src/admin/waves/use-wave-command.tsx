import { useState } from 'react';
import { newKey, sendCommand, type CommandAnswer } from '../kit/components/send-command.js';

export interface Refused {
  readonly code: string;
  /** The refusal in the reader's language, details filled in by the server. */
  readonly text: string | null;
}

/** A POST of the wave plan: what was refused stays on the screen until the next one. */
export function useWaveCommand(): {
  readonly isBusy: boolean;
  readonly refused: Refused | null;
  readonly send: <T extends object>(path: string, body: Record<string, unknown>) => Promise<T | null>;
} {
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const send = async <T extends object>(path: string, body: Record<string, unknown>): Promise<T | null> => {
    setBusy(true);
    setRefused(null);
    try {
      const answer: CommandAnswer & { readonly title?: string } = await sendCommand(
        `/api/v1/${path}`,
        body,
        newKey(),
      );
      if (answer.code === undefined) return answer as unknown as T;
      setRefused({ code: answer.code, text: answer.title ?? null });
      return null;
    } catch {
      setRefused({ code: 'shared.database_unavailable', text: null });
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, refused, send };
}
