import React from 'react';
import { danishMoment } from '../kit/components/formats.js';
import { CommentTurn, type CommentProps } from './comment-turn.js';
import { useKlikWords } from './klik-words.js';

/** One remark: who, what, and whether it is done with. */
export function CommentCard({ doc, comment, reload }: CommentProps): React.ReactElement {
  const { t } = useKlikWords();
  const { code, body, by, at, resolvedAt, resolvedBy, resolution } = comment;
  const isResolved = resolvedAt !== null;
  return (
    <div
      className={`tk-comment${isResolved ? ' tk-comment-resolved' : ''}`}
      data-testid={`comment-${code}`}
      data-resolved={isResolved}
    >
      <p className="tk-comment-head">
        <strong>{code}</strong>
        {by === null ? null : <span>{t('klik.writtenBy', { by, at: danishMoment(String(at)) })}</span>}
        {isResolved ? <span className="tk-badge tk-badge-good">{t('klik.resolved')}</span> : null}
      </p>
      <p className="tk-comment-body">{body}</p>
      {isResolved ? (
        <p className="tk-comment-resolution">
          {resolution === null ? null : <span>{resolution} </span>}
          <small>{t('klik.resolvedBy', { by: resolvedBy, at: danishMoment(String(resolvedAt)) })}</small>
        </p>
      ) : null}
      {doc.status === 'DRAFT' ? <CommentTurn doc={doc} comment={comment} reload={reload} /> : null}
    </div>
  );
}
