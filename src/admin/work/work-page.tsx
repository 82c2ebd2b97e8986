import { useCurrentAdmin, useTranslation } from 'adminjs';
import React, { useCallback, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { RecentDecisions } from './decisions/recent-decisions.js';
import { TwinsOffer } from './decisions/twin-offer.js';
import { EmptyQueue } from './parts/empty-queue.js';
import { FilterBar } from './parts/filter-bar.js';
import { OutboxNote } from './parts/outbox-note.js';
import { withFilter } from './state/filters.js';
import type { Said } from './state/said.js';
import { useWork } from './state/use-work.js';
import { WorkScreen } from './work-screen.js';

/** "Behandl opgaver": one task at a time from the queue, decided by keyboard, sent in the background. */
export default function WorkPage(): React.ReactElement {
  const { t } = useTranslation();
  const [user] = useCurrentAdmin();
  const [query, setQuery] = useSearchParams();
  const [said, setSaid] = useState<Said | null>(null);
  const say = useCallback((next: Said) => setSaid(next), []);
  const work = useWork({ userId: Number(user?.['id'] ?? 0), query, say });
  const [asked, setAsked] = useState(0);
  const [applied, setApplied] = useState(0);
  const { desk } = work;
  const current = desk.tasks[0] ?? null;
  const taskId = current?.queued.task.id ?? null;

  // The address names the task on the screen, so that back and a bookmark lead to it again.
  useEffect(() => {
    if (taskId === null) return;
    setQuery(
      (before) => {
        const next = new URLSearchParams(before);
        next.set('task', String(taskId));
        return next;
      },
      { replace: true },
    );
  }, [taskId, setQuery]);

  const back = desk.tasks.slice(1).find(({ refusal }) => refusal !== null);
  return (
    <main className="tk-page tk-work">
      <header className="tk-header tk-work-header">
        <h1>{t('work.title')}</h1>
        {desk.left === null ? null : (
          <span className="tk-muted" data-testid="left">
            {t('work.left', { count: desk.left })}
          </span>
        )}
        <OutboxNote work={work} />
      </header>
      <div className="tk-work-bar-above">
        <p className="tk-work-said" role="status" aria-live="polite" data-testid="said">
          {said === null ? '' : t(said.key, said.values)}
        </p>
        {work.linked === null ? null : (
          <TwinsOffer
            key={work.linked}
            linkId={work.linked}
            say={say}
            onApplied={({ results }) => {
              setApplied((count) => count + 1);
              for (const { kind, taskId: twin } of results) if (kind === 'LINKED') work.next(twin);
            }}
          />
        )}
        <FilterBar
          query={query}
          round={work.settled}
          onFilter={(name, value) => setQuery((before) => withFilter(before, name, value))}
        />
      </div>
      {back ? (
        <div className="tk-banner tk-work-not-mine" role="alert">
          <p>{t('work.cameBack', { accountNo: back.queued.view.account.accountNo })}</p>
          <button type="button" className="tk-button" onClick={() => work.forward(back.queued.task.id)}>
            {t('work.openIt')}
          </button>
        </div>
      ) : null}
      <div className="tk-work-body">
        <div>
          {current === null ? (
            <EmptyQueue work={work} />
          ) : (
            <WorkScreen held={current} work={work} say={say} onUndo={() => setAsked((count) => count + 1)} />
          )}
        </div>
        <RecentDecisions
          round={work.settled + applied}
          asked={asked}
          isSending={work.outbox.count > 0}
          say={say}
          onUndone={work.fetchAgain}
        />
      </div>
    </main>
  );
}
