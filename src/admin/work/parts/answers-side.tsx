import { useTranslation } from 'adminjs';
import React from 'react';
import type { CandidateView } from '../../../modules/linking/index.js';
import type { Decision } from '../../matching/components/decision.js';
import { GrantSearch } from '../../matching/components/grant-search.js';
import type { Held } from '../state/desk.js';
import { CandidateDetail } from './candidate-detail.js';
import { CandidateRows } from './candidate-rows.js';

interface Props {
  readonly held: Held;
  readonly searchField: React.Ref<HTMLInputElement>;
  readonly onChange: (decision: Decision) => void;
}

/** The ranked answers, the search for a grant outside them, and what speaks for and against the one in focus. */
export function AnswersSide({ held, searchField, onChange }: Props): React.ReactElement {
  const { t } = useTranslation();
  const { queued, decision } = held;
  const { view, task, benefitTypes } = queued;
  return (
    <section className="tk-panel" aria-label={t('matching.candidates')}>
      <CandidateRows view={view} decision={decision} onChange={onChange} />
      <details className="tk-work-search" key={task.id}>
        <summary>
          {t('work.otherGrant')} <kbd aria-hidden="true">/</kbd>
        </summary>
        <GrantSearch
          taskId={String(task.id)}
          decision={decision}
          benefitTypes={benefitTypes}
          inputRef={searchField}
          onChoose={onChange}
        />
      </details>
      <CandidateDetail
        view={view}
        candidate={lookedAt(held)}
        isChosen={decision.isNone || decision.grantId !== null}
      />
    </section>
  );
}

/** The chosen answer, else the best one; null for a grant that is not among the answers. */
function lookedAt({ queued, decision }: Held): CandidateView | null {
  const { candidates } = queued.view;
  if (decision.isNone) return candidates.find(({ grant }) => grant === null) ?? null;
  if (decision.grantId === null) return candidates[0] ?? null;
  return candidates.find(({ grant }) => grant?.grantId === decision.grantId) ?? null;
}
