import { useTranslation } from 'adminjs';
import React, { useEffect, useRef, useState } from 'react';
import { previewQuery } from '../matching/components/decision.js';
import { GrantSearch } from '../matching/components/grant-search.js';
import { useKyPreview, type KyAnswer } from '../matching/components/use-ky-preview.js';
import { CandidateDetail } from './parts/candidate-detail.js';
import { CandidateRows, chosen } from './parts/candidate-rows.js';
import { DecisionBar } from './parts/decision-bar.js';
import { HelpDialog } from './parts/help-dialog.js';
import { NotMine } from './parts/not-mine.js';
import { ReturnedNote } from './parts/returned-note.js';
import { TaskCard } from './parts/task-card.js';
import { useKeys } from './parts/use-keys.js';
import { WorkDialog, type DialogName } from './parts/work-dialogs.js';
import { WorkTools } from './parts/work-tools.js';
import { idOf, type Held } from './state/desk.js';
import type { Command } from './state/keys.js';
import { isWorkable } from './state/queued-task.js';
import { knownPreview, lackOf } from './state/readiness.js';
import type { Said } from './state/said.js';
import type { Work } from './state/use-work.js';

interface Props {
  readonly held: Held;
  readonly work: Work;
  readonly say: (said: Said) => void;
  readonly onUndo: () => void;
}

/** One task: its own side left, the answers and what speaks for each right, the decision below. */
export function WorkScreen({ held, work, say, onUndo }: Props): React.ReactElement {
  const { t } = useTranslation();
  const { queued, decision } = held;
  const { view, task } = queued;
  const [dialog, setDialog] = useState<DialogName | 'help' | null>(null);
  const top = useRef<HTMLHeadingElement>(null);
  const right = useRef<HTMLDivElement>(null);
  const ky = useKy(held);
  const isMine = isWorkable(queued);
  const lack = isMine ? lackOf(decision, view, ky.preview?.kyPreview ?? null) : 'answer';

  const run = (command: Command): void => {
    if (!isMine && ['choose', 'noGrant', 'skip', 'park', 'escalate', 'search'].includes(command.kind)) return;
    switch (command.kind) {
      case 'choose': {
        const candidate = view.candidates.filter(({ grant }) => grant !== null)[command.index];
        return candidate && work.change(chosen(candidate, decision));
      }
      case 'noGrant': {
        const none = view.candidates.find(({ grant }) => grant === null);
        return none && work.change(chosen(none, decision));
      }
      case 'ask':
        return say({ key: 'work.said.asked', values: {} });
      case 'confirm':
        return work.decide(held);
      case 'missing':
        if (!isMine) return work.next(task.id);
        right.current?.querySelector<HTMLElement>(`[name="${lack}"]`)?.focus();
        return say({ key: `work.lack.${lack}`, values: {} });
      case 'cancel':
        return top.current?.focus({ preventScroll: true });
      case 'search':
        return right.current?.querySelector<HTMLElement>('input[type=search]')?.focus();
      case 'undo':
        return onUndo();
      case 'skip':
      case 'park':
      case 'escalate':
      case 'help':
        return setDialog(command.kind);
    }
  };
  const { isAsking, press, stopAsking } = useKeys(lack === null, run);

  useEffect(() => {
    setDialog(null);
    stopAsking();
    top.current?.closest('main')?.scrollIntoView();
    top.current?.focus({ preventScroll: true });
  }, [task.id, stopAsking]);
  useEffect(stopAsking, [decision, view, stopAsking]);

  const looked = lookedAt(held);
  const usedCase = decision.requestNewCase ? null : (decision.caseId ?? ky.preview?.kyPreview.caseId ?? null);
  return (
    <>
      <h2 className="tk-hidden" tabIndex={-1} ref={top} data-testid="work-task" data-task={task.id}>
        {t('work.now', {
          taskNo: task.taskNo,
          accountNo: view.account.accountNo,
          name: view.account.debtorName,
        })}
      </h2>
      <ReturnedNote held={held} />
      {isMine ? null : (
        <NotMine queued={queued} onTakeOver={() => setDialog('takeOver')} onNext={() => work.next(task.id)} />
      )}
      <div className="tk-work-columns">
        <TaskCard queued={queued} usedCase={usedCase} />
        <div className="tk-work-right" ref={right}>
          <section className="tk-panel" aria-label={t('matching.candidates')}>
            <CandidateRows view={view} decision={decision} onChange={work.change} />
            <GrantSearch key={task.id} taskId={String(task.id)} decision={decision} onChoose={work.change} />
            <CandidateDetail
              view={view}
              candidate={looked}
              isChosen={decision.isNone || decision.grantId !== null}
            />
          </section>
          {isMine ? (
            <section className="tk-work-dock" aria-label={t('work.decision')}>
              <DecisionBar
                queued={queued}
                decision={decision}
                ky={ky}
                isReady={lack === null}
                isAsking={isAsking}
                onChange={work.change}
                onPress={press}
              >
                <WorkTools onOpen={setDialog} onUndo={onUndo} />
              </DecisionBar>
            </section>
          ) : null}
        </div>
      </div>
      {dialog === 'help' ? <HelpDialog onClose={() => setDialog(null)} /> : null}
      {dialog !== null && dialog !== 'help' ? (
        <WorkDialog
          name={dialog}
          queued={queued}
          onClose={() => setDialog(null)}
          onDone={(name) => {
            setDialog(null);
            say({ key: `work.said.${name}`, values: { taskNo: task.taskNo } });
            if (name === 'takeOver') void work.reload(idOf(held));
            else work.next(task.id);
          }}
        />
      ) : null}
    </>
  );
}

/** The chosen answer, else the best one; null for a grant that is not among the answers. */
function lookedAt({ queued, decision }: Held): Held['queued']['view']['candidates'][number] | null {
  const { candidates } = queued.view;
  if (decision.isNone) return candidates.find(({ grant }) => grant === null) ?? null;
  if (decision.grantId === null) return candidates[0] ?? null;
  return candidates.find(({ grant }) => grant?.grantId === decision.grantId) ?? null;
}

/** What KY will do: at once for a listed answer, asked for otherwise. */
function useKy({ queued, decision }: Held): KyAnswer {
  const { view, task } = queued;
  const known = knownPreview(decision, view);
  const asked = useKyPreview(
    String(task.id),
    known === null ? previewQuery(decision, view) : null,
    view.receiptHash,
  );
  return known === null ? asked : { state: 'ready', preview: known, failure: null, retry: asked.retry };
}
