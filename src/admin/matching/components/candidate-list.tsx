import { useTranslation } from 'adminjs';
import React from 'react';
import type { CandidateView, EvidencePart, MatchingView } from '../../../modules/linking/index.js';
import { kroner } from '../../kit/components/formats.js';
import { period } from './period.js';
import { withAnswer, type Decision } from './decision.js';
import { usePhrase } from './use-phrase.js';

interface Props {
  readonly view: MatchingView;
  readonly decision: Decision;
  readonly onChoose: (decision: Decision) => void;
}

/** The ranked answers, each with the sentences that speak for and against it. None is preselected. */
export function CandidateList({ view, decision, onChoose }: Props): React.ReactElement {
  const { t } = useTranslation();
  const grants = view.candidates.filter((candidate) => candidate.grant !== null);
  return (
    <fieldset className="tk-candidates">
      <legend>{t('matching.candidates')}</legend>
      {grants.length === 0 ? <p className="tk-banner">{t('linking.i.noSuggestions')}</p> : null}
      {view.candidates.map((candidate) => (
        <Candidate
          key={candidate.grant?.grantId ?? 'none'}
          candidate={candidate}
          decision={decision}
          onChoose={onChoose}
        />
      ))}
    </fieldset>
  );
}

function Candidate({
  candidate,
  decision,
  onChoose,
}: { candidate: CandidateView } & Omit<Props, 'view'>): React.ReactElement {
  const { t } = useTranslation();
  const { grant } = candidate;
  const isChosen = grant === null ? decision.isNone : !decision.isNone && decision.grantId === grant.grantId;
  const choose = (): void =>
    onChoose(withAnswer(decision, { isNone: grant === null, grantId: grant?.grantId ?? null }));
  return (
    <label
      className={`tk-candidate${isChosen ? ' tk-candidate-chosen' : ''}`}
      data-grant={grant?.grantNo ?? 'NONE'}
    >
      <input type="radio" name="candidate" checked={isChosen} onChange={choose} />
      <span className="tk-candidate-head">
        <strong>{grant === null ? t('matching.noDirectGrant') : grant.grantNo}</strong>
        <span
          className={`tk-badge tk-badge-${candidate.band === 'STRONG' ? 'good' : candidate.band === 'POSSIBLE' ? 'info' : 'neutral'}`}
        >
          {t(`linking.band.${candidate.band}`)}
        </span>
        <span className="tk-tabular">{t('matching.points', { count: candidate.score })}</span>
        {candidate.needsSecondPerson ? (
          <span className="tk-badge tk-badge-warning">{t('matching.secondPerson')}</span>
        ) : null}
      </span>
      {grant === null ? null : (
        <span className="tk-candidate-facts">
          {grant.benefitTypeName} ·{' '}
          <span className="tk-tabular">{period(grant.periodFrom, grant.periodTo)}</span> ·{' '}
          {grant.amountOere === null ? '–' : `${kroner(grant.amountOere)} kr.`} ·{' '}
          {t(`matching.grantStatus.${grant.status}`)}
          {grant.journalNo === null ? '' : ` · ${grant.journalNo}`} · {grant.recipientName}{' '}
          <span className="tk-tabular">{grant.recipientCprMasked}</span>
        </span>
      )}
      <Evidence parts={candidate.parts} />
    </label>
  );
}

/** Each piece with its points, which add up to the score. */
function Evidence({ parts }: Pick<CandidateView, 'parts'>): React.ReactElement {
  const phrase = usePhrase();
  return (
    <ul className="tk-evidence">
      {parts.map((part, index) => (
        <li key={`${part.code}-${index}`}>
          <span className={`tk-weight ${kindOf(part)}`}>
            {part.points < 0 ? `−${-part.points}` : `+${part.points}`}
          </span>
          <span>{phrase(part)}</span>
        </li>
      ))}
    </ul>
  );
}

function kindOf({ code, points }: EvidencePart): string {
  if (code === 'bounds') return 'tk-neutral';
  return points < 0 ? 'tk-against' : 'tk-for';
}
