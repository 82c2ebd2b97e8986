import { useTranslation } from 'adminjs';
import React from 'react';
import { EvidenceList } from './evidence-list.js';
import type { Words } from './words.js';

/** What a decision rests on for those who see masked persons only, and that something is left out. */
export function MaskedEvidence({
  evidence,
  words,
}: {
  readonly evidence: unknown;
  readonly words: Words;
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <EvidenceList evidence={evidence} words={words} />
      <p className="tk-empty">{t('resolved.masked')}</p>
    </>
  );
}
