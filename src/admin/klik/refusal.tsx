import React from 'react';
import { useKlikWords } from './klik-words.js';

/** Why it was not done. */
export function Refusal({
  code,
  details = {},
}: {
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;
}): React.ReactElement {
  const { t } = useKlikWords();
  const named = { max: '4.000', ...details, defaultValue: code, interpolation: { escapeValue: false } };
  return (
    <div className="tk-refusal" role="alert" data-code={code}>
      <p>{t(`messages.errors.${code}`, named)}</p>
      <small>{t('panel.errorCode', { code })}</small>
    </div>
  );
}
