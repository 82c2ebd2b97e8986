import { useTranslation } from 'adminjs';
import React, { useEffect, useId, useRef, useState } from 'react';
import type { Refused } from '../state/work-api.js';
import { RefusalText } from './refusal-text.js';

interface Props {
  readonly title: string;
  readonly intro?: string;
  readonly confirm: string;
  /** Answers with the refusal, which stays in the dialog, or null when it was done. */
  readonly onSend: () => Promise<Refused | null>;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/** A question in front of the page: the browser keeps the focus inside, Escape closes, the focus returns to where it was. */
export function AskDialog({ title, intro, confirm, onSend, onClose, children }: Props): React.ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const [isSending, setSending] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const send = async (): Promise<void> => {
    setSending(true);
    setRefusal(null);
    const refused = await onSend();
    setSending(false);
    setRefusal(refused);
  };
  return (
    <dialog ref={dialog} className="tk-dialog" aria-labelledby={id} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isSending) void send();
        }}
      >
        <h2 id={id}>{title}</h2>
        {intro === undefined ? null : <p className="tk-intro">{intro}</p>}
        {refusal === null ? null : (
          <div className="tk-refusal" role="alert" data-code={refusal.code}>
            <RefusalText refusal={refusal} />
          </div>
        )}
        {children}
        <div className="tk-buttons">
          <button type="submit" className="tk-button tk-button-primary" disabled={isSending}>
            {isSending ? t('panel.sending') : confirm}
          </button>
          <button type="button" className="tk-button tk-button-quiet" onClick={() => dialog.current?.close()}>
            {t('panel.cancel')}
          </button>
        </div>
      </form>
    </dialog>
  );
}
