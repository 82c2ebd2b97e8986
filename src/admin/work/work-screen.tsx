import { useTranslation } from 'adminjs';
import React, { useEffect, useRef } from 'react';
import { TaskHelp } from '../help/task-help.js';
import { AnswersSide } from './parts/answers-side.js';
import { DecisionBar } from './parts/decision-bar.js';
import { HelpDialog } from './parts/help-dialog.js';
import { NotMine } from './parts/not-mine.js';
import { ReturnedNote } from './parts/returned-note.js';
import { TaskCard } from './parts/task-card.js';
import { useCommands } from './parts/use-commands.js';
import { useKeys } from './parts/use-keys.js';
import { useKy } from './parts/use-ky.js';
import { WorkDialog, type DialogName } from './parts/work-dialogs.js';
import { WorkTools } from './parts/work-tools.js';
import type { Held } from './state/desk.js';
import { isWorkable } from './state/queued-task.js';
import { lackOf } from './state/readiness.js';
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
  const top = useRef<HTMLHeadingElement>(null);
  const dock = useRef<HTMLElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const ky = useKy(held);
  const isMine = isWorkable(queued);
  const lack = isMine ? lackOf(decision, view, ky.preview?.kyPreview ?? null) : 'answer';
  const focus = (place: string): void => {
    if (place === 'top') return top.current?.focus({ preventScroll: true });
    if (place !== 'search') return dock.current?.querySelector<HTMLElement>(`[name="${place}"]`)?.focus();
    search.current?.closest('details')?.setAttribute('open', '');
    search.current?.focus();
  };
  const { opened, open, run } = useCommands({ held, work, isMine, lack, say, onUndo, focus });
  const { isAsking, press, stopAsking } = useKeys(lack === null, run);

  useEffect(() => {
    open(null);
    top.current?.closest('main')?.scrollIntoView();
    top.current?.focus({ preventScroll: true });
  }, [task.id, open]);
  useEffect(stopAsking, [task.id, decision, view, stopAsking]);

  const onDone = (name: DialogName): void => {
    open(null);
    say({ key: `work.said.${name}`, values: { taskNo: task.taskNo } });
    if (name === 'takeOver') void work.reload(task.id);
    else work.next(task.id);
  };
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
        <NotMine queued={queued} onTakeOver={() => open('takeOver')} onNext={() => work.next(task.id)} />
      )}
      <div className="tk-work-columns">
        <div>
          <TaskCard
            queued={queued}
            usedCase={
              decision.requestNewCase ? null : (decision.caseId ?? ky.preview?.kyPreview.caseId ?? null)
            }
          />
          <TaskHelp key={task.id} taskId={task.id} />
        </div>
        <div className="tk-work-right">
          <AnswersSide held={held} searchField={search} onChange={work.change} />
          {isMine ? (
            <section className="tk-work-dock" aria-label={t('work.decision')} ref={dock}>
              <DecisionBar
                queued={queued}
                decision={decision}
                ky={ky}
                isReady={lack === null}
                isAsking={isAsking}
                onChange={work.change}
                onPress={press}
              >
                <WorkTools onOpen={open} onUndo={onUndo} />
              </DecisionBar>
            </section>
          ) : null}
        </div>
      </div>
      {opened === 'help' ? <HelpDialog onClose={() => open(null)} /> : null}
      {opened !== null && opened !== 'help' ? (
        <WorkDialog name={opened} queued={queued} onClose={() => open(null)} onDone={onDone} />
      ) : null}
    </>
  );
}
