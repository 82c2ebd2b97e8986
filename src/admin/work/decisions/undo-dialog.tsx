import { useTranslation } from 'adminjs';
import React, { useState } from 'react';
import type { MyDecision } from '../../../modules/task-packages/index.js';
import { newKey } from '../../kit/components/send-command.js';
import { AskDialog } from '../parts/ask-dialog.js';
import type { Said } from '../state/said.js';
import type { Refused } from '../state/work-api.js';
import { Reverses } from './reverses.js';
import { saidOf, sendUndo, whatOf } from './undo-command.js';

interface Props {
  readonly decision: MyDecision;
  readonly onDone: (said: Said) => void;
  readonly onClose: () => void;
}

const NOBODY: Refused = { code: 'shared.database_unavailable', title: '', details: {} };

/** One undo: what it reverses, then why. */
export function UndoDialog({ decision, onDone, onClose }: Props): React.ReactElement {
  const { t } = useTranslation();
  const [key] = useState(newKey);
  const [reason, setReason] = useState('');
  const isProposal = decision.kind === 'PROPOSAL';
  const what = whatOf(decision, t);
  const send = async (): Promise<Refused | null> => {
    const answer = await sendUndo(decision, reason.trim(), key);
    if (answer.kind === 'refused') return answer.refusal;
    if (answer.kind === 'loggedOut') window.location.assign('/admin/login');
    if (answer.kind !== 'ok') return NOBODY;
    onDone({ key: saidOf(decision, answer.body), values: { what } });
    return null;
  };
  return (
    <AskDialog
      title={`${t(isProposal ? 'decisions.dialog.takeBack' : 'decisions.dialog.undo')} ${what}`}
      confirm={t(isProposal ? 'decisions.takeBack' : 'decisions.undo')}
      onSend={send}
      onClose={onClose}
    >
      <Reverses sentences={decision.reverses} />
      {isProposal ? null : (
        <label className="tk-input">
          {t('decisions.dialog.reason')}
          <textarea
            name="reason"
            rows={3}
            required
            autoFocus
            maxLength={4000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <small>{t('linking.i.noCprInText')}</small>
        </label>
      )}
    </AskDialog>
  );
}
