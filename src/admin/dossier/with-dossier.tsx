import { useTranslation } from 'adminjs';
import React from 'react';
import type { ResolvedChoices, TaskDossier } from '../../modules/task-packages/index.js';
import { useApi } from '../kit/components/use-api.js';
import { useWords, type Words } from '../resolved/words.js';

type Shown = (dossier: TaskDossier, words: Words) => React.ReactElement;

/** Fetches what lies with a task, then shows it. */
export function WithDossier({
  taskId,
  children,
}: {
  readonly taskId: string;
  readonly children: Shown;
}): React.ReactElement {
  const { t } = useTranslation();
  const dossier = useApi<TaskDossier>(`tasks/${encodeURIComponent(taskId)}/dossier`);
  const choices = useApi<ResolvedChoices>('resolved/choices');
  const failure = dossier.failure ?? choices.failure;
  if (failure !== null)
    return (
      <div className="tk-refusal" role="alert">
        <p>{t('dossier.failed')}</p>
        <small>{t('panel.errorCode', { code: failure })}</small>
      </div>
    );
  if (dossier.data === null || choices.data === null) return <p role="status">{t('dossier.loading')}</p>;
  return <Worded dossier={dossier.data} choices={choices.data} shown={children} />;
}

function Worded({
  dossier,
  choices,
  shown,
}: {
  readonly dossier: TaskDossier;
  readonly choices: ResolvedChoices;
  readonly shown: Shown;
}): React.ReactElement {
  return shown(dossier, useWords(choices));
}
