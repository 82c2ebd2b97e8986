import { useTranslation } from 'adminjs';
import React from 'react';
import type { MatchingView } from '../../../modules/linking/index.js';
import { isNoteNeeded, needsSecondPerson, type Decision } from './decision.js';
import { KyOutcome } from './ky-outcome.js';
import { NoGrantFields } from './no-grant-fields.js';
import type { KyAnswer } from './use-ky-preview.js';

interface Props {
  readonly view: MatchingView;
  readonly decision: Decision;
  readonly ky: KyAnswer;
  readonly benefitTypes: readonly { readonly code: string; readonly name: string }[];
  readonly isSending: boolean;
  readonly onChange: (decision: Decision) => void;
  readonly onConfirm: () => void;
}

/** What KY will do, the case, the justification, and the one button, which waits until KY's answer is shown. */
export function DecisionForm(props: Props): React.ReactElement {
  const { view, decision, ky, benefitTypes, isSending, onChange, onConfirm } = props;
  const { t } = useTranslation();
  const isChosen = decision.isNone || decision.grantId !== null;
  const isShared = needsSecondPerson(decision, view);
  const isReady = ky.state === 'ready' && (!decision.isNone || decision.category !== '');
  return (
    <form
      className="tk-decision"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending && isReady) onConfirm();
      }}
    >
      {decision.isNone ? (
        <NoGrantFields view={view} decision={decision} benefitTypes={benefitTypes} onChange={onChange} />
      ) : null}
      {isChosen ? (
        <KyOutcome answer={ky} decision={decision} onChange={onChange} />
      ) : (
        <p>{t('matching.chooseFirst')}</p>
      )}
      {isShared && ky.state === 'ready' ? <p className="tk-banner">{t('matching.approvalFirst')}</p> : null}
      <NoteField
        decision={decision}
        isNeeded={isChosen && isNoteNeeded(decision, view, ky.preview?.kyPreview ?? null)}
        onChange={onChange}
      />
      <div className="tk-buttons">
        <button
          type="submit"
          className="tk-button tk-button-primary"
          disabled={!isReady || isSending}
          data-testid="confirm-decision"
        >
          {isSending ? t('panel.sending') : t(isShared ? 'matching.propose' : 'matching.confirm')}
        </button>
      </div>
    </form>
  );
}

function NoteField({
  decision,
  isNeeded,
  onChange,
}: Pick<Props, 'decision' | 'onChange'> & { readonly isNeeded: boolean }): React.ReactElement {
  const { t } = useTranslation();
  return (
    <label className="tk-input">
      {t(isNeeded ? 'matching.noteRequired' : 'matching.note')}
      <textarea
        rows={3}
        maxLength={4000}
        value={decision.note}
        required={isNeeded}
        onChange={(event) => onChange({ ...decision, note: event.target.value })}
      />
      <small>{t('linking.i.noCprInText')}</small>
    </label>
  );
}
