import { useCurrentAdmin } from 'adminjs';
import React, { useState } from 'react';
import type { KlikDocument } from '../../modules/task-packages/index.js';
import { useKlikWords } from './klik-words.js';
import { Refusal } from './refusal.js';
import { useReview } from './use-review.js';

interface Props {
  readonly doc: KlikDocument;
  readonly places: readonly { readonly place: string; readonly name: string }[];
  readonly close: () => void;
  readonly reload: () => void;
}

/** A new remark, with the writer's initials as they shall stand in the margin. */
export function CommentForm({ doc, places, close, reload }: Props): React.ReactElement {
  const { t } = useKlikWords();
  const [user] = useCurrentAdmin();
  const [place, setPlace] = useState(places[0]?.place ?? '');
  const [body, setBody] = useState('');
  const [initials, setInitials] = useState(() => initialsOf(String(user?.['displayName'] ?? '')));
  const { send, isSending, refusal } = useReview(`${doc.id}/comments`, () => {
    close();
    reload();
  });
  return (
    <form
      className="tk-comment-form"
      data-testid="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending) void send('', { field: place, body, initials });
      }}
    >
      {refusal === null ? null : <Refusal code={refusal} />}
      {places.length === 1 ? null : (
        <label>
          {t('klik.field')}
          <select name="field" value={place} onChange={(event) => setPlace(event.target.value)}>
            {places.map(({ place: each, name }) => (
              <option key={each} value={each}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {t('klik.comment')}
        <textarea
          name="body"
          rows={3}
          maxLength={4000}
          required
          autoFocus
          value={body}
          onChange={(event) => setBody(event.target.value)}
        />
      </label>
      <label>
        {t('klik.initials')}
        <input
          name="initials"
          required
          minLength={2}
          maxLength={5}
          value={initials}
          onChange={(event) => setInitials(event.target.value.toUpperCase())}
        />
      </label>
      <div className="tk-comment-buttons">
        <button type="submit" className="tk-button tk-button-primary" disabled={isSending}>
          {t('klik.addComment')}
        </button>
        <button type="button" className="tk-button tk-button-quiet" onClick={close}>
          {t('panel.cancel')}
        </button>
      </div>
    </form>
  );
}

/** "Mette Bang" → "MB"; what is no letter is left out. */
function initialsOf(name: string): string {
  const letters = name.split(/\s+/).map((word) => word.match(/^\p{L}/u)?.[0] ?? '');
  return letters.join('').toUpperCase().slice(0, 5);
}
