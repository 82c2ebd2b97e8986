import { useTranslation } from 'adminjs';
import React, { useEffect, useId, useRef, useState } from 'react';
import { Link } from 'react-router-dom';
import type { MyDecision } from '../../../modules/task-packages/index.js';
import { LoadFailure } from '../../kit/components/load-failure.js';
import type { Said } from '../state/said.js';
import { DecisionList } from './decision-list.js';
import { UndoDialog } from './undo-dialog.js';
import { useDecisions } from './use-decisions.js';
import { useRail } from './use-rail.js';

interface Props {
  /** Rises with every decision that was carried out. */
  readonly round: number;
  /** Rises with every press of "undo last". */
  readonly asked: number;
  /** A decision is on its way: which one is the last is not known yet. */
  readonly isSending: boolean;
  readonly say: (said: Said) => void;
  readonly onUndone: () => void;
}

/** The last ten decisions at the side of the work, folded to a strip where there is no room. "Undo last" is about the newest that holds, as the register has it now. */
export function RecentDecisions({ round, asked, isSending, say, onUndone }: Props): React.ReactElement {
  const { t } = useTranslation();
  const list = useId();
  const { isOpen, toggle, top } = useRail();
  const { data, failure, fetchAgain } = useDecisions(1, round);
  const [chosen, setChosen] = useState<MyDecision | null>(null);
  const handled = useRef(asked);
  const reasonOf = ({ why }: MyDecision): string =>
    why === null ? '' : String(t(`messages.errors.${why.code}`, { ...why.values }));

  useEffect(() => {
    if (asked === handled.current) return;
    handled.current = asked;
    if (isSending) return say({ key: 'decisions.sending', values: {} });
    void fetchAgain().then((fresh) => {
      const last = fresh?.decisions.find(({ endedAt }) => endedAt === null);
      if (!last) return say({ key: 'decisions.nothingToUndo', values: {} });
      if (last.undoable) return setChosen(last);
      say({ key: 'decisions.notUndone', values: { why: reasonOf(last) } });
    });
  }, [asked, fetchAgain, say, isSending]);

  return (
    <aside className="tk-recent" data-open={isOpen} aria-label={t('decisions.recent')}>
      <button
        type="button"
        className="tk-recent-toggle"
        ref={top}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-keyshortcuts="d"
        onClick={toggle}
      >
        {t('decisions.recent')} <kbd aria-hidden="true">d</kbd>
      </button>
      <div id={list} className="tk-recent-list" hidden={!isOpen}>
        {data ? <DecisionList decisions={data.decisions} onUndo={setChosen} /> : null}
        {data === null && failure === null ? <p role="status">{t('decisions.loading')}</p> : null}
        {failure === null ? null : <LoadFailure code={failure} retry={() => void fetchAgain()} />}
        <Link to="/admin/pages/myDecisions">{t('decisions.all')}</Link>
      </div>
      {chosen === null ? null : (
        <UndoDialog
          decision={chosen}
          onClose={() => setChosen(null)}
          onDone={(said) => {
            setChosen(null);
            say(said);
            void fetchAgain();
            onUndone();
          }}
        />
      )}
    </aside>
  );
}
