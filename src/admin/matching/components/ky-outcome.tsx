import { useTranslation } from 'adminjs';
import React from 'react';
import { CaseField } from './case-field.js';
import type { Decision } from './decision.js';
import { Refusal } from './refusal.js';
import type { KyAnswer } from './use-ky-preview.js';
import { usePhrase } from './use-phrase.js';

interface Props {
  readonly answer: KyAnswer;
  readonly decision: Decision;
  readonly onChange: (decision: Decision) => void;
}

/** What KY will do with the choice as it stands now, and the case that may be named instead. */
export function KyOutcome({ answer, decision, onChange }: Props): React.ReactElement {
  const { t } = useTranslation();
  const { state, preview, failure, retry } = answer;
  if (failure)
    return (
      <Refusal answer={failure}>
        {failure.code?.startsWith('linking.') ? null : (
          <button type="button" className="tk-button" onClick={retry}>
            {t('matching.tryAgain')}
          </button>
        )}
      </Refusal>
    );
  return (
    <>
      <p className="tk-outcome" role="status" aria-busy={state === 'loading'} data-testid="ky-outcome">
        <Sentence answer={answer} decision={decision} />
      </p>
      {preview ? <CaseField preview={preview} decision={decision} onChange={onChange} /> : null}
    </>
  );
}

function Sentence({ answer, decision }: Pick<Props, 'answer' | 'decision'>): React.ReactElement {
  const { t } = useTranslation();
  const phrase = usePhrase();
  const { preview } = answer;
  if (preview === null)
    return <>{t(answer.state === 'loading' ? 'matching.askingKy' : 'matching.typeFirst')}</>;
  if (decision.requestNewCase) return <>{t('linking.i.willCreate')}</>;
  const chosen = preview.cases.find((one) => one.caseId === decision.caseId);
  if (chosen) return <>{t('linking.i.willLink', { caseNo: chosen.caseNo })}</>;
  return <>{phrase(preview.kyPreview.sentence)}</>;
}
