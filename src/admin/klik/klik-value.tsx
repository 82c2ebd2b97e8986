import React from 'react';
import type { KlikDocument, KlikField } from '../../modules/task-packages/index.js';
import { useKlikWords } from './klik-words.js';

/** What stands in a field: text, the value list with the chosen one marked, or rich text that the server made safe. */
export function KlikValue({
  doc,
  field,
}: {
  readonly doc: KlikDocument;
  readonly field: KlikField;
}): React.ReactElement {
  const value = doc.values[field.name];
  if (field.kind === 'choice') return <ChoiceList doc={doc} name={field.name} value={value} />;
  if (field.kind === 'richText') {
    const html = doc.html[field.name] ?? '';
    return html === '' ? <Empty /> : <div className="tk-rich" dangerouslySetInnerHTML={{ __html: html }} />;
  }
  return value === null ? <Empty /> : <p>{value}</p>;
}

function Empty(): React.ReactElement {
  const { t } = useKlikWords();
  return <p className="tk-empty">{t('klik.empty')}</p>;
}

function ChoiceList({
  doc,
  name,
  value,
}: {
  readonly doc: KlikDocument;
  readonly name: KlikField['name'];
  readonly value: string | null;
}): React.ReactElement {
  const { t, choice } = useKlikWords();
  const values = (doc.choices as Readonly<Record<string, readonly string[]>>)[name] ?? [];
  return (
    <>
      <p className="tk-sheet-choose">{t('klik.chooseBetween')}</p>
      <ul className="tk-sheet-choices">
        {values.map((each) => (
          <li key={each} className={each === value ? 'tk-chosen' : undefined}>
            <span aria-hidden="true">{each === value ? '☒' : '☐'}</span>
            <span>
              {choice(name, each)}
              {each === value ? <span className="tk-hidden"> ({t('klik.chosen')})</span> : null}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
