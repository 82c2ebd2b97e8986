import React, { useState } from 'react';
import type { KlikDocument } from '../../modules/task-packages/index.js';
import { CommentCard } from './comment-card.js';
import { CommentForm } from './comment-form.js';
import { useKlikWords } from './klik-words.js';

interface Props {
  readonly doc: KlikDocument;
  /** The fields of the row that the margin stands beside. */
  readonly places: readonly string[];
  readonly reload: () => void;
}

/** The comments beside a row of the form; on a draft one can be added. */
export function ReviewMargin({ doc, places, reload }: Props): React.ReactElement {
  const { t, label } = useKlikWords();
  const [isWriting, setWriting] = useState(false);
  const comments = (doc.review?.comments ?? []).filter(({ field }) => places.includes(field));
  const isDraft = doc.status === 'DRAFT';
  const nameOf = (place: string): string => {
    const field = doc.fields.find(({ name }) => name === place);
    return field ? label({ ...field, starred: false }) : t('klik.versionHistory');
  };
  return (
    <aside
      className="tk-margin"
      aria-label={String(t('klik.commentsOn', { field: places.map(nameOf).join(', ') }))}
    >
      {comments.map((comment) => (
        <CommentCard key={comment.id} doc={doc} comment={comment} reload={reload} />
      ))}
      {isWriting ? (
        <CommentForm
          doc={doc}
          places={places.map((place) => ({ place, name: nameOf(place) }))}
          close={() => setWriting(false)}
          reload={reload}
        />
      ) : null}
      {isDraft && !isWriting ? (
        <button type="button" className="tk-margin-add" onClick={() => setWriting(true)}>
          + {t('klik.addComment')}
          <span className="tk-hidden"> {places.map(nameOf).join(', ')}</span>
        </button>
      ) : null}
    </aside>
  );
}
