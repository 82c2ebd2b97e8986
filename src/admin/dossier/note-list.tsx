import { useTranslation } from 'adminjs';
import React from 'react';
import type { TaskNote } from '../../modules/task-packages/index.js';
import { danishMoment } from '../kit/components/formats.js';
import { Fact } from '../resolved/fact.js';

/** Internal notes, the newest first. */
export function NoteList({ notes }: { readonly notes: readonly TaskNote[] }): React.ReactElement {
  const { t } = useTranslation();
  return (
    <section data-testid="notes">
      <h2>{t('dossier.notes')}</h2>
      {notes.length === 0 ? (
        <p className="tk-empty">{t('dossier.noNotes')}</p>
      ) : (
        <dl className="tk-panel tk-fields tk-wide">
          {notes.map((note, index) => (
            <Fact key={index} label={`${note.by}, ${danishMoment(String(note.at))}`}>
              {note.text}
            </Fact>
          ))}
        </dl>
      )}
    </section>
  );
}
