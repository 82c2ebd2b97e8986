import { useTranslation } from 'adminjs';
import React, { useEffect, useRef, useState } from 'react';
import type { ResolvedConfidential } from '../../modules/task-packages/index.js';
import { Confidential } from './confidential.js';
import { postJson, type Refused } from './get-json.js';
import { RefusalNote } from './refusal-note.js';
import { asRefusal } from './use-resolved.js';
import type { Words } from './words.js';

interface Props {
  /** Behind /api/v1/resolved/. */
  readonly path: string;
  readonly words: Words;
}

/** What names persons stays closed until asked for, and says before that the look-up is registered. */
export function ConfidentialGate({ path, words }: Props): React.ReactElement {
  const { t } = useTranslation();
  const [told, setTold] = useState<ResolvedConfidential | null>(null);
  const [refusal, setRefusal] = useState<Refused | null>(null);
  const opened = useRef<HTMLDivElement>(null);
  useEffect(() => opened.current?.focus(), [told]);
  const open = (): void => {
    setRefusal(null);
    postJson<ResolvedConfidential>(`/api/v1/resolved/${path}/evidence`, {}).then(setTold, (error: unknown) =>
      setRefusal(asRefusal(error)),
    );
  };
  if (told)
    return (
      <div ref={opened} tabIndex={-1}>
        <Confidential told={told} words={words} />
      </div>
    );
  return (
    <section className="tk-panel tk-closed">
      {refusal ? <RefusalNote refusal={refusal} /> : null}
      <p>{t('resolved.closed')}</p>
      <button type="button" className="tk-button" onClick={open}>
        {t('resolved.open')}
      </button>
    </section>
  );
}
