import React, { useState } from 'react';
import type { KlikComment, KlikDocument } from '../../modules/task-packages/index.js';
import { useKlikWords } from './klik-words.js';
import { Refusal } from './refusal.js';
import { useReview } from './use-review.js';

export interface CommentProps {
  readonly doc: KlikDocument;
  readonly comment: KlikComment;
  readonly reload: () => void;
}

/** Resolve with a word on what became of it, or open again. */
export function CommentTurn({ doc, comment, reload }: CommentProps): React.ReactElement {
  const { t } = useKlikWords();
  const [isOpen, setOpen] = useState(false);
  const [resolution, setResolution] = useState('');
  const isResolved = comment.resolvedAt !== null;
  const { send, isSending, refusal } = useReview(`${doc.id}/comments/${comment.id}`, () => {
    setOpen(false);
    reload();
  });
  const { version, code } = comment;
  if (!isOpen)
    return (
      <>
        {refusal === null ? null : <Refusal code={refusal} />}
        <button
          type="button"
          className="tk-margin-add"
          disabled={isSending}
          onClick={() => (isResolved ? void send('/reopen', { version }) : setOpen(true))}
        >
          {t(isResolved ? 'klik.reopen' : 'klik.resolve')}
          <span className="tk-hidden"> {code}</span>
        </button>
      </>
    );
  return (
    <form
      className="tk-comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void send('/resolve', { version, resolution });
      }}
    >
      {refusal === null ? null : <Refusal code={refusal} />}
      <label>
        {t('klik.resolution')}
        <textarea
          name="resolution"
          rows={2}
          maxLength={4000}
          autoFocus
          value={resolution}
          onChange={(event) => setResolution(event.target.value)}
        />
      </label>
      <div className="tk-comment-buttons">
        <button type="submit" className="tk-button tk-button-primary" disabled={isSending}>
          {t('klik.resolve')}
        </button>
        <button type="button" className="tk-button tk-button-quiet" onClick={() => setOpen(false)}>
          {t('panel.cancel')}
        </button>
      </div>
    </form>
  );
}
