import { useTranslation } from 'adminjs';
import React from 'react';
import type { MatchingView } from '../../../modules/linking/index.js';
import { kroner } from '../../kit/components/formats.js';
import { CaseField } from '../../matching/components/case-field.js';
import { isNoteNeeded, needsSecondPerson, type Decision } from '../../matching/components/decision.js';
import { NoGrantFields } from '../../matching/components/no-grant-fields.js';
import { Refusal } from '../../matching/components/refusal.js';
import type { KyAnswer } from '../../matching/components/use-ky-preview.js';
import { usePhrase } from '../../matching/components/use-phrase.js';
import type { QueuedTask } from '../state/queued-task.js';
import { DECIDES } from './use-keys.js';

interface Props {
  readonly queued: QueuedTask;
  readonly decision: Decision;
  readonly ky: KyAnswer;
  readonly isReady: boolean;
  readonly isAsking: boolean;
  readonly onChange: (decision: Decision) => void;
  readonly onPress: () => void;
  /** What else can be done with the task. */
  readonly children?: React.ReactNode;
}

/** What KY will do, what the decision still needs, and the one button that asks first and confirms then. */
export function DecisionBar(props: Props): React.ReactElement {
  const { queued, decision, ky, isReady, isAsking, onPress, children } = props;
  const { t } = useTranslation();
  const { view } = queued;
  const isChosen = decision.isNone || decision.grantId !== null;
  const isShared = needsSecondPerson(decision, view);
  const [ask, confirm] = isShared
    ? ['matching.propose', 'work.sendNow']
    : ['work.confirm', 'work.confirmNow'];
  return (
    <div className={`tk-work-decision${isAsking ? ' tk-work-asking' : ''}`}>
      {isChosen ? (
        <>
          <Outcome view={view} decision={decision} ky={ky} />
          <Inputs {...props} />
        </>
      ) : (
        <p className="tk-muted">{t('work.chooseFirst')}</p>
      )}
      {isShared ? <p className="tk-banner">{t('matching.approvalFirst')}</p> : null}
      <div className="tk-work-buttons">
        <button
          type="button"
          className="tk-button tk-button-primary"
          {...{ [DECIDES]: '' }}
          aria-disabled={!isReady}
          aria-keyshortcuts="Enter"
          data-testid="decide"
          onClick={onPress}
        >
          {t(isAsking ? confirm : ask)} <kbd aria-hidden="true">Enter</kbd>
        </button>
        {isAsking ? <p className="tk-work-question">{t('work.askedHint')}</p> : children}
      </div>
    </div>
  );
}

/** What this answer needs beside itself: why there is no grant, the case, the justification. */
function Inputs({ queued, decision, ky, onChange }: Props): React.ReactElement {
  const { t } = useTranslation();
  const { view, benefitTypes } = queued;
  const isNeeded = isNoteNeeded(decision, view, ky.preview?.kyPreview ?? null);
  return (
    <div className="tk-work-inputs">
      {decision.isNone ? (
        <NoGrantFields view={view} decision={decision} benefitTypes={benefitTypes} onChange={onChange} />
      ) : null}
      {ky.preview === null ? null : (
        <CaseField preview={ky.preview} decision={decision} onChange={onChange} />
      )}
      <label className="tk-input">
        {t(isNeeded ? 'matching.noteRequired' : 'matching.note')}
        <textarea
          name="note"
          rows={1}
          maxLength={4000}
          aria-required={isNeeded}
          value={decision.note}
          onChange={(event) => onChange({ ...decision, note: event.target.value })}
        />
        <small>{t('linking.i.noCprInText')}</small>
      </label>
    </div>
  );
}

function Outcome({
  view,
  decision,
  ky,
}: Pick<Props, 'decision' | 'ky'> & { view: MatchingView }): React.ReactElement {
  const { t } = useTranslation();
  const phrase = usePhrase();
  if (ky.failure)
    return (
      <Refusal answer={ky.failure}>
        <button type="button" className="tk-button" onClick={ky.retry}>
          {t('matching.tryAgain')}
        </button>
      </Refusal>
    );
  const { preview } = ky;
  const sentence = (): string => {
    if (preview === null) return t(ky.state === 'loading' ? 'matching.askingKy' : 'matching.typeFirst');
    if (decision.requestNewCase) return t('linking.i.willCreate');
    const caseNo =
      preview.cases.find((one) => one.caseId === decision.caseId)?.caseNo ?? preview.kyPreview.caseNo;
    if (caseNo === null) return phrase(preview.kyPreview.sentence);
    const sum = view.claims.reduce((total, claim) => total + claim.balanceOere, 0);
    return t('work.kyLinks', { caseNo, count: view.claims.length, amount: kroner(sum) });
  };
  return (
    <p className="tk-outcome" aria-busy={ky.state === 'loading'} data-testid="ky-outcome">
      {sentence()}
    </p>
  );
}
