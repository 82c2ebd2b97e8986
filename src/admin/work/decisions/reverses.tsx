import { useTranslation } from 'adminjs';
import React from 'react';
import type { Sentence, UndoOutlook } from '../../../modules/task-packages/index.js';

/** What an undo would do, sentence by sentence. */
export function Reverses({ sentences }: { readonly sentences: readonly Sentence[] }): React.ReactElement {
  const { t } = useTranslation();
  return (
    <div className="tk-outcome" data-testid="reverses">
      {sentences.map(({ code, values }) => (
        <p key={code}>{t(`decisions.reverses.${code}`, { ...values })}</p>
      ))}
    </div>
  );
}

/** Why an undo would be refused, and what can be done instead. */
export function WhyNot({ why }: { readonly why: NonNullable<UndoOutlook['why']> }): React.ReactElement {
  const { t } = useTranslation();
  return (
    <p className="tk-decision-why" data-code={why.code}>
      {t(`messages.errors.${why.code}`, { ...why.values })}
    </p>
  );
}
