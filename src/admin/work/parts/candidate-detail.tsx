import { useTranslation } from 'adminjs';
import React from 'react';
import type { CandidateView, MatchingView } from '../../../modules/linking/index.js';
import { FieldTable } from '../evidence/field-table.js';
import { PeriodRibbon } from '../evidence/period-ribbon.js';
import { WaterfallChart } from '../evidence/waterfall-chart.js';

interface Props {
  readonly view: MatchingView;
  /** Null for a grant that was searched for and is not among the ranked answers. */
  readonly candidate: CandidateView | null;
  readonly isChosen: boolean;
}

/** The answer in focus: both records, the points, the periods. The best one is laid open before anything is chosen. */
export function CandidateDetail({ view, candidate, isChosen }: Props): React.ReactElement | null {
  const { t } = useTranslation();
  if (candidate === null) return <PeriodRibbon view={view} focus={null} />;
  const { grant } = candidate;
  return (
    <div className="tk-work-detail">
      <h2>
        {grant === null ? t('matching.noDirectGrant') : grant.grantNo}
        <small>{t(isChosen ? 'work.isChosen' : 'work.isShown')}</small>
      </h2>
      <WaterfallChart candidate={candidate} />
      <PeriodRibbon view={view} focus={grant} />
      <FieldTable view={view} candidate={candidate} />
    </div>
  );
}
