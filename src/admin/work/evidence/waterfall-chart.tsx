import { useTranslation } from 'adminjs';
import React from 'react';
import type { CandidateView, EvidencePart } from '../../../modules/linking/index.js';
import { usePhrase } from '../../matching/components/use-phrase.js';
import { waterfall } from './waterfall.js';

/** Why the answer has its score: each part a sentence with its points and a bar that begins where the one before ended. */
export function WaterfallChart({ candidate }: { readonly candidate: CandidateView }): React.ReactElement {
  const { t } = useTranslation();
  const phrase = usePhrase();
  const { steps, total, zero, totalLeft, totalWidth } = waterfall(candidate.parts);
  return (
    <section className="tk-work-waterfall" aria-label={t('work.evidence')}>
      <h3>{t('work.evidence')}</h3>
      <ol>
        {steps.map(({ part, left, width }, index) => (
          <li key={`${part.code}-${index}`}>
            <span>{phrase(part)}</span>
            <Bar left={left} width={width} zero={zero} kind={kindOf(part)} />
            <Points part={part} />
          </li>
        ))}
        <li className="tk-work-total">
          <span>{t('work.total')}</span>
          <Bar left={totalLeft} width={totalWidth} zero={zero} kind="total" />
          <span className="tk-weight">{total}</span>
        </li>
      </ol>
    </section>
  );
}

interface BarProps {
  readonly left: number;
  readonly width: number;
  readonly zero: number;
  readonly kind: string;
}

function Bar({ left, width, zero, kind }: BarProps): React.ReactElement {
  return (
    <svg className="tk-work-bar" aria-hidden="true" width="100%" height="16">
      <line x1={`${zero}%`} x2={`${zero}%`} y1="0" y2="16" className="tk-work-zero" />
      <rect
        x={`${left}%`}
        width={`${Math.max(width, 0.6)}%`}
        y="3"
        height="10"
        rx="1.5"
        className={`tk-work-bar-${kind}`}
      />
    </svg>
  );
}

/** Sign and words say what the colour says. */
function Points({ part }: { readonly part: EvidencePart }): React.ReactElement {
  const { t } = useTranslation();
  const { points } = part;
  const kind = kindOf(part);
  return (
    <span className={`tk-weight tk-${kind}`}>
      <span className="tk-hidden">{t(`work.${kind}`)} </span>
      {points < 0 ? `−${-points}` : `+${points}`}
    </span>
  );
}

/** What is cut off at 0 and 100 speaks neither for nor against. */
function kindOf({ code, points }: EvidencePart): 'for' | 'against' | 'neutral' {
  if (code === 'bounds') return 'neutral';
  return points < 0 ? 'against' : 'for';
}
