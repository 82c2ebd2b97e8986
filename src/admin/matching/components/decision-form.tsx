import { useTranslation } from 'adminjs';
import React from 'react';
import type { CandidateView, MatchingView } from '../../../modules/linking/index.js';
import { usePhrase } from './use-phrase.js';

/** What the caseworker has chosen so far; empty at first. */
export interface Decision {
  readonly isNone: boolean;
  readonly grantId: number | null;
  readonly category: string;
  readonly benefitType: string;
  readonly caseId: number | null;
  readonly requestNewCase: boolean;
  readonly note: string;
}

export const EMPTY_DECISION: Decision = {
  isNone: false,
  grantId: null,
  category: '',
  benefitType: '',
  caseId: null,
  requestNewCase: false,
  note: '',
};

const CATEGORIES = ['SPECIAL_SUPPORT', 'MANUAL_CLAIM', 'MULTIPLE_GRANTS', 'OTHER'];

interface Props {
  readonly view: MatchingView;
  readonly decision: Decision;
  readonly benefitTypes: readonly { readonly code: string; readonly name: string }[];
  readonly isSending: boolean;
  readonly onChange: (decision: Decision) => void;
  readonly onConfirm: () => void;
}

/** What KY will do, the case, the justification, and the one button. */
export function DecisionForm({
  view,
  decision,
  benefitTypes,
  isSending,
  onChange,
  onConfirm,
}: Props): React.ReactElement {
  const { t } = useTranslation();
  const isChosen = decision.isNone ? decision.category !== '' : decision.grantId !== null;
  const candidate = view.candidates.find((one) =>
    decision.isNone ? one.grant === null : one.grant?.grantId === decision.grantId,
  );
  const noteNeeded =
    decision.isNone ||
    candidate === undefined ||
    candidate.noteRequired ||
    decision.caseId !== null ||
    decision.requestNewCase;
  return (
    <form
      className="tk-decision"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSending && isChosen) onConfirm();
      }}
    >
      {decision.isNone ? (
        <NoGrantFields view={view} decision={decision} benefitTypes={benefitTypes} onChange={onChange} />
      ) : null}
      {isChosen ? (
        <KyOutcome view={view} candidate={candidate} decision={decision} onChange={onChange} />
      ) : (
        <p>{t('matching.chooseFirst')}</p>
      )}
      <label className="tk-input">
        {t(noteNeeded ? 'matching.noteRequired' : 'matching.note')}
        <textarea
          rows={3}
          maxLength={4000}
          value={decision.note}
          required={noteNeeded && isChosen}
          onChange={(event) => onChange({ ...decision, note: event.target.value })}
        />
        <small>{t('linking.i.noCprInText')}</small>
      </label>
      <div className="tk-buttons">
        <button
          type="submit"
          className="tk-button tk-button-primary"
          disabled={!isChosen || isSending}
          data-testid="confirm-decision"
        >
          {isSending ? t('panel.sending') : t('matching.confirm')}
        </button>
      </div>
    </form>
  );
}

function NoGrantFields({
  view,
  decision,
  benefitTypes,
  onChange,
}: Pick<Props, 'view' | 'decision' | 'benefitTypes' | 'onChange'>): React.ReactElement {
  const { t } = useTranslation();
  const typeMissing = view.missingInformation.includes('BENEFIT_TYPE');
  return (
    <>
      <label className="tk-input">
        {t('matching.category')}
        <select
          value={decision.category}
          required
          onChange={(event) => onChange({ ...decision, category: event.target.value })}
        >
          <option value="">{t('matching.pick')}</option>
          {CATEGORIES.map((category) => (
            <option key={category} value={category}>
              {t(`linking.category.${category}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="tk-input">
        {t(typeMissing ? 'matching.benefitTypeMissing' : 'matching.benefitTypeOther')}
        <select
          value={decision.benefitType}
          required={typeMissing}
          onChange={(event) => onChange({ ...decision, benefitType: event.target.value })}
        >
          <option value="">{typeMissing ? t('matching.pick') : t('matching.asOnAccount')}</option>
          {benefitTypes.map((type) => (
            <option key={type.code} value={type.code}>
              {type.name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

interface OutcomeProps extends Pick<Props, 'view' | 'decision' | 'onChange'> {
  readonly candidate: CandidateView | undefined;
}

function KyOutcome({ view, candidate, decision, onChange }: OutcomeProps): React.ReactElement {
  const { t } = useTranslation();
  const phrase = usePhrase();
  const type =
    decision.benefitType !== ''
      ? decision.benefitType
      : (candidate?.grant?.benefitType ?? view.account.benefitType);
  const cases = view.citizenCases.filter(
    (one) => !one.createdInError && (type === null || one.benefitType === type),
  );
  const value = decision.requestNewCase ? 'new' : decision.caseId === null ? '' : String(decision.caseId);
  const mustChoose = candidate?.kyPreview?.kind === 'CHOOSE';
  const choose = (chosen: string): void =>
    onChange({
      ...decision,
      requestNewCase: chosen === 'new',
      caseId: chosen === '' || chosen === 'new' ? null : Number(chosen),
    });
  return (
    <>
      <p className="tk-outcome" role="status" data-testid="ky-outcome">
        {sentence()}
      </p>
      <label className="tk-input">
        {t(mustChoose ? 'matching.caseMust' : 'matching.caseOther')}
        <select value={value} required={mustChoose} onChange={(event) => choose(event.target.value)}>
          <option value="">{mustChoose ? t('matching.pick') : t('matching.asKyProposes')}</option>
          {cases.map((one) => (
            <option
              key={one.caseId}
              value={one.caseId}
            >{`${one.caseNo} · ${one.benefitTypeName} · ${t(`matching.caseStatus.${one.status}`)}`}</option>
          ))}
          <option value="new">{t('matching.newCase')}</option>
        </select>
      </label>
    </>
  );

  function sentence(): string {
    if (decision.requestNewCase) return t('linking.i.willCreate');
    const chosen = view.citizenCases.find((one) => one.caseId === decision.caseId);
    if (chosen) return t('linking.i.willLink', { caseNo: chosen.caseNo });
    return candidate?.kyPreview ? phrase(candidate.kyPreview.sentence) : t('matching.kyDecides');
  }
}
