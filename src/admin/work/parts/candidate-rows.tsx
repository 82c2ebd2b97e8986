import { useTranslation } from 'adminjs';
import React from 'react';
import type { CandidateView, MatchingView } from '../../../modules/linking/index.js';
import { kroner } from '../../kit/components/formats.js';
import { withAnswer, type Decision } from '../../matching/components/decision.js';
import { period } from '../../matching/components/period.js';

interface Props {
  readonly view: MatchingView;
  readonly decision: Decision;
  readonly onChange: (decision: Decision) => void;
}

const BANDS = { STRONG: 'good', POSSIBLE: 'info', WEAK: 'neutral' } as const;

/** The ranked answers, each under its key; none is preselected. */
export function CandidateRows({ view, decision, onChange }: Props): React.ReactElement {
  const { t } = useTranslation();
  const grants = view.candidates.filter(({ grant }) => grant !== null);
  return (
    <fieldset className="tk-work-answers">
      <legend>{t('matching.candidates')}</legend>
      {grants.length === 0 ? <p className="tk-banner">{t('linking.i.noSuggestions')}</p> : null}
      {view.isTie ? <p className="tk-banner">{t('linking.i.tie')}</p> : null}
      {view.candidates.map((candidate) => (
        <Row
          key={candidate.grant?.grantId ?? 'none'}
          candidate={candidate}
          sign={candidate.grant === null ? '0' : keyOf(grants.indexOf(candidate))}
          isChosen={isChosen(candidate, decision)}
          onChoose={() => onChange(chosen(candidate, decision))}
        />
      ))}
    </fieldset>
  );
}

/** The decision with this answer. */
export function chosen({ grant }: CandidateView, decision: Decision): Decision {
  return withAnswer(decision, { isNone: grant === null, grantId: grant?.grantId ?? null });
}

function isChosen({ grant }: CandidateView, decision: Decision): boolean {
  return grant === null ? decision.isNone : !decision.isNone && decision.grantId === grant.grantId;
}

/** Only the first nine have a key. */
function keyOf(index: number): string | null {
  return index < 9 ? String(index + 1) : null;
}

interface RowProps {
  readonly candidate: CandidateView;
  readonly sign: string | null;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Row({ candidate, sign, isChosen, onChoose }: RowProps): React.ReactElement {
  const { t } = useTranslation();
  const { grant, band, score, needsSecondPerson } = candidate;
  return (
    <label
      className={`tk-work-answer${isChosen ? ' tk-work-answer-chosen' : ''}`}
      data-grant={grant?.grantNo ?? 'NONE'}
    >
      <input
        type="radio"
        name="answer"
        checked={isChosen}
        onChange={onChoose}
        {...(sign === null ? {} : { 'aria-keyshortcuts': sign })}
      />
      <span className="tk-work-sign" aria-hidden="true">
        {sign === null ? '' : <kbd>{sign}</kbd>}
      </span>
      <span className="tk-work-answer-name">
        <strong>{grant === null ? t('matching.noDirectGrant') : grant.grantNo}</strong>
        {grant === null ? null : (
          <span className="tk-work-answer-facts">
            {grant.benefitTypeName} ·{' '}
            <span className="tk-tabular">{period(grant.periodFrom, grant.periodTo)}</span> ·{' '}
            {grant.amountOere === null ? '–' : `${kroner(grant.amountOere)}\u00a0kr.`}
          </span>
        )}
      </span>
      <span className="tk-work-answer-score">
        <span className={`tk-badge tk-badge-${BANDS[band]}`}>{t(`linking.band.${band}`)}</span>
        {needsSecondPerson ? (
          <span className="tk-badge tk-badge-warning">{t('matching.secondPerson')}</span>
        ) : null}
        <span className="tk-tabular">{t('matching.points', { count: score })}</span>
      </span>
    </label>
  );
}
