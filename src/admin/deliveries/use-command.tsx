import { useState } from 'react';
import { newKey, sendCommand, type CommandAnswer } from '../kit/components/send-command.js';

const UNREACHABLE: CommandAnswer = { code: 'shared.database_unavailable' };

/** A button's POST: its refusal stays on the screen until the next one, and the page looks again. */
export function useCommand(look: () => void): {
  /** The code of the last refusal. */
  readonly refusal: string | null;
  readonly command: (address: string, body: Record<string, unknown>) => Promise<void>;
} {
  const [refusal, setRefusal] = useState<string | null>(null);
  const command = async (address: string, body: Record<string, unknown>): Promise<void> => {
    setRefusal(null);
    const answer = await sendCommand(`/api/v1/${address}`, body, newKey()).catch(() => UNREACHABLE);
    setRefusal(answer.code ?? null);
    look();
  };
  return { refusal, command };
}
