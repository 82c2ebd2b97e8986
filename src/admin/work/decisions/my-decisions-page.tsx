import { useTranslation } from 'adminjs';
import React, { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { MyDecision } from '../../../modules/task-packages/index.js';
import { LoadFailure } from '../../kit/components/load-failure.js';
import type { Said } from '../state/said.js';
import { DecisionList } from './decision-list.js';
import { UndoDialog } from './undo-dialog.js';
import { useDecisions } from './use-decisions.js';

/** "Mine afgørelser": everything that the person decided, ten to a page, each with its one undo. */
export default function MyDecisionsPage(): React.ReactElement {
  const { t } = useTranslation();
  const [query, setQuery] = useSearchParams();
  const page = Math.max(1, Math.trunc(Number(query.get('page'))) || 1);
  const { data, failure, fetchAgain } = useDecisions(page, 0);
  const [chosen, setChosen] = useState<MyDecision | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const turn = (to: number): void => setQuery(to > 1 ? { page: String(to) } : {});
  return (
    <main className="tk-page tk-work">
      <header className="tk-header">
        <h1>{t('decisions.title')}</h1>
      </header>
      <p className="tk-work-said" role="status" aria-live="polite" data-testid="said">
        {said === null ? '' : t(said.key, said.values)}
      </p>
      <section className="tk-panel">
        {data ? <DecisionList decisions={data.decisions} onUndo={setChosen} /> : null}
        {data === null && failure === null ? <p role="status">{t('decisions.loading')}</p> : null}
        {failure === null ? null : <LoadFailure code={failure} retry={() => void fetchAgain()} />}
      </section>
      {page > 1 || data?.hasMore ? (
        <nav className="tk-paging" aria-label={t('decisions.pages')}>
          <button type="button" className="tk-button" disabled={page === 1} onClick={() => turn(page - 1)}>
            {t('decisions.newer')}
          </button>
          <button
            type="button"
            className="tk-button"
            disabled={data?.hasMore !== true}
            onClick={() => turn(page + 1)}
          >
            {t('decisions.older')}
          </button>
        </nav>
      ) : null}
      {chosen === null ? null : (
        <UndoDialog
          decision={chosen}
          onClose={() => setChosen(null)}
          onDone={(what) => {
            setChosen(null);
            setSaid(what);
            void fetchAgain();
          }}
        />
      )}
    </main>
  );
}
