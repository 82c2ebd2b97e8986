import { useTranslation } from 'adminjs';
import React from 'react';
import type { ResolvedConfidential } from '../../modules/task-packages/index.js';
import { danishMoment } from '../kit/components/formats.js';
import { EvidenceList } from './evidence-list.js';
import { Fact } from './fact.js';
import { KyInformationList } from './ky-information.js';
import type { Words } from './words.js';

/** What names persons: why, on which evidence, what KY was given, and the notes on the task. */
export function Confidential({
  told,
  words,
}: {
  readonly told: ResolvedConfidential;
  readonly words: Words;
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <>
      {told.note !== null || told.endReason !== null ? (
        <section>
          <h2>{t('resolved.why')}</h2>
          <dl className="tk-panel tk-fields tk-wide">
            <Fact label={t('resolved.note')}>{told.note}</Fact>
            <Fact label={t('resolved.endReason')}>{told.endReason}</Fact>
          </dl>
        </section>
      ) : null}
      <EvidenceList evidence={told.evidence} words={words} />
      <KyInformationList information={told.kyInformation} words={words} />
      {told.notes.length > 0 ? (
        <section>
          <h2>{t('resolved.notes')}</h2>
          <dl className="tk-panel tk-fields tk-wide">
            {told.notes.map((note, index) => (
              <Fact key={index} label={`${note.by}, ${danishMoment(String(note.at))}`}>
                {note.body}
              </Fact>
            ))}
          </dl>
        </section>
      ) : null}
    </>
  );
}
