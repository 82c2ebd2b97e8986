import { type ActionProps } from 'adminjs';
import React, { useState } from 'react';
import type { KlikDocument } from '../../modules/task-packages/index.js';
import { LoadFailure } from '../kit/components/load-failure.js';
import { Printed } from '../resolved/printed.js';
import { KlikSheet } from './klik-sheet.js';
import { useKlikWords } from './klik-words.js';
import { PublicationProblems } from './publication-problems.js';
import { useDocument } from './use-document.js';

/** A version of the task description: the form as it is filled in, and for Netcompany the review in its margin. */
export default function KlikPage({ record }: ActionProps): React.ReactElement {
  const { t } = useKlikWords();
  const { data, failure, retry } = useDocument(String(record?.id ?? ''));
  if (failure !== null) return <LoadFailure code={failure} retry={retry} />;
  if (data === null) return <p role="status">{t('panel.loading')}</p>;
  return <Shown key={data.id} doc={data} reload={retry} />;
}

function Shown({
  doc,
  reload,
}: {
  readonly doc: KlikDocument;
  readonly reload: () => void;
}): React.ReactElement {
  const { t } = useKlikWords();
  const comments = doc.review?.comments ?? [];
  const [withReview, setWithReview] = useState(doc.status === 'DRAFT' && doc.review !== null);
  return (
    <div className="tk-klik">
      <div className="tk-klik-bar">
        <p>
          <span className={`tk-badge tk-badge-${doc.status === 'PUBLISHED' ? 'good' : 'warning'}`}>
            {t(`klik.status.${doc.status}`, { version: doc.version })}
          </span>
        </p>
        {doc.review === null ? null : (
          <label className="tk-klik-toggle">
            <input
              type="checkbox"
              checked={withReview}
              onChange={(event) => setWithReview(event.target.checked)}
            />
            <span>{t('klik.showComments', { count: comments.length })}</span>
          </label>
        )}
        <button type="button" className="tk-button" onClick={() => window.print()}>
          {t('klik.print')}
        </button>
      </div>
      {doc.review === null || doc.review.problems.length === 0 ? null : (
        <PublicationProblems problems={doc.review.problems} />
      )}
      <KlikSheet doc={doc} withReview={withReview} reload={reload} />
      <Printed />
    </div>
  );
}
