import { useNotice } from 'adminjs';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { commandUrl, newKey, sendCommand, type CommandAnswer } from '../../kit/components/send-command.js';
import type { Decision } from './decision.js';
import type { MatchingData } from './use-matching.js';

/** Sends the decision; a refusal stays on the screen, and one about outdated information loads it again. */
export function useConfirm(
  resourceId: string,
  taskId: string,
  reload: () => void,
): {
  readonly confirm: (decision: Decision, shown: MatchingData) => Promise<void>;
  readonly isSending: boolean;
  readonly refusal: CommandAnswer | null;
} {
  const addNotice = useNotice();
  const navigate = useNavigate();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<CommandAnswer | null>(null);
  const key = useMemo(newKey, [taskId, refusal]);
  const confirm = async (decision: Decision, { view, task }: MatchingData): Promise<void> => {
    setSending(true);
    setRefusal(null);
    const answer = await sendCommand(
      commandUrl(resourceId, decision.isNone ? 'recordNoDirectGrant' : 'matchToGrant', taskId),
      { ...bodyOf(decision), receiptHash: view.receiptHash, version: task.version },
      key,
    ).catch((): CommandAnswer => ({ code: 'shared.database_unavailable' }));
    setSending(false);
    if (answer.notice?.type !== 'success') {
      setRefusal(answer);
      if (answer.code === 'linking.evidence_changed' || answer.code === 'shared.stale_version') reload();
      return;
    }
    addNotice(answer.notice as Parameters<typeof addNotice>[0]);
    navigate(answer.redirectUrl ?? `/admin/resources/${resourceId}/records/${taskId}/show`);
  };
  return { confirm, isSending, refusal };
}

function bodyOf(decision: Decision): Record<string, unknown> {
  return {
    ...(decision.isNone ? { category: decision.category } : { grantId: decision.grantId }),
    ...(decision.isNone && decision.benefitType !== '' ? { benefitType: decision.benefitType } : {}),
    ...(decision.caseId === null ? {} : { chosenCaseId: decision.caseId }),
    ...(decision.requestNewCase ? { requestNewCase: true } : {}),
    ...(decision.note.trim() === '' ? {} : { note: decision.note.trim() }),
  };
}
