import React from 'react';
import type { KlikDocument, KlikField } from '../../modules/task-packages/index.js';
import { KlikValue } from './klik-value.js';
import { useKlikWords } from './klik-words.js';
import { ReviewMargin } from './review-margin.js';
import { VersionTable } from './version-table.js';

/** The rows of the template: two fields beside each other, or one over the whole width. */
const ROWS: readonly (readonly KlikField['name'][])[] = [
  ['title'],
  ['theme', 'phase'],
  ['priority', 'k98'],
  ['sts'],
  ['duration', 'frozenZone'],
  ['startDateRule', 'endDateRule'],
  ['goal'],
  ['description'],
  ['method'],
  ['result'],
  ['recommendedPerformer'],
  ['qualityCriteria'],
  ['involvedParties'],
];

interface Props {
  readonly doc: KlikDocument;
  readonly withReview: boolean;
  readonly reload: () => void;
}

/** The form "KY - opgavebeskrivelse" on a sheet, each row with its comments beside it. */
export function KlikSheet({ doc, withReview, reload }: Props): React.ReactElement {
  const { t, label } = useKlikWords();
  const margin = (places: readonly string[]): React.ReactNode =>
    withReview ? <ReviewMargin doc={doc} places={places} reload={reload} /> : null;
  return (
    <article className={`tk-sheet${withReview ? ' tk-sheet-reviewed' : ''}`} data-testid="klik-sheet">
      <div className="tk-sheet-row tk-sheet-head">
        <div>
          <h2>{t('klik.heading')}</h2>
          <p>{t('klik.starred')}</p>
        </div>
      </div>
      {ROWS.map((names) => (
        <div className="tk-sheet-row" key={names.join()}>
          <div className="tk-sheet-cells">
            {names.map((name) => {
              const field = doc.fields.find((each) => each.name === name);
              return field === undefined ? null : (
                <section
                  key={name}
                  id={`klik-${name}`}
                  className="tk-sheet-cell"
                  aria-labelledby={`label-${name}`}
                >
                  <h3 id={`label-${name}`}>{label(field)}:</h3>
                  <KlikValue doc={doc} field={field} />
                </section>
              );
            })}
          </div>
          {margin(names)}
        </div>
      ))}
      <div className="tk-sheet-row">
        <div className="tk-sheet-cells">
          <section id="klik-versionHistory" className="tk-sheet-cell" aria-labelledby="label-versionHistory">
            <h3 id="label-versionHistory">{t('klik.versionHistory')}:</h3>
            <VersionTable doc={doc} />
          </section>
        </div>
        {margin(['versionHistory'])}
      </div>
    </article>
  );
}
